using System.Collections.Immutable;
using System.Globalization;
using Weft.Analysis.Lineage;
using Weft.Analysis.Text;
using Weft.Tests.Shared;

namespace Weft.Analysis.Tests.Lineage;

/// <summary>What lineage finds in the real texts of the shared folder, beside plain BM25 and plain Jaccard where the figure is a ranking.</summary>
public sealed class RealLineageTests
{
    [Theory]
    [InlineData("2019/122.2", "2025/140.1", 1.0)]
    [InlineData("2014/115.16", "2019/121.1", 1.0)]
    [InlineData("2019/122.2", "2025/140.3", 0.82)]
    [InlineData("2014/115.85", "2019/122.32", 0.72)]
    public void The_near_verbatim_pairs_of_the_four_rounds_are_found(string earlier, string now, double jaccardOfFiveWords)
    {
        var rounds = Rounds();
        var item = rounds.Single(i => i.Id == now);

        var links = LineageCorpus.Build([.. rounds.Where(i => i.Date < item.Date)], Lexicon.English).Find(item);

        Assert.Equal(jaccardOfFiveWords, JaccardOfFiveWords(rounds.Single(i => i.Id == earlier).Text, item.Text), 0.005);
        var link = links.Single(l => l.Match == earlier);
        Assert.Equal(jaccardOfFiveWords == 1, link.Label == LineageLabel.Identical);
        Assert.InRange(link.Jaccard, jaccardOfFiveWords, 1);
    }

    [Fact]
    public void Pairs_read_by_hand_are_told_apart_better_than_by_word_counts()
    {
        var rounds = Rounds().ToDictionary(i => i.Id);
        var judged = CsvRows.Read(Path.Combine(SharedFolder.Repository, "tests", "Weft.Analysis.Tests", "Lineage", "TestData", "slovenia-pairs.csv"))
            .GroupBy(p => p["now"][..4]).SelectMany(year =>
            {
                ImmutableArray<LineageItem> earlier = [.. rounds.Values.Where(i => i.Date!.Value.Year < int.Parse(year.Key, CultureInfo.InvariantCulture))];
                var corpus = LineageCorpus.Build(earlier, Lexicon.English);
                var plain = new Bm25([.. earlier.Select(e => Stems(e.Text))]);
                return year.Select(p =>
                {
                    var (now, then) = (rounds[p["now"]], rounds[p["earlier"]]);
                    return (
                        Same: p["same"] == "1", Ours: corpus.Find(now, earlier.Length, 0).SingleOrDefault(l => l.Match == then.Id)?.Score ?? 0,
                        Bm25: plain.Best(Stems(now.Text), earlier.Length).SingleOrDefault(b => b.Text == earlier.IndexOf(then)).Score, Jaccard: PlainJaccard(now.Text, then.Text));
                });
            }).ToList();

        var linked = judged.Where(j => j.Ours >= LineageCorpus.LeastScore).ToList();
        var (precision, recall) = ((double)linked.Count(j => j.Same) / linked.Count, (double)linked.Count(j => j.Same) / judged.Count(j => j.Same));
        Assert.True(precision >= 0.9 && recall >= 0.55, $"precision {precision:0.000}, recall {recall:0.000}");
        var (ours, bm25, jaccard) = (AreaUnderCurve(judged.Select(j => (j.Ours, j.Same))), AreaUnderCurve(judged.Select(j => (j.Bm25, j.Same))), AreaUnderCurve(judged.Select(j => (j.Jaccard, j.Same))));
        TestContext.Current.SendDiagnosticMessage($"{ours:0.000}; BM25 {bm25:0.000}; Jaccard {jaccard:0.000}; precision {precision:0.000}, recall {recall:0.000}");
        Assert.True(ours >= 0.93 && ours > Math.Max(bm25, jaccard), $"{ours:0.000} beside BM25 {bm25:0.000} and Jaccard {jaccard:0.000}");
    }

    [Fact]
    public void The_long_actions_of_the_compact_lead_to_their_short_ones_and_are_narrower()
    {
        var (longer, shorter) = (Actions("long"), Actions("short"));
        var corpus = LineageCorpus.Build([.. shorter.Select((t, i) => new LineageItem($"{i}", t, null, null, null))], Lexicon.English);

        // Objective 20 of the file repeats the actions of objective 2: the same text is the right one wherever it stands.
        var firsts = longer.Select((t, i) => (Link: corpus.Find(new("long", t, null, null, null), 1).FirstOrDefault(), Text: shorter[i])).ToList();

        Assert.Equal((190, 190), (longer.Length, shorter.Length));
        var right = firsts.Where(f => f.Link is { } link && shorter[int.Parse(link.Match, CultureInfo.InvariantCulture)] == f.Text).ToList();
        Assert.True(right.Count >= 187, $"recall at 1: {right.Count} of 190");
        var narrowed = right.Count(f => f.Link!.Label == LineageLabel.Narrowed);
        Assert.True(narrowed >= 185, $"narrowed: {narrowed} of {right.Count}");
    }

