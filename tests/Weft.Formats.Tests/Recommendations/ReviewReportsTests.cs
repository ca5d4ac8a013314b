// Two rounds of twelve countries, against the recommendations read out of the reports by people (shared/data/SOURCES.md, upr-reports).
using System.Text.RegularExpressions;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Tests.Lineage;
using Weft.Tests.Shared;

namespace Weft.Formats.Tests.Recommendations;

public sealed partial class ReviewReportsTests
{
    private const double LeastRecallAndPrecision = 0.95;

    // Letters at the start of a row that the text of its recommendation must hold.
    private const int StartLetters = 60;

    // The files that SOURCES.md calls aligned: at least 0.93 of their rows stand in the text.
    private static readonly string[] Aligned =
    [
        "angola2010", "angola2014", "bosniaandherzegovina2010", "bosniaandherzegovina2014", "chad2009", "chad2013", "costarica2010", "djibouti2013",
        "ethiopia2014", "guinea2010", "guinea2014", "jordan2013", "nicaragua2014", "russia2013", "tonga2013",
    ];

    [Fact]
    public void Reports_give_the_numbered_recommendations_with_who_made_them_and_what_was_answered()
    {
        var rows = CsvRows.Read(SharedFolder.Path("data", "documents", "upr-reports", "recommendations.csv"))
            .Select(r => (File: r["file"][..^4], Number: Number(r["text"]), Letters: Start(r["text"]), Decision: r["decision"])).ToLookup(r => r.File, StringComparer.Ordinal);
        var (listed, found, right, answered, named) = (0, 0, 0, 0, 0);
        foreach (var file in Aligned)
        {
            // A number of three parts was given by the collectors to a second text under one printed number.
            var list = rows[file].Where(r => r.Number.Count(c => c == '.') == 1).ToLookup(r => r.Number, StringComparer.Ordinal);
            var read = ReadDocument.Of("data", "documents", "upr-reports", $"{file}.pdf").Found;
            var matched = read.Where(r => list[r.Label].Any(row => ReadDocument.Letters(r.Text).Contains(row.Letters, StringComparison.Ordinal))).ToList();

            listed += list.Count;
            found += read.Length;
            right += matched.Select(r => r.Label).Distinct(StringComparer.Ordinal).Count();
            named += matched.Count(r => r.From.Length > 0);
            answered += matched.Count(r => list[r.Label].Any(row => Answers(row.Decision, r.Position)));
        }

        TestContext.Current.SendDiagnosticMessage($"right {right} of {listed} listed and {found} found; who made it {named}, answer {answered}");
        Assert.Equal(2403, listed);
        Assert.True(right >= LeastRecallAndPrecision * listed, $"recall {right} of {listed}");
        Assert.True(right >= LeastRecallAndPrecision * found, $"precision {right} of {found}");
        Assert.True(named >= 0.99 * right, $"who made it: {named} of {right}");
        Assert.True(answered >= 0.99 * right, $"answer: {answered} of {right}");
    }

    private static bool Answers(string decision, RecommendationPosition position) => decision switch
    {
        "support" => position == RecommendationPosition.Accepted,
        "reject" => position is RecommendationPosition.Rejected or RecommendationPosition.Noted,
        "implemented" or "implement" => position == RecommendationPosition.Done,
        _ => position == RecommendationPosition.Pending,
    };

    private static string Number(string text) => string.Join('.', PrintedNumber().Match(text).Value.Split('.', StringSplitOptions.RemoveEmptyEntries));

    private static string Start(string text)
    {
        var letters = ReadDocument.Letters(text);
        return letters[..Math.Min(StartLetters, letters.Length)];
    }

    [GeneratedRegex(@"^[\d.]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PrintedNumber();
}
