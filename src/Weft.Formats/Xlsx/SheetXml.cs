// One sheet as XML, its elements in the order that the format demands.
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Weft.Formats.Packaging;

namespace Weft.Formats.Xlsx;

/// <summary>Writes one sheet.</summary>
internal sealed partial class SheetXml(WorkbookSheet sheet, ImmutableArray<ConditionalLook> looks, PackageWriter package, string path)
{
    private const int LongestText = 32_767;   // of a cell, in UTF-16 code units
    private const int LongestHint = 255;
    private const int DaysTo1970 = 25_569;    // day 1 is 1 January 1900, with the leap day that never was
    private readonly List<(string Cell, string Id)> links = [];

    // Programs read _xHHHH_ as a character: a text that holds it must say that its underscore is one.
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex EscapeLike();

    /// <summary>The range of head and rows.</summary>
    public static string Range(WorkbookSheet sheet) =>
        FormattableString.Invariant($"$A$1:${XlsxWriter.ColumnName(Math.Max(0, sheet.Columns.Length - 1))}${sheet.Rows.Length + 1}");

    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("worksheet", XlsxWriter.Main);
        xml.WriteAttributeString("xmlns", "r", null, XlsxWriter.Rel);
        Start(xml, "sheetPr");
        Empty(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        Views(xml);
        Columns(xml);
        Rows(xml);
        if (sheet.IsReadOnly) Empty(xml, "sheetProtection", ("sheet", "1"), ("objects", "1"), ("scenarios", "1"), ("autoFilter", "0"), ("sort", "0"), ("formatColumns", "0"), ("formatRows", "0"));
        if (!sheet.IsHidden) Empty(xml, "autoFilter", ("ref", Range(sheet).Replace("$", string.Empty, StringComparison.Ordinal)));
        Conditions(xml);
        Rules(xml);
        Links(xml);
        Empty(xml, "pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.55"), ("header", "0.3"), ("footer", "0.3"));
        Empty(xml, "pageSetup", ("paperSize", "9"), ("orientation", "landscape"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        Start(xml, "headerFooter");
        xml.WriteElementString("oddFooter", XlsxWriter.Main, "&L&A&R&P / &N");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Views(XmlWriter xml)
    {
        Start(xml, "sheetViews");
        Start(xml, "sheetView");
        xml.WriteAttributeString("workbookViewId", "0");
        Empty(xml, "pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Columns(XmlWriter xml)
    {
        if (sheet.Columns.IsEmpty) return;
        Start(xml, "cols");
        for (var i = 0; i < sheet.Columns.Length; i++)
        {
            var column = sheet.Columns[i];
            Start(xml, "col");
            xml.WriteAttributeString("min", Text(i + 1));
            xml.WriteAttributeString("max", Text(i + 1));
            xml.WriteAttributeString("width", column.Width.ToString("0.##", CultureInfo.InvariantCulture));
            xml.WriteAttributeString("customWidth", "1");
            if (column.IsHidden) xml.WriteAttributeString("hidden", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Rows(XmlWriter xml)
    {
        Start(xml, "sheetData");
        Row(xml, 1, [.. sheet.Columns.Select(c => (Cell)new Cell.Words(c.Head))], WorkbookStyles.Head);
        for (var r = 0; r < sheet.Rows.Length; r++) Row(xml, r + 2, sheet.Rows[r], null);
        xml.WriteEndElement();
    }

    private void Row(XmlWriter xml, int number, ImmutableArray<Cell> cells, int? style)
    {
        Start(xml, "row");
        xml.WriteAttributeString("r", Text(number));
        xml.WriteAttributeString("ht", Height(cells));
        for (var c = 0; c < cells.Length; c++) One(xml, XlsxWriter.ColumnName(c) + Text(number), cells[c], style);
        xml.WriteEndElement();
    }

    /// <summary>A first height in points, by the longest text; not a fixed one, so that a row still grows with what is typed.</summary>
    private string Height(ImmutableArray<Cell> cells)
    {
        const double Line = 13.2;
        const double WidthOfBold = 1.1;
        var lines = cells.Select((c, i) => sheet.Columns[i].IsHidden ? 1 : Math.Ceiling(c.Plain.Length * WidthOfBold / sheet.Columns[i].Width)).DefaultIfEmpty(1).Max();
        return (Math.Clamp(lines, 1, 28) * Line).ToString("0.#", CultureInfo.InvariantCulture);
    }

    private void One(XmlWriter xml, string place, Cell cell, int? style)
    {
        Start(xml, "c");
        xml.WriteAttributeString("r", place);
        xml.WriteAttributeString("s", Text(style ?? Style(cell)));
        switch (cell)
        {
            case Cell.Number n: xml.WriteElementString("v", XlsxWriter.Main, n.Value.ToString("R", CultureInfo.InvariantCulture)); break;
            case Cell.Day d: xml.WriteElementString("v", XlsxWriter.Main, Text(d.Date.DayNumber - new DateOnly(1970, 1, 1).DayNumber + DaysTo1970)); break;
            case Cell.Link link:
                var id = FormattableString.Invariant($"rIdLink{links.Count + 1}");
                links.Add((place, id));
                package.Relation(path, id, $"{XlsxWriter.Rel}/hyperlink", $"{Uri.EscapeDataString(link.File)}#{Uri.EscapeDataString(link.Target)}", external: true);
                Inline(xml, link.Text);
                break;
            case Cell.Words w when w.Text.Length > 0: Inline(xml, w.Text); break;
        }

        xml.WriteEndElement();
    }

    private static void Inline(XmlWriter xml, string text)
    {
        var clean = CleanText.Of(text);
        if (clean.Length > LongestText) clean = CleanText.Of(clean[..LongestText]);
        xml.WriteAttributeString("t", "inlineStr");
        Start(xml, "is");
        Start(xml, "t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(EscapeLike().Replace(clean, "_x005F_"));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static int Style(Cell cell) => cell switch
    {
        { Look: CellLook.Hatched } => WorkbookStyles.Hatched,
        { Look: CellLook.Vague } => WorkbookStyles.Vague,
        Cell.Day => WorkbookStyles.Day,
        Cell.Number => WorkbookStyles.Number,
        Cell.Link => WorkbookStyles.Link,
        _ => WorkbookStyles.Plain,
    };

    private void Conditions(XmlWriter xml)
    {
        for (var i = 0; i < sheet.Conditions.Length; i++)
        {
            var look = sheet.Conditions[i];
            Start(xml, "conditionalFormatting");
            xml.WriteAttributeString("sqref", Below(look.Column));
            Start(xml, "cfRule");
            xml.WriteAttributeString("type", "expression");
            xml.WriteAttributeString("dxfId", Text(looks.IndexOf(look)));
            xml.WriteAttributeString("priority", Text(i + 1));
            xml.WriteElementString("formula", XlsxWriter.Main, look.Formula);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    private int LastRow => sheet.Rows.Length + 1 + sheet.RowsToAdd;

    private string Below(int column) => FormattableString.Invariant($"{XlsxWriter.ColumnName(column)}2:{XlsxWriter.ColumnName(column)}{Math.Max(2, LastRow)}");

    /// <summary>A cell has one rule, so cells with the same hint share one that says it too.</summary>
    private void Rules(XmlWriter xml)
    {
        var rules = new List<(ColumnRule? Rule, string? Hint, int Column, string Cells)>();
        for (var c = 0; c < sheet.Columns.Length; c++)
        {
            var rows = Enumerable.Range(2, Math.Max(0, LastRow - 1)).GroupBy(r => r - 2 < sheet.Rows.Length ? sheet.Rows[r - 2][c].Hint : null, StringComparer.Ordinal);
            foreach (var same in rows.OrderBy(g => g.First()))
            {
                if (sheet.Columns[c].Rule is null && same.Key is null) continue;
                rules.Add((sheet.Columns[c].Rule, same.Key, c, Stretches(c, [.. same])));
            }
        }

        if (rules.Count == 0) return;
        Start(xml, "dataValidations");
        xml.WriteAttributeString("count", Text(rules.Count));
        foreach (var rule in rules) Rule(xml, rule.Rule, rule.Hint, rule.Column, rule.Cells);
        xml.WriteEndElement();
    }

    private static string Stretches(int column, ImmutableArray<int> rows)
    {
        var name = XlsxWriter.ColumnName(column);
        var stretches = new List<string>();
        for (var i = 0; i < rows.Length; i++)
        {
            var start = rows[i];
            while (i + 1 < rows.Length && rows[i + 1] == rows[i] + 1) i++;
            stretches.Add(start == rows[i] ? FormattableString.Invariant($"{name}{start}") : FormattableString.Invariant($"{name}{start}:{name}{rows[i]}"));
        }

        return string.Join(' ', stretches);
    }

    private static void Rule(XmlWriter xml, ColumnRule? rule, string? hint, int column, string cells)
    {
        var first = XlsxWriter.ColumnName(column) + cells.Split(' ')[0].Split(':')[0].TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ".ToCharArray());
        var (type, formula) = rule switch
        {
            ColumnRule.OneOf list => ("list", list.Range),
            ColumnRule.Date => ("date", "1"),
            ColumnRule.NotEmpty => ("custom", $"LEN(TRIM({first}))>0"),
            ColumnRule.Locked => ("custom", "FALSE"),
            _ => ("none", null),
        };
        Start(xml, "dataValidation");
        if (formula is not null) xml.WriteAttributeString("type", type);
        if (rule is ColumnRule.OneOf { IsStrict: false }) xml.WriteAttributeString("errorStyle", "warning");
        if (rule is ColumnRule.Date) xml.WriteAttributeString("operator", "greaterThanOrEqual");
        if (rule is not ColumnRule.NotEmpty) xml.WriteAttributeString("allowBlank", "1");
        xml.WriteAttributeString("showInputMessage", "1");
        if (rule is not null) xml.WriteAttributeString("showErrorMessage", "1");
        if (rule is { Message.Length: > 0 }) xml.WriteAttributeString("error", Cut(rule.Message));
        if (hint is not null) xml.WriteAttributeString("prompt", Cut(hint));
        xml.WriteAttributeString("sqref", cells);
        if (formula is not null) xml.WriteElementString("formula1", XlsxWriter.Main, formula);
        xml.WriteEndElement();
    }

    private static string Cut(string text) => CleanText.Of(text.Length <= LongestHint ? text : text[..(LongestHint - 1)] + "…");

    private void Links(XmlWriter xml)
    {
        if (links.Count == 0) return;
        Start(xml, "hyperlinks");
        foreach (var (cell, id) in links)
        {
            Start(xml, "hyperlink");
            xml.WriteAttributeString("ref", cell);
            xml.WriteAttributeString("id", XlsxWriter.Rel, id);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Start(XmlWriter xml, string name) => xml.WriteStartElement(name, XlsxWriter.Main);

    private static void Empty(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(xml, name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }
}
