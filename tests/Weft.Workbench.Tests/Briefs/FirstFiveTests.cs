// The written rule of the five, case by case.
using System.Collections.Immutable;
using Weft.Analysis.Carriage;
using Weft.Analysis.Lineage;
using Weft.Analysis.Recommendations;
using Weft.Workbench.Briefs;

namespace Weft.Workbench.Tests.Briefs;

public sealed class FirstFiveTests
{
    // How many there are of Altered, Conflict, Empty, Repeated, Dropped, Missing; what is chosen, a capital for the first and a small letter for the second.
    [Theory]
    [InlineData("111111", "A C E R D")]
    [InlineData("111110", "A C E R D")]
    [InlineData("111101", "A C E R M")]
    [InlineData("101111", "A E R D M")]
    [InlineData("000000", "")]
    [InlineData("100000", "A")]
    [InlineData("900000", "A a")]
    [InlineData("220000", "A C a c")]
    [InlineData("221000", "A C E a c")]
    [InlineData("222000", "A C E a c")]
    [InlineData("020202", "C R M c r")]
    [InlineData("001012", "E D M m")]
    [InlineData("999999", "A C E R D")]
    public void The_first_of_each_class_then_a_second_never_a_third(string counts, string chosen)
    {
        const string Letters = "ACERDM";

        var choice = FirstFive.Choose([.. counts.Select(c => c - '0')]);

        Assert.Equal(chosen, string.Join(' ', choice.Select(c => c.Place == 0 ? Letters[(int)c.Class] : char.ToLowerInvariant(Letters[(int)c.Class]))));
    }

    [Fact]
    public void Of_six_classes_the_last_is_named_beside_the_five()
    {
        var check = SmallCheck.Full() with { Register = null };

        var (chosen, also) = FirstFive.Of(check);

        Assert.Equal([FindingClass.Altered, FindingClass.Conflict, FindingClass.Empty, FindingClass.Repeated, FindingClass.Dropped], chosen.Select(c => c.Class));
        Assert.Equal(FindingClass.Missing, also?.Class);
    }

    [Theory]
    [InlineData(2026, true)]  // due for review before the draft of 2 March 2027
    [InlineData(2028, false)]
    [InlineData(0, false)]    // holds without an end
    public void A_conflict_counts_unless_a_decision_on_it_holds(int reviewYear, bool counts)
    {
        var full = SmallCheck.Full();
        var decision = new RecordedDecision("Council", null, reviewYear == 0 ? null : new DateOnly(reviewYear, 12, 31), null);
        var check = full with { Register = full.Register!.SetItem("ip-1", new RegisteredConflict([], 0, decision)) };

        var (chosen, _) = FirstFive.Of(check);

        Assert.Equal(counts, chosen.Any(c => c.Class == FindingClass.Conflict));
    }

    [Theory]
    [InlineData(LineageLabel.Contradicts, RecommendationPosition.Done, false, true)]
    [InlineData(LineageLabel.Identical, RecommendationPosition.Unknown, false, true)]
    [InlineData(LineageLabel.Identical, RecommendationPosition.NotDone, false, true)]
    [InlineData(LineageLabel.Identical, RecommendationPosition.Done, false, false)]
    [InlineData(LineageLabel.Restated, RecommendationPosition.Partly, false, true)]
    [InlineData(LineageLabel.Broadened, RecommendationPosition.Accepted, false, true)]
    [InlineData(LineageLabel.Sharpened, RecommendationPosition.NotDone, false, false)]
    [InlineData(LineageLabel.BuildsOn, RecommendationPosition.Unknown, false, false)]
    [InlineData(LineageLabel.Identical, RecommendationPosition.NotDone, true, false)]
    public void A_repetition_counts_by_label_outcome_and_purpose(LineageLabel label, RecommendationPosition outcome, bool onPurpose, bool counts)
    {
        var full = SmallCheck.Full();
        var first = full.Recommendations[0];
        var earlier = first.Earlier[0];
        var changed = earlier with { Outcome = outcome, Link = earlier.Link with { Label = label, MarkedAsRepetition = onPurpose ? new Weft.Analysis.Text.TextSpan(0, 3) : null } };
        var check = full with { Recommendations = [first with { Earlier = [changed] }] };

        var (chosen, _) = FirstFive.Of(check);

        Assert.Equal(counts, chosen.Any(c => c.Class == FindingClass.Repeated));
    }

    [Fact]
    public void Of_the_rare_slots_the_rarest_are_one_thing_and_the_others_follow()
    {
        var check = SmallCheck.Full();

        var empty = FirstFive.Of(check).Chosen.OfType<ToSettle.Empty>().Single();

        Assert.Equal(0, empty.Filled);
        Assert.Equal([Weft.Analysis.Recommendations.Slot.Means, Weft.Analysis.Recommendations.Slot.Verification], empty.Slots);
        Assert.Equal([Weft.Analysis.Recommendations.Slot.Who, Weft.Analysis.Recommendations.Slot.ByWhen], empty.Rest);
    }

    [Fact]
    public void The_dropped_name_the_session_with_the_highest_share_and_the_first_by_standing()
    {
        var full = SmallCheck.Full();
        var check = full with { Statements = [full.Statements[0], full.Statements[1] with { Fate = full.Statements[0].Fate }, full.Statements[2] with { Fate = full.Statements[0].Fate! with { Label = FateLabel.Dropped } }] };

        var dropped = FirstFive.Of(check).Chosen.OfType<ToSettle.Dropped>().Single();

        Assert.Equal((3, 3, "1", "st-1"), (dropped.Count, dropped.Of, dropped.Session?.Label, dropped.First.Statement.Id));
    }

    [Fact]
    public void Those_missing_from_equally_many_are_one_thing()
    {
        var full = SmallCheck.Full();
        var check = full with
        {
            Who = full.Who with { MandatedButAbsent = [] },
            SpokenOf = [new("migrants", ["re-7"], [SmallCheck.At(full.Draft.Text, SmallCheck.Draft, 7, "migrants")]), new("workers", ["re-8"], [SmallCheck.At(full.Draft.Text, SmallCheck.Draft, 8, "workers")])],
            Conflicts = [],
        };

        var missing = FirstFive.Of(check).Chosen.OfType<ToSettle.SpokenOfWithoutInput>().Single();

        Assert.Equal(["migrants", "workers"], missing.Groups.Select(g => g.Quote).ToImmutableArray());
    }
}
