// How a text of tags begins: what its first element is once declarations and comments are passed.
using System.Collections.Frozen;

namespace Weft.Formats;

/// <summary>The beginning of a text in markup.</summary>
/// <param name="Root">Name of the first element in lower case; empty where the text does not begin with one.</param>
/// <param name="IsXml">Whether it declares to be XML, by declaration or namespace.</param>
/// <param name="IsHtml">Whether it is a web page.</param>
internal readonly record struct MarkupStart(string Root, bool IsXml, bool IsHtml)
{
    private static readonly FrozenSet<string> PageElements =
        new[] { "html", "head", "body", "meta", "title", "frameset" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Looks at the beginning of a text.</summary>
    public static MarkupStart Of(string text)
    {
        bool declaresXml = false, declaresHtml = false;
        var at = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            if (Starts(text, at, "<?"))
            {
                declaresXml |= Starts(text, at, "<?xml");
                at = After(text, at, "?>");
            }
            else if (Starts(text, at, "<!--"))
            {
                at = After(text, at, "-->");
            }
            else if (Starts(text, at, "<!doctype"))
            {
                declaresHtml |= text.AsSpan(at + 9).TrimStart().StartsWith("html", StringComparison.OrdinalIgnoreCase);
                var end = After(text, at, ">");
                at = text.AsSpan(at, end - at).Contains('[') ? After(text, at, "]>") : end;
            }
            else
            {
                break;
            }
        }

        return At(text, at, declaresXml, declaresHtml);
    }

    private static MarkupStart At(string text, int at, bool declaresXml, bool declaresHtml)
    {
        if (at + 1 >= text.Length || text[at] != '<' || !char.IsAsciiLetter(text[at + 1])) return new("", declaresXml, declaresHtml);
        var end = at + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is ':' or '-' or '_' or '.')) end++;
        var root = text[(at + 1)..end].ToLowerInvariant();
        var tag = text.AsSpan(at, After(text, at, ">") - at);
        return new(root, declaresXml || tag.Contains(" xmlns", StringComparison.Ordinal), declaresHtml || PageElements.Contains(root));
    }

    private static bool Starts(string text, int at, string start) => string.Compare(text, at, start, 0, start.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static int After(string text, int at, string end)
    {
        var found = text.IndexOf(end, at, StringComparison.Ordinal);
        return found < 0 ? text.Length : found + end.Length;
    }
}
