// The walk through a parsed page: text gathers until a block ends, then it becomes one block of the kind that the place asks for.
using System.Collections.Frozen;
using AngleSharp.Dom;
using Weft.Analysis.Text;
using Weft.Formats.Shapes;

namespace Weft.Formats.Html;

/// <summary>Walks one page; serves one thread.</summary>
internal sealed class HtmlWalk(BlockSequence blocks, ReadingBudget budget, IElement body)
{
    private static readonly FrozenSet<string> Skipped = new[]
    {
        "script", "style", "template", "iframe", "object", "embed", "svg", "canvas", "head", "select", "button", "input", "textarea", "datalist", "audio", "video",
        "map", "noscript", "img", "picture", "math", "applet", "frameset", "noframes", "rp", "rt",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Inline elements; every other element begins a block of its own.
    private static readonly FrozenSet<string> Inline = new[]
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "ruby", "s",
        "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly int pageLength = body.TextContent.Length;
    private readonly IElement? main = body.QuerySelector("main, [role=main]");
    private readonly List<StyledText> lines = []; // the lines above, cut at single breaks
    private StyledText text = new();
    private int links;
    private int linkLength;
    private int breaks;
    private int tables;

    /// <summary>Reads the whole page.</summary>
    public void Read()
    {
        WalkChildren(body, new Place(BlockKind.Paragraph, 0, Bold: false, Italic: false, InLink: false));
        Flush(new Place(BlockKind.Paragraph, 0, Bold: false, Italic: false, InLink: false));
    }

    private void WalkChildren(INode parent, Place place)
    {
        foreach (var child in parent.ChildNodes)
        {
            if (child is IText words) Append(words.Data, place);
            else if (child is IElement element) Walk(element, place);
        }
    }

    private void Walk(IElement element, Place place)
    {
        var name = element.LocalName;
        if (Skipped.Contains(name)) return;
        if (name == "br")
        {
            Break(place);
        }
        else if (Inline.Contains(name))
        {
            WalkInline(element, name, place);
        }
        else
        {
            Flush(place);
            WalkBlock(element, name, place with { Depth = place.Depth + 1 });
        }
    }

    private void WalkInline(IElement element, string name, Place place)
    {
        if (name == "del" || IsNoteMark(element, name)) return;
        var style = (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        if (style.Contains("display:none", StringComparison.Ordinal)) return;
        var bold = name is "b" or "strong" || style.Contains("font-weight:bold", StringComparison.Ordinal) || style.Contains("font-weight:700", StringComparison.Ordinal);
        var italic = name is "i" or "em" || style.Contains("font-style:italic", StringComparison.Ordinal);
        var isLink = name == "a" && element.HasAttribute("href");
        var before = linkLength;
        WalkChildren(element, place with { Bold = place.Bold || bold, Italic = place.Italic || italic, InLink = place.InLink || isLink, Underlined = place.Underlined || name == "u" });
        if (isLink && !place.InLink && linkLength > before) links++;
    }

    private void WalkBlock(IElement element, string name, Place place)
    {
        budget.CheckDepth(place.Depth);
        if (place.Kind != BlockKind.Furniture && (Furniture.Is(element, pageLength) || IsOutsideMain(element)))
        {
            place = place with { Kind = BlockKind.Furniture };
        }

        if (name is ['h', >= '1' and <= '6'] && place.Kind is not (BlockKind.Furniture or BlockKind.TableCell))
        {
            WalkChildren(element, place);
            FlushAs(BlockKind.Heading, name[1] - '0', null);
        }
        else if (name is "ul" or "ol" or "menu" or "dir")
        {
            WalkList(element, name, place);
        }
        else if (name == "table" && place.Kind is BlockKind.Paragraph or BlockKind.ListItem && HtmlTable.IsTable(element))
        {
            ReadTable(element);
        }
        else if (name == "pre")
        {
            WalkLines(element, place);
        }
        else
        {
            WalkChildren(element, NoteLabel(element) is null ? place : place with { Kind = BlockKind.Footnote });
            Flush(NoteLabel(element) is null ? place : place with { Kind = BlockKind.Footnote });
        }
    }

    private void WalkList(IElement list, string name, Place place)
    {
        var counter = HtmlLabels.Start(list);
        foreach (var item in list.Children)
        {
            if (item.LocalName != "li")
            {
                Walk(item, place);
                continue;
            }

            counter = HtmlLabels.Value(item) ?? counter;
            var inside = place.Kind is BlockKind.Paragraph or BlockKind.ListItem
                ? place with { Kind = BlockKind.ListItem, Level = place.Level + 1, Label = name == "ol" ? HtmlLabels.Of(list, counter) : null, Depth = place.Depth + 1 }
                : place with { Depth = place.Depth + 1 };
            budget.CheckDepth(inside.Depth);
            pendingLabel = inside.Label;
            WalkChildren(item, inside);
            Flush(inside);
            pendingLabel = null;
            counter++;
        }
    }

    private string? pendingLabel; // stands before the first block of its item only

    private void WalkLines(IElement pre, Place place)
    {
        foreach (var line in pre.TextContent.Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line)) Flush(place);
            else Append(line + " ", place);
        }

        Flush(place);
    }

