// Slots of invented recommendations, as written down in Cases/slots.md.
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;
using Weft.Tests.Shared;

namespace Weft.Analysis.Tests.Recommendations;

public sealed class SlotCaseTests
{
    // The share of slots that must be read as the cases say (METHODS M2).
    private const double LeastRight = 0.9;

    [Fact]
    public void Slots_are_read_as_the_cases_say()
    {
        var wrong = new List<string>();
        var all = 0;
        foreach (var (text, states) in Cases())
        {
            var read = OperationalitySlots.Read(text, Lexicon.English);
            all += states.Length;
            wrong.AddRange(read.Slots.Where((s, i) => s.State.ToString()[0] != states[i]).Select(s => $"{s.Slot} {s.State} ({s.Why}): {text}"));
        }

        TestContext.Current.SendDiagnosticMessage($"{all - wrong.Count} of {all} slots right");
        Assert.True(all >= 400, $"slots {all}");
        Assert.True(all - wrong.Count >= LeastRight * all, $"{wrong.Count} of {all} wrong:\n{string.Join('\n', wrong)}");
    }

    private static IEnumerable<(string Text, string States)> Cases() =>
        File.ReadLines(Path.Combine(SharedFolder.Repository, "tests", "Weft.Analysis.Tests", "Recommendations", "Cases", "slots.md"))
            .Where(l => l.StartsWith("| ", StringComparison.Ordinal) && l[2..].Split('|')[0].Trim() is { Length: 8 } states && states.All(c => c is 'F' or 'V' or 'E'))
            .Select(l => l.Split('|', StringSplitOptions.TrimEntries)).Select(c => (c[2], c[1]));
}
