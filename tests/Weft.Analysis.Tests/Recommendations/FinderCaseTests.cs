// Recommendations found in invented documents of each kind, as written down in Cases/*-document.md.
using Weft.Analysis.Recommendations;
using Weft.Analysis.Tests.Text;
using Weft.Analysis.Text;
using Weft.Tests.Shared;

namespace Weft.Analysis.Tests.Recommendations;

public sealed class FinderCaseTests
{
    private const string Expected = "=> ";

    [Theory]
    [InlineData("round-table-document.md")]
    [InlineData("committee-document.md")]
    [InlineData("evaluation-document.md")]
    [InlineData("review-document.md")]
    [InlineData("old-review-document.md")]
    [InlineData("section-document.md")]
    [InlineData("two-items-document.md")]
    [InlineData("inline-document.md")]
    [InlineData("none-document.md")]
    public void What_a_document_recommends_is_found(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(SharedFolder.Repository, "tests", "Weft.Analysis.Tests", "Recommendations", "Cases", name));
        var text = MarkdownBlocks.Read(string.Join('\n', lines.SkipWhile(l => l != "---").Skip(1).Where(l => !l.StartsWith(Expected, StringComparison.Ordinal))));

        var found = RecommendationFinder.Find("i", text, SectionReader.Read(text, Lexicon.English), Lexicon.English);

        Assert.Equal(
            lines.Where(l => l.StartsWith(Expected, StringComparison.Ordinal)).Select(l => l[Expected.Length..]),
            found.Select(f => $"{f.Label} | {string.Join(' ', f.Text.Split(' ').Take(3))} | {f.Position} | {string.Join(", ", f.From)}"));
    }
}