    private void ReadTable(IElement table)
    {
        tables++;
        if (table.QuerySelector("caption") is { } caption)
        {
            WalkChildren(caption, new Place(BlockKind.Paragraph, 0, Bold: false, Italic: false, InLink: false));
            FlushAs(BlockKind.Paragraph, 0, null);
        }

        foreach (var (cell, row, column, isHeader) in HtmlTable.Cells(table))
        {
            WalkCell(cell, new Place(BlockKind.TableCell, 0, Bold: false, Italic: false, InLink: false));
            if (!text.IsEmpty) blocks.Add(BlockKind.TableCell, text, cell: new TablePlace(tables, row, column, isHeader));
            Reset();
        }
    }

    // Whatever a cell holds, one block.
    private void WalkCell(INode node, Place place)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(words.Data, place.Bold || place.Italic, place.Bold);
            }
            else if (child is IElement element && !Skipped.Contains(element.LocalName) && !IsNoteMark(element, element.LocalName))
            {
                if (!Inline.Contains(element.LocalName)) text.Break();
                budget.CheckDepth(place.Depth);
                WalkCell(element, place with
                {
                    Bold = place.Bold || element.LocalName is "b" or "strong",
                    Italic = place.Italic || element.LocalName is "i" or "em",
                    Depth = place.Depth + 1,
                });
                if (!Inline.Contains(element.LocalName)) text.Break();
            }
        }
    }

    private void Append(string words, Place place)
    {
        if (!string.IsNullOrWhiteSpace(words))
        {
            if (lines.Count > 0 && PrintedLabel.BulletOf(words.TrimStart()) > 0 && text.IsEmpty) Flush(place); // "•" after a break begins an item
            breaks = 0;
            if (place.InLink) linkLength += words.Count(c => !char.IsWhiteSpace(c));
        }

        text.Append(words, place.Bold || place.Italic, place.Bold || place.Underlined);
    }

    // One break is a blank, two are the end of a paragraph: pages of old know no other.
    private void Break(Place place)
    {
        if (++breaks > 1)
        {
            Flush(place);
            return;
        }

        lines.Add(text);
        text = new StyledText();
    }

    private void Flush(Place place)
    {
        var kind = place.Kind;
        var length = lines.Sum(l => l.Length) + text.Length;
        if (kind is BlockKind.Paragraph or BlockKind.ListItem && Furniture.IsLinkLine(length, links, linkLength)) kind = BlockKind.Furniture;
        FlushAs(kind, kind == BlockKind.ListItem ? place.Level : 0, kind == BlockKind.ListItem ? pendingLabel : null);
    }

    private void FlushAs(BlockKind kind, int level, string? label)
    {
        lines.Add(text);
        foreach (var part in kind == BlockKind.Paragraph ? BoldLines.Parts(lines) : [lines.Aggregate(new StyledText(), (whole, line) => whole.Append(line))])
        {
            if (part.IsEmpty) continue;
            blocks.Add(kind, part, level, label);
            pendingLabel = null;
        }

        Reset();
    }

    private void Reset()
    {
        text = new StyledText();
        lines.Clear();
        (links, linkLength, breaks) = (0, 0, 0);
    }

    private bool IsOutsideMain(IElement element) =>
        main is not null && element.ParentElement == body && element != main && !element.Contains(main);

    // A raised number that leads to a note is not part of the sentence.
    private static bool IsNoteMark(IElement element, string name) =>
        (name is "sup" || (name is "a" && (element.ClassName ?? "").Contains("anc", StringComparison.Ordinal)))
        && (name == "a" || element.QuerySelector("a[href^='#']") is not null)
        && element.TextContent.Trim().Trim('[', ']', '(', ')') is { Length: > 0 and < 5 } mark && mark.All(char.IsAsciiLetterOrDigit)
        || (name == "a" && element.GetAttribute("role") == "doc-noteref");

    private static string? NoteLabel(IElement element)
    {
        if (element.GetAttribute("role") is "doc-footnote" or "doc-endnote" or "doc-endnotes") return "";
        var id = element.Id ?? "";
        foreach (var start in (ReadOnlySpan<string>)["sdfootnote", "sdendnote", "footnote", "_ftn", "ftn", "fn", "_edn", "edn"])
        {
            var rest = id.StartsWith(start, StringComparison.OrdinalIgnoreCase) ? id[start.Length..].TrimStart('-', ':', '_') : "";
            if (rest.Length is > 0 and < 5 && rest.All(char.IsAsciiDigit)) return rest;
        }

        return null;
    }

    private readonly record struct Place(BlockKind Kind, int Level, bool Bold, bool Italic, bool InLink)
    {
        public string? Label { get; init; }

        public int Depth { get; init; }

        public bool Underlined { get; init; }
    }
}
