// Word documents made in the test out of the XML that matters to it.
namespace Weft.Formats.Tests.Docx;

internal sealed record WordFile(string Body)
{
    public const string Namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
        xmlns:v="urn:schemas-microsoft-com:vml"
        """;

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public string? Styles { get; init; }

    public string? Numbering { get; init; }

    public string? Footnotes { get; init; }

    public string? Comments { get; init; }

    public string? Header { get; init; }

    public string? Properties { get; init; }

    public string MoreRelations { get; init; } = "";

    public string ContentType { get; init; } = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public (string Name, string Content)[] MoreParts { get; init; } = [];

    /// <summary>A paragraph of one run.</summary>
    public static string P(string text, string properties = "", string run = "") =>
        $"""<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>""";

    public byte[] Bytes()
    {
        var parts = new List<(string Name, string Content)>
        {
            ("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="{ContentType}"/></Types>"""),
            ("_rels/.rels", Relations($"""<Relationship Id="r1" Type="{Office}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>""")),
            ("word/document.xml", $"<w:document {Namespaces}><w:body>{Body}</w:body></w:document>"),
        };
        var relations = MoreRelations;
        foreach (var (kind, file, content) in (ReadOnlySpan<(string, string, string?)>)
            [("styles", "styles", Styles), ("numbering", "numbering", Numbering), ("footnotes", "footnotes", Footnotes), ("comments", "comments", Comments), ("header", "header1", Header)])
        {
            if (content is null) continue;
            relations += $"""<Relationship Id="{file}" Type="{Office}/{kind}" Target="{file}.xml"/>""";
            var root = kind == "header" ? "hdr" : kind;
            parts.Add(($"word/{file}.xml", $"<w:{root} {Namespaces}>{content}</w:{root}>"));
        }

        parts.Add(("word/_rels/document.xml.rels", Relations(relations)));
        if (Properties is not null)
        {
            parts.Add(("docProps/core.xml", $"""<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">{Properties}</cp:coreProperties>"""));
        }

        return Packed.Zip([.. parts, .. MoreParts]);
    }

    private static string Relations(string content) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{content}</Relationships>""";
}
