using Weft.Analysis.Carriage;
using Weft.Workbench.Briefs;
using Weft.Workbench.Checks;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Tests.Checks;

public sealed class AttachedAnswersTests
{
    private const string Old = "Several participants said that ministries hardly exchange their plans before laws are drafted.";
    private static readonly Check Check = new(new CheckId(Guid.CreateVersion7()), WorkspaceId.Own, new Reach(Visibility.Private, null, null), "Draft", DateTime.UnixEpoch);

    [Fact]
    public void An_answer_is_found_by_the_id_of_its_finding()
    {
        var (result, act) = (Some.Check("in-1", FateLabel.Dropped, "First.", Old), Answered(FateLabel.Dropped, Old, Verdict.Accepted));

        var attached = AttachedAnswers.Of(result, Finding.AllOf(result), [act]);

        Assert.Equal(new Answer(Verdict.Accepted, null), attached.Answers["s-in-1-2"]);
        Assert.Empty(attached.Detached);
    }

    [Theory]
    [InlineData("Several participants said that ministries hardly exchange their plans before laws are drafted.")]
    [InlineData("Several participants said ministries hardly ever exchange plans before laws are drafted.")]
    public void An_answer_follows_its_words_into_a_new_version(string words)
    {
        var act = Answered(FateLabel.Dropped, Old, Verdict.Rejected);
        var result = Some.Check("in-2", FateLabel.Dropped, "A new beginning.", "Another one about fees.", words, "The end is new too.");

        var attached = AttachedAnswers.Of(result, Finding.AllOf(result), [act]);

        Assert.Equal(Verdict.Rejected, attached.Answers["s-in-2-3"].Verdict);
        Assert.Empty(attached.Detached);
    }

    [Fact]
    public void An_answer_whose_words_are_gone_is_listed()
    {
        var act = Answered(FateLabel.Dropped, Old, Verdict.Accepted);
        var result = Some.Check("in-2", FateLabel.Dropped, "A new beginning.", "Fees of recruiters are capped.");

        var attached = AttachedAnswers.Of(result, Finding.AllOf(result), [act]);

        Assert.Empty(attached.Answers);
        Assert.Equal(DetachedReason.WordsGone, Assert.Single(attached.Detached).Reason);
    }

    [Fact]
    public void A_yes_does_not_confirm_another_label_but_a_correction_stands()
    {
        var result = Some.Check("in-1", FateLabel.Carried, "First.", Old);
        var yes = Answered(FateLabel.Dropped, Old, Verdict.Accepted);
        var correction = Answered(FateLabel.Dropped, Old, Verdict.Corrected, "Partly");

        var afterYes = AttachedAnswers.Of(result, Finding.AllOf(result), [yes]);
        var afterCorrection = AttachedAnswers.Of(result, Finding.AllOf(result), [correction]);

        Assert.Equal(DetachedReason.SaysOtherwise, Assert.Single(afterYes.Detached).Reason);
        Assert.Equal(new Answer(Verdict.Corrected, "Partly"), afterCorrection.Answers["s-in-1-2"]);
    }

    private static AnswerAct Answered(FateLabel label, string words, Verdict verdict, string? correction = null)
    {
        var before = Some.Check("in-1", label, "First.", words);
        return new AnswerAct(Check, new RunId(Guid.CreateVersion7()), Finding.Of(before.Statements[1]), new Answer(verdict, correction), null, DateTime.UnixEpoch);
    }
}
