using Weft.Workbench.Briefs;
using Weft.Workbench.Checks;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Tests.Checks;

public sealed class AnswerFindingTests
{
    [Fact]
    public async Task An_answer_is_there_after_a_restart()
    {
        await using var desk = await Desk.New();
        var (id, finding) = await CheckWithFinding(desk);

        await Answer(desk, id, finding, Verdict.Rejected);

        await using var restarted = await desk.Restart();
        Assert.Equal(new Answer(Verdict.Rejected, null), (await restarted.Load(id)).Result.Answers[finding]);
    }

    [Fact]
    public async Task Undo_brings_back_the_answer_before_and_history_keeps_all_acts()
    {
        await using var desk = await Desk.New();
        var (id, finding) = await CheckWithFinding(desk);
        await Answer(desk, id, finding, Verdict.Accepted);
        await Answer(desk, id, finding, Verdict.Corrected, " In other words ");

        var once = await desk.Do((AnswerFinding use) => use.Undo(id, finding, Desk.Ct));
        var twice = await desk.Do((AnswerFinding use) => use.Undo(id, finding, Desk.Ct));

        Assert.Equal(new Answer(Verdict.Accepted, null), once.Value.Result.Answers[finding]);
        Assert.False(twice.Value.Result.Answers.ContainsKey(finding));
        var acts = (await desk.Do((ListAnswers use) => use.Run(id, Desk.Ct))).Value;
        Assert.Equal([null, null, Verdict.Corrected, Verdict.Accepted], acts.Select(a => a.Verdict));
        Assert.Equal("In other words", acts[2].Correction);
    }

    [Fact]
    public async Task The_same_answer_twice_is_one_act()
    {
        await using var desk = await Desk.New();
        var (id, finding) = await CheckWithFinding(desk);

        await Answer(desk, id, finding, Verdict.Accepted);
        await Answer(desk, id, finding, Verdict.Accepted);

        Assert.Single((await desk.Do((ListAnswers use) => use.Run(id, Desk.Ct))).Value);
    }

    [Fact]
    public async Task A_correction_without_words_and_a_finding_that_is_not_there_are_refused()
    {
        await using var desk = await Desk.New();
        var (id, finding) = await CheckWithFinding(desk);

        var empty = await desk.Do((AnswerFinding use) => use.Run(id, finding, Verdict.Corrected, "  ", Desk.Ct));
        var none = await desk.Do((AnswerFinding use) => use.Run(id, "s-none", Verdict.Accepted, null, Desk.Ct));

        Assert.Equal(WorkbenchRefusals.NoCorrection, empty.Refusal);
        Assert.Equal(WorkbenchRefusals.NoFinding, none.Refusal);
    }

    private static async Task<(CheckId Id, string Finding)> CheckWithFinding(Desk desk)
    {
        var id = await desk.Checked(Desk.File(FilePart.Draft, "draft.md", Some.Draft));
        return (id, (await desk.Load(id)).Findings[0].Id);
    }

    private static async Task Answer(Desk desk, CheckId id, string finding, Verdict verdict, string? correction = null)
    {
        var answered = await desk.Do((AnswerFinding use) => use.Run(id, finding, verdict, correction, Desk.Ct));
        Assert.True(answered.IsOk);
    }
}
