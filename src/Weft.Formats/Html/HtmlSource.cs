// A web page before it is parsed: its encoding as it declares it, and whether parsing it stays within bounds.
using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Weft.Formats.Text;

namespace Weft.Formats.Html;

/// <summary>Decodes and checks the source of a page.</summary>
internal static partial class HtmlSource
{
    private const int DeclarationWithin = 4096;

    /// <summary>Most elements of a page: the parser keeps a few hundred bytes for each.</summary>
    private const int MostElements = 400_000;

    /// <summary>The parser looks through all open elements at each tag, so that hostile nesting would cost the square of its depth.</summary>
    private const int OpenPerAllowedDepth = 4;

    // Elements that need no end tag, and those that never have one: they open nothing that stays open.
    private static readonly FrozenSet<string> SelfClosing = new[]
    {
        "p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "rt", "rp", "html", "head", "body",
        "br", "hr", "img", "input", "meta", "link", "col", "area", "base", "embed", "source", "track", "wbr", "param", "frame", "basefont",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"<meta[^>]+charset\s*=\s*[""']?\s*(?<name>[A-Za-z0-9_:.\-]+)|<\?xml[^>]+encoding\s*=\s*[""'](?<name>[A-Za-z0-9_:.\-]+)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration();

    /// <summary>The text of a page.</summary>
    public static string Decode(byte[] content)
    {
        var start = Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, DeclarationWithin));
        var declared = Declaration().Match(start);
        return TextDecoding.Decode(content, declared.Success ? declared.Groups["name"].Value : null).Replace("\0", "", StringComparison.Ordinal);
    }

    /// <summary>Refuses a page of too many or too deeply nested elements before it is parsed.</summary>
    public static void Check(string source, ReadingBudget budget)
    {
        int elements = 0, open = 0;
        for (var at = source.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < source.Length; at = source.IndexOf('<', at + 1))
        {
            var closes = source[at + 1] == '/';
            var name = NameAt(source, at + (closes ? 2 : 1));
            if (name.Length == 0) continue;
            if (++elements > MostElements) throw new ReadingStopped(FormatsRefusals.TooManyBlocks(budget.File, MostElements));
            if (SelfClosing.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)) continue;
            open = Math.Max(0, open + (closes ? -1 : 1));
            budget.CheckDepth(open / OpenPerAllowedDepth);
        }
    }

    private static ReadOnlySpan<char> NameAt(string source, int start)
    {
        var end = start;
        while (end < source.Length && end - start < 20 && char.IsAsciiLetterOrDigit(source[end])) end++;
        return source.AsSpan(start, end - start);
    }
}
