// The styles of a Word document: heading levels, numbering and bold through the chain of styles.
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Weft.Formats.Docx;

/// <summary>Looks up what a style says, its ancestors included.</summary>
internal sealed partial class DocxStyles
{
    private const int LongestChain = 32;
    private const int BodyOutline = 9; // Word's outline level of body text, counted from 0

    private readonly FrozenDictionary<string, XElement> styles;
    private readonly string? defaultParagraph;
    private readonly XElement? documentDefaults;

    public DocxStyles(XElement? root)
    {
        var known = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var style in root?.Elements().Where(e => WordXml.NameOf(e) == "style") ?? [])
        {
            if (style.Value("styleId") is not { } id) continue;
            known.TryAdd(id, style);
            if (style.Value("type") == "paragraph" && style.Value("default") is "1" or "true" or "on") defaultParagraph ??= id;
        }

        styles = known.ToFrozenDictionary(StringComparer.Ordinal);
        documentDefaults = root.Child("docDefaults").Child("rPrDefault").Child("rPr");
    }

    /// <summary>The language of the document's default text, or null.</summary>
    public string? Language => documentDefaults.Child("lang").Value();

    // Word keeps the English name of its own styles whatever the language of the program; other programs keep at least the id.
    [GeneratedRegex(@"^heading ?(?<level>[1-9])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex HeadingName();

    /// <summary>Depth of a heading style, from 1; null for the rest.</summary>
    public int? HeadingLevel(string? id)
    {
        foreach (var style in Chain(id))
        {
            if (style.Child("pPr").Child("outlineLvl").Number() is { } outline) return outline is >= 0 and < BodyOutline ? outline + 1 : null;
            foreach (var name in (ReadOnlySpan<string?>)[style.Child("name").Value(), style.Value("styleId")])
            {
                if (name is not null && HeadingName().Match(name) is { Success: true } match) return match.Groups["level"].Value[0] - '0';
            }
        }

        return null;
    }

    /// <summary>Whether it is the style of the document's title.</summary>
    public bool IsTitle(string? id) => Chain(id).Any(s => string.Equals(s.Child("name").Value(), "Title", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it is a style of the table of contents.</summary>
    public bool IsContents(string? id) => Chain(id).Any(s => s.Child("name").Value() is { } name
        && (name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) || string.Equals(name, "table of figures", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The numbering that a paragraph style gives, and the style that gives it; null where there is none.</summary>
    public (XElement Numbering, string Style)? NumberingOf(string? id)
    {
        foreach (var style in Chain(id))
        {
            if (style.Child("pPr").Child("numPr") is { } numbering) return (numbering, style.Value("styleId")!);
        }

        return null;
    }

    /// <summary>An on-off property of the letters ("b", "i", "vanish") as a style sets it.</summary>
    public bool? Switch(string? id, string property)
    {
        foreach (var style in Chain(id))
        {
            if (style.Child("rPr").Switch(property) is { } set) return set;
        }

        return null;
    }

    /// <summary>The numbering that a numbering style stands for.</summary>
    public int? NumberingStyle(string id) => styles.TryGetValue(id, out var style) ? style.Child("pPr").Child("numPr").Child("numId").Number() : null;

    /// <summary>The style of a paragraph that names none.</summary>
    public string? ParagraphStyle(string? id) => id ?? defaultParagraph;

    private IEnumerable<XElement> Chain(string? id)
    {
        for (var length = 0; id is not null && length < LongestChain && styles.TryGetValue(id, out var style); length++)
        {
            yield return style;
            id = style.Child("basedOn").Value();
        }
    }
}
