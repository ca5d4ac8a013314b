// A workbook out: typed cells, frozen head, filters, lists, hints, print set-up; the same sheets give the same bytes.
using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Weft.Formats.Packaging;

namespace Weft.Formats.Xlsx;

/// <summary>Writes workbooks (Office Open XML). Texts are inline strings, so that none is ever a formula.</summary>
public static class XlsxWriter
{
    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    internal const string Rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int LongestName = 31;

    /// <summary>Writes sheets in their order.</summary>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Write(ImmutableArray<WorkbookSheet> sheets, DocumentProperties properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        var package = new PackageWriter();
        package.Properties(properties);
        package.Relation(string.Empty, "rIdBook", $"{Rel}/officeDocument", "xl/workbook.xml");
        var looks = WorkbookStyles.Conditions(sheets);
        var names = Names(sheets);
        package.Part("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", xml => Workbook(xml, sheets, names));
        package.Part("xl/styles.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml", xml => WorkbookStyles.Write(xml, looks));
        package.Relation("xl/workbook.xml", "rIdStyles", $"{Rel}/styles", "styles.xml");
        for (var i = 0; i < sheets.Length; i++)
        {
            var path = FormattableString.Invariant($"xl/worksheets/sheet{i + 1}.xml");
            package.Part(path, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml", new SheetXml(sheets[i], looks, package, path).Write);
            package.Relation("xl/workbook.xml", FormattableString.Invariant($"rIdSheet{i + 1}"), $"{Rel}/worksheet", FormattableString.Invariant($"worksheets/sheet{i + 1}.xml"));
        }

        return package.ToBytes();
    }

    /// <summary>The name of a column: A, B, … Z, AA.</summary>
    public static string ColumnName(int column)
    {
        var name = string.Empty;
        for (var n = column + 1; n > 0; n = (n - 1) / 26) name = (char)('A' + ((n - 1) % 26)) + name;
        return name;
    }

    /// <summary>Names as a workbook allows them: no brackets or slashes, at most 31 characters, each once.</summary>
    private static ImmutableArray<string> Names(ImmutableArray<WorkbookSheet> sheets)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. sheets.Select(s =>
        {
            var plain = string.Concat(CleanText.Of(s.Name).Select(c => "[]:*?/\\'".Contains(c, StringComparison.Ordinal) ? ' ' : c)).Trim();
            if (plain.Length > LongestName) plain = plain[..LongestName];
            var name = plain;
            for (var n = 2; !taken.Add(name); n++)
            {
                var end = FormattableString.Invariant($" {n}");
                name = plain[..Math.Min(plain.Length, LongestName - end.Length)] + end;
            }

            return name;
        })];
    }

    private static void Workbook(XmlWriter xml, ImmutableArray<WorkbookSheet> sheets, ImmutableArray<string> names)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Rel);
        xml.WriteStartElement("bookViews", Main);
        xml.WriteStartElement("workbookView", Main);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("sheets", Main);
        for (var i = 0; i < sheets.Length; i++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", names[i]);
            xml.WriteAttributeString("sheetId", (i + 1).ToString(CultureInfo.InvariantCulture));
            if (sheets[i].IsHidden) xml.WriteAttributeString("state", "hidden");
            xml.WriteAttributeString("id", Rel, FormattableString.Invariant($"rIdSheet{i + 1}"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("definedNames", Main);
        foreach (var (what, range) in (ReadOnlySpan<(string, Func<WorkbookSheet, string>)>)
            [("_xlnm._FilterDatabase", s => SheetXml.Range(s)), ("_xlnm.Print_Titles", _ => "$1:$1")])
        {
            for (var i = 0; i < sheets.Length; i++)
            {
                if (sheets[i].IsHidden) continue;
                xml.WriteStartElement("definedName", Main);
                xml.WriteAttributeString("name", what);
                xml.WriteAttributeString("localSheetId", i.ToString(CultureInfo.InvariantCulture));
                if (what == "_xlnm._FilterDatabase") xml.WriteAttributeString("hidden", "1");
                xml.WriteString($"'{names[i]}'!{range(sheets[i])}");
                xml.WriteEndElement();
            }
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
