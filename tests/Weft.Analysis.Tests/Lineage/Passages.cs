// Cuts the shared Markdown texts into paragraphs and list items, as items of a corpus.
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Weft.Analysis.Lineage;
using Weft.Tests.Shared;

namespace Weft.Analysis.Tests.Lineage;

/// <summary>Passages of a shared Markdown text.</summary>
internal static partial class Passages
{
    private const int FewestWords = 8; // shorter ones are headings
    private const int MostUnits = 4_000;

    /// <summary>Its paragraphs and list items of eight words and more, without markup, dated by the file's name.</summary>
    public static ImmutableArray<LineageItem> Of(string folder, string file)
    {
        var text = File.ReadAllText(SharedFolder.Path("data", "documents", folder, file));
        var date = DateOnly.ParseExact(file[..10], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var body = FrontMatter().Replace(text, "");
        return
        [
            .. Boundary().Split(body).Select(p => Space().Replace(Link().Replace(p, "${text}"), " ").Trim(' ', '*', '-'))
                .Where(p => FoldedWords.Of(p).Count >= FewestWords && p.Length <= MostUnits).Select((p, i) => new LineageItem($"{file}#{i}", p, date, null, null)),
        ];
    }

    [GeneratedRegex(@"\A---.*?\n---", RegexOptions.Singleline, 1_000)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"\n\s*\n|\n(?=\s*[-*] |\s*\d+\. )", RegexOptions.None, 1_000)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\([^)]*\)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1_000)]
    private static partial Regex Space();
}
