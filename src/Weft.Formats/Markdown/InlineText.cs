// The words inside one Markdown paragraph: marks become emphasis, links their text, pictures nothing.
using System.Net;
using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace Weft.Formats.Markdown;

/// <summary>Turns inlines into text.</summary>
internal static partial class InlineText
{
    [GeneratedRegex(@"<!--.*?-->|<[!/?a-zA-Z][^<>]*>", RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"^<(?:u|b|strong)\b|^<span[^>]*(?:underline|bold)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StrongTag();

    /// <summary>The whole text.</summary>
    public static StyledText Of(ContainerInline? inlines) => LinesOf(inlines, cut: false)[0];

    /// <summary>The text in lines, cut at hard breaks.</summary>
    public static IReadOnlyList<StyledText> LinesOf(ContainerInline? inlines) => LinesOf(inlines, cut: true);

    /// <summary>The text of a piece of HTML that stands in Markdown.</summary>
    public static string WithoutTags(string html) => WebUtility.HtmlDecode(Tag().Replace(html, " "));

    // What is left of bold marks that have no partner.
    private static ReadOnlySpan<char> WithoutMarks(StringSlice literal)
    {
        var text = literal.AsSpan();
        return text.IndexOf("**") < 0 ? text : text.ToString().Replace("**", "", StringComparison.Ordinal);
    }

    private static List<StyledText> LinesOf(ContainerInline? inlines, bool cut)
    {
        var lines = new List<StyledText> { new() };
        if (inlines is not null) Walk(inlines, bold: false, italic: false, lines, cut);
        return lines;
    }

    private static void Walk(ContainerInline container, bool bold, bool italic, List<StyledText> lines, bool cut)
    {
        var tagged = 0; // open tags that print as headings do
        foreach (var inline in container)
        {
            var strong = bold || tagged > 0;
            switch (inline)
            {
                case LiteralInline literal:
                    lines[^1].Append(WithoutMarks(literal.Content), bold || italic, strong);
                    break;
                case CodeInline code:
                    lines[^1].Append(code.Content, bold || italic, strong);
                    break;
                case HtmlEntityInline entity:
                    lines[^1].Append(entity.Transcoded.AsSpan(), bold || italic, strong);
                    break;
                case AutolinkInline address:
                    lines[^1].Append(address.Url, bold || italic, strong);
                    break;
                case LineBreakInline { IsHard: true } when cut:
                    lines.Add(new StyledText());
                    break;
                case LineBreakInline:
                    lines[^1].Break();
                    break;
                case HtmlInline tag:
                    if (tag.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase)) lines[^1].Break();
                    else if (StrongTag().IsMatch(tag.Tag)) tagged++;
                    else if (tagged > 0 && tag.Tag.StartsWith("</", StringComparison.Ordinal)) tagged--;
                    break;
                case LinkInline { IsImage: true } or FootnoteLink:
                    break;
                case EmphasisInline emphasis:
                    Walk(emphasis, bold || emphasis.DelimiterCount > 1, italic || emphasis.DelimiterCount != 2, lines, cut);
                    break;
                case ContainerInline inner:
                    Walk(inner, bold, italic, lines, cut);
                    break;
            }
        }
    }
}
