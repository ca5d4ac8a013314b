using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;

namespace Weft.Analysis.Tests.Recommendations;

public sealed class SlotSpanTests
{
    private static string[] Spans(string text, Slot slot) => [.. OperationalitySlots.Read(text, Lexicon.English)[slot].Spans.Select(s => s.In(text))];

    [Fact]
    public void Two_ministries_joined_by_and_are_one_addressee() =>
        Assert.Equal(["The Ministry of Trade and the Ministry of Ports"], Spans("The Ministry of Trade and the Ministry of Ports should publish a list.", Slot.Who));

    [Fact]
    public void A_clause_before_the_and_is_no_part_of_the_addressee() =>
        Assert.Equal(["the Ministry of Ports"], Spans("Fees fell last year and the Ministry of Ports should publish a list.", Slot.Who));

    [Fact]
    public void Of_two_cues_that_reach_the_same_date_the_nearer_one_counts() =>
        Assert.Equal(["by 31 March 2029"], Spans("The agency should report by district by 31 March 2029.", Slot.ByWhen));
}
