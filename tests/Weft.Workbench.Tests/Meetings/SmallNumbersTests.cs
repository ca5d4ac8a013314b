using CsCheck;
using Weft.Workbench.Meetings;

namespace Weft.Workbench.Tests.Meetings;

public sealed class SmallNumbersTests
{
    [Fact]
    public void Under_a_rule_no_number_under_five_is_told_or_can_be_worked_out() =>
        Gen.Int[0, 12].Array[0, 6].Sample(numbers =>
        {
            var parts = numbers.Select((n, at) => ($"kind {at}", n)).ToList();

            var told = SmallNumbers.Tell(parts, isUnderRule: true);

            Assert.DoesNotContain(told, t => t.Number is > 0 and < SmallNumbers.Least);
            var hidden = parts.Where((_, at) => told[at].Number is null).Select(p => p.n).ToList();
            var isTotalSmall = numbers.Sum() is > 0 and < SmallNumbers.Least;
            if (hidden.Count == 1) Assert.True(parts.Count(p => p.n > 0) == 1 || isTotalSmall, "One alone is left out: the total tells it.");
        });

    [Fact]
    public void Without_a_rule_every_number_is_told() =>
        Assert.Equal([new Share("a", 1), new Share("b", 0)], SmallNumbers.Tell([("a", 1), ("b", 0)], isUnderRule: false));
}
