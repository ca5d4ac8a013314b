// An invented round table with the fates that a person gave its statements; and what always holds of fates.
using System.Collections.Immutable;
using CsCheck;
using Weft.Analysis.Carriage;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;
using Weft.Tests.Shared;

namespace Weft.Analysis.Tests.Carriage;

public sealed class FateCaseTests(ITestOutputHelper output)
{
    [Fact]
    public void Nine_tenths_of_an_invented_round_table_get_their_fate_and_recommendation()
    {
        var (rows, recommendations) = RoundTable();

        var fates = Fates.Read([.. rows.Select((r, i) => Said($"s{i}", r.Text))], recommendations, Lexicon.English);

        foreach (var (row, fate) in rows.Zip(fates)) output.WriteLine($"{row.Fate} {row.Recommendation} as {fate.Label} {string.Join(' ', fate.Recommendations)}: {fate.Reason} | {string.Join("; ", fate.Changed)}");
        var right = rows.Zip(fates).Count(p => p.First.Fate == p.Second.Label && (p.First.Recommendation.Length == 0 || p.Second.Recommendations[0] == p.First.Recommendation));
        output.WriteLine($"{right} of {rows.Length}");
        Assert.InRange((double)right / rows.Length, 0.9, 1);
    }

    [Fact]
    public void Every_statement_gets_one_fate_whose_words_stand_in_the_texts()
    {
        var (rows, recommendations) = RoundTable();
        Gen.OneOf(rows.Select(r => r.Text).ToArray()).Array[0, 8].Sample(texts =>
        {
            var statements = texts.Select((t, i) => Said($"s{i}", t)).ToImmutableArray();

            var fates = Fates.Read(statements, recommendations, Lexicon.English);

            Assert.Equal(statements.Select(s => s.Id), fates.Select(f => f.Statement));
            foreach (var (statement, fate) in statements.Zip(fates))
            {
                Assert.Equal(fate.Label == FateLabel.Dropped, fate.Recommendations.IsEmpty);
                Assert.InRange(fate.Confidence, 0, 1);
                Assert.All(fate.Changed, c => Assert.Contains(c.From, statement.Text, StringComparison.Ordinal));
                Assert.All(fate.Changed, c => Assert.Contains(recommendations, r => r.Text.Contains(c.To, StringComparison.Ordinal)));
            }
        });
    }

    private static (ImmutableArray<(FateLabel Fate, string Recommendation, string Text)> Rows, ImmutableArray<Recommendation> Recommendations) RoundTable()
    {
        var lines = File.ReadAllLines(Path.Combine(SharedFolder.Repository, "tests", "Weft.Analysis.Tests", "Carriage", "Cases", "round-table.md"));
        var rows = lines.Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(2).Select(l => l.Trim('|').Split('|', StringSplitOptions.TrimEntries));
        var items = lines.Where(l => l.Length > 2 && char.IsDigit(l[0])).Select(l => l.Split(". ", 2));
        return ([.. rows.Select(c => (Enum.Parse<FateLabel>(c[0]), c[1], c[2]))], [.. items.Select(i => Asked(i[0], i[1]))]);
    }

    private static Statement Said(string id, string text)
    {
        var anchor = new Anchor("in", null, 1, 0, text.Length, text, "", "");
        return new Statement(id, null, StatementKind.Finding, Standing.NotStated, null, [], [], text, anchor, anchor.Span, false, "test", 1);
    }

    private static Recommendation Asked(string id, string text) =>
        new(id, id, text, [new Anchor("in", null, 2, 0, text.Length, text, "", "")], [], RecommendationPosition.Unknown, "test", 1);
}