    [Theory]
    [InlineData("root-causes", "2021-02-02-executive-order-14010.en.md", "2021-07-29-strategy-fact-sheet.en.md", 3)]
    [InlineData("root-causes", "2021-07-29-strategy-fact-sheet.en.md", "2024-03-25-update.en.md", 3)]
    [InlineData("root-causes", "2021-02-02-executive-order-14010.en.md", "2024-03-25-update.en.md", 2)]
    [InlineData("root-causes", "2022-04-19-report.en.md", "2023-02-06-update.en.md", 1)]
    [InlineData("root-causes", "2022-04-19-update.en.md", "2023-02-06-update.en.md", 1)]
    [InlineData("root-causes", "2023-02-06-update.en.md", "2024-03-25-update.en.md", 2)]
    [InlineData("la-declaration", "2024-05-07-third-ministerial.en.md", "2024-09-26-fourth-ministerial.en.md", 6)]
    public void Passages_that_come_back_are_among_the_first_five(string folder, string earlier, string later, int atLeast)
    {
        var (old, now) = (Passages.Of(folder, earlier), Passages.Of(folder, later));
        var corpus = LineageCorpus.Build(old, Lexicon.English);

        var recurring = now.SelectMany(n => old.Where(o => ContainmentOfFiveWords(o.Text, n.Text) >= 0.5).Select(o => (Now: n, Old: o))).ToList();
        var missed = recurring.Where(r => corpus.Find(r.Now).All(l => l.Match != r.Old.Id)).ToList();

        Assert.True(recurring.Count >= atLeast, $"only {recurring.Count} recur");
        Assert.True(missed.Count == 0, string.Join(", ", missed.Select(m => $"{m.Old.Id} in {m.Now.Id}")));
    }

    // The human score is of a whole block of proposals against one recommendation, so the block is what is compared.
    [Fact]
    public void Recommendations_that_a_proposal_reached_rank_above_the_others()
    {
        var links = CsvRows.Read(SharedFolder.Path("data", "recommendations", "upr", "bangladesh_2023_impact_links.csv"));
        var proposals = CsvRows.Read(SharedFolder.Path("data", "recommendations", "upr", "proposed_recommendations.csv"))
            .Where(p => p["case_id"] == "bangladesh_2023").GroupBy(p => p["source_block"]).ToDictionary(g => g.Key, g => string.Join(" ", g.Select(p => p["proposed_recommendation"])));
        var corpus = LineageCorpus.Build([.. links.Select((l, i) => new LineageItem($"{i}", l["recommendation"], null, null, null))], Lexicon.English);
        var likeness = proposals.ToDictionary(p => p.Key, p => corpus.Find(new("block", p.Value, null, null, null), links.Count, 0).ToDictionary(l => l.Match, l => l.Score));

        var bm25 = new Bm25([.. links.Select(l => Stems(l["recommendation"]))]);

        var ours = AreaUnderCurve(links.Select((l, i) => (likeness[l["source_block"]].GetValueOrDefault($"{i}"), l["impact_score"] != "0")));
        var byBm25 = AreaUnderCurve(links.Select((l, i) => (bm25.Best(Stems(proposals[l["source_block"]]), links.Count).SingleOrDefault(b => b.Text == i).Score, l["impact_score"] != "0")));
        var byJaccard = AreaUnderCurve(links.Select(l => (PlainJaccard(proposals[l["source_block"]], l["recommendation"]), l["impact_score"] != "0")));

        Assert.Equal(38, links.Count);
        TestContext.Current.SendDiagnosticMessage($"{ours:0.000}; BM25 {byBm25:0.000}; Jaccard {byJaccard:0.000}");
        Assert.True(ours >= 0.85 && ours > Math.Max(byBm25, byJaccard), $"{ours:0.000} beside BM25 {byBm25:0.000} and Jaccard {byJaccard:0.000}");
    }

    private static ImmutableArray<LineageItem> Rounds() =>
    [
        .. CsvRows.Read(SharedFolder.Path("data", "recommendations", "upr", "slovenia_recommendations.csv"))
            .Select(r => new LineageItem($"{r["year"]}/{r["number"]}", r["recommendation"], new(int.Parse(r["year"], CultureInfo.InvariantCulture), 1, 1), r["position"], null)),
    ];

    private static string[] Actions(string length) =>
    [
        .. File.ReadLines(SharedFolder.Path("data", "documents", "gcm", $"global-compact-migration-objectives-actions-{length}.en.md"))
            .Where(l => l.StartsWith("- ", StringComparison.Ordinal) && l[3] == '.').Select(l => l[5..]),
    ];

    private static HashSet<string> FiveWords(string text)
    {
        var words = FoldedWords.Of(text);
        return [.. Enumerable.Range(0, Math.Max(words.Count - 4, 0)).Select(i => words.Run(i, 5).ToString())];
    }

    private static double JaccardOfFiveWords(string a, string b) => (double)FiveWords(a).Intersect(FiveWords(b)).Count() / FiveWords(a).Union(FiveWords(b)).Count();

    private static double ContainmentOfFiveWords(string a, string b)
    {
        var smaller = Math.Min(FiveWords(a).Count, FiveWords(b).Count);
        return smaller == 0 ? 0 : (double)FiveWords(a).Intersect(FiveWords(b)).Count() / smaller;
    }

    private static ImmutableArray<string> Stems(string text) =>
        [.. Terms.Of(text[..FoldedWords.DemandEnd(text)], Lexicon.English).Where(t => !t.IsStopWord).Select(t => t.Stem)];

    private static double PlainJaccard(string a, string b) => (double)Stems(a).Intersect(Stems(b)).Count() / Stems(a).Union(Stems(b)).Count();

    private static double AreaUnderCurve(IEnumerable<(double Score, bool Positive)> judged)
    {
        var all = judged.ToList();
        return all.Where(p => p.Positive).SelectMany(p => all.Where(n => !n.Positive).Select(n => p.Score > n.Score ? 1 : p.Score == n.Score ? 0.5 : 0)).Average();
    }
}
