// The recommendations of review reports, read from the PDFs, against what people read out of them: over all aligned files.
using System.Text;
using System.Text.RegularExpressions;
using Weft.Analysis.Text;
using Weft.Formats.Pdf;
using Weft.Tests.Shared;

namespace Weft.Formats.Tests.Pdf;

public sealed partial class UprRecommendationsTests
{
    private const int TellingLetters = 60;

    // The files at 0.93 or above in SOURCES.md: the others' lists hold what was said in the dialogue too.
    private static readonly string[] Aligned =
    [
        "angola2010", "angola2014", "bosniaandherzegovina2010", "bosniaandherzegovina2014", "chad2009", "chad2013", "costarica2010", "djibouti2013",
        "ethiopia2014", "guinea2010", "jordan2013", "nicaragua2014", "russia2013", "tonga2013",
    ];

    [Fact]
    public void Numbered_items_are_the_recommendations_that_people_listed()
    {
        var listed = CsvRows.Read(SharedFolder.Path("data", "documents", "upr-reports", "recommendations.csv")).ToLookup(r => r["file"], r => r["text"], StringComparer.Ordinal);
        int wanted = 0, found = 0, printed = 0;

        foreach (var name in Aligned)
        {
            var content = File.ReadAllBytes(SharedFolder.Path("data", "documents", "upr-reports", name + ".pdf"));
            var read = PdfReader.Read(name, content, ReadingLimits.Default, TestContext.Current.CancellationToken).Value;
            var items = NumberedBelow(read).Select(b => Beginning(b.Text)).ToHashSet(StringComparer.Ordinal);
            var rows = listed[name + ".pdf"].Select(t => Beginning(Number().Replace(t, ""))).ToHashSet(StringComparer.Ordinal);
            wanted += rows.Count;
            printed += items.Count;
            found += rows.Count(items.Contains);
        }

        TestContext.Current.SendDiagnosticMessage($"{found} of {wanted} listed and {printed} printed");
        Assert.InRange(found / (double)wanted, 0.98, 1);
        Assert.InRange(found / (double)printed, 0.99, 1);
    }

    // "87.12", or "12." one level below the paragraph that lists them.
    private static IEnumerable<Block> NumberedBelow(DocumentText read) => read.Blocks.Where(b =>
        b is { Kind: BlockKind.ListItem, Label: { } label } && char.IsAsciiDigit(label[0]) && (label.TrimEnd('.').Contains('.', StringComparison.Ordinal) || b.Level > 1));

    // The list lost its accents and curly quotes on the way: plain letters and figures only.
    private static string Beginning(string text)
    {
        var kept = new StringBuilder();
        foreach (var c in text.Where(char.IsAsciiLetterOrDigit).Take(TellingLetters)) kept.Append(char.ToLowerInvariant(c));
        return kept.ToString();
    }

    [GeneratedRegex(@"^\s*\d+(\.+\s*\d+)*\.?\s*", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
