// The six recommendations of the founding report, slot by slot, as they were read by hand.
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;
using Weft.Tests.Shared;

namespace Weft.Analysis.Tests.Recommendations;

public sealed class FoundingReportSlotsTests
{
    // F filled, V vague, E empty, in the order of Slot.
    [Theory]
    [InlineData(1, "VFFEFEVE", 4, false)]
    [InlineData(2, "EFFEFEEE", 4, false)]
    [InlineData(3, "FFFEEEEE", 4, false)]
    [InlineData(4, "EFFFEEEE", 4, false)]
    [InlineData(5, "EFFVFEVE", 5, true)]
    [InlineData(6, "EFFFFEEE", 4, false)]
    public void Slots_and_category_are_those_read_by_hand(int number, string states, int category, bool unsure)
    {
        var read = OperationalitySlots.Read(Texts()[number - 1], Lexicon.English);

        Assert.Equal(states, string.Concat(read.Slots.Select(s => s.State.ToString()[0])));
        Assert.Equal((category, unsure), (read.Category.Category, read.Category.Unsure));
    }

    private static string[] Texts()
    {
        var lines = File.ReadAllLines(SharedFolder.Path("data", "founding-report", "workshop-report-2012.md"));
        var leadIn = Array.FindIndex(lines, l => l.EndsWith("2012 Global Forum:", StringComparison.Ordinal));
        return [.. lines.Skip(leadIn + 1).Where(l => l.Length > 2 && char.IsAsciiDigit(l[0]) && l[1] == '.').Select(l => l[3..].Replace("**", "", StringComparison.Ordinal))];
    }
}
