// The words inside one Markdown paragraph: marks become emphasis, links their text, pictures nothing.
using System.Net;
using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace Weft.Formats.Markdown;

/// <summary>Turns inlines into text.</summary>
internal static partial class InlineText
{
    [GeneratedRegex(@"<!--.*?-->|<[!/?a-zA-Z][^<>]*>", RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Tag();

    /// <summary>The whole text.</summary>
    public static StyledText Of(ContainerInline? inlines) => LinesOf(inlines, cutAfterBold: false)[0];

    /// <summary>The text in lines, cut where a hard break ends a line that is bold throughout.</summary>
    public static IReadOnlyList<StyledText> LinesOf(ContainerInline? inlines) => LinesOf(inlines, cutAfterBold: true);

    /// <summary>The text of a piece of HTML that stands in Markdown.</summary>
    public static string WithoutTags(string html) => WebUtility.HtmlDecode(Tag().Replace(html, " "));

    private static List<StyledText> LinesOf(ContainerInline? inlines, bool cutAfterBold)
    {
        var lines = new List<StyledText> { new() };
        if (inlines is not null) Walk(inlines, bold: false, italic: false, lines, cutAfterBold);
        return lines;
    }

    private static void Walk(ContainerInline container, bool bold, bool italic, List<StyledText> lines, bool cutAfterBold)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    lines[^1].Append(literal.Content.AsSpan(), italic, bold);
                    break;
                case CodeInline code:
                    lines[^1].Append(code.Content, italic, bold);
                    break;
                case HtmlEntityInline entity:
                    lines[^1].Append(entity.Transcoded.AsSpan(), italic, bold);
                    break;
                case AutolinkInline address:
                    lines[^1].Append(address.Url, italic, bold);
                    break;
                case LineBreakInline { IsHard: true } when cutAfterBold && lines[^1].IsBold:
                    lines.Add(new StyledText());
                    break;
                case LineBreakInline:
                    lines[^1].Break();
                    break;
                case HtmlInline tag:
                    if (tag.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase)) lines[^1].Break();
                    break;
                case LinkInline { IsImage: true } or FootnoteLink:
                    break;
                case EmphasisInline emphasis:
                    Walk(emphasis, bold || emphasis.DelimiterCount > 1, italic || emphasis.DelimiterCount != 2, lines, cutAfterBold);
                    break;
                case ContainerInline inner:
                    Walk(inner, bold, italic, lines, cutAfterBold);
                    break;
            }
        }
    }
}
