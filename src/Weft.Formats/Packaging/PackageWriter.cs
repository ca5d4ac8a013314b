// An Office Open XML package: parts, their types and relations, in one fixed order, with names that we give.
using System.Globalization;
using System.Text;
using System.Xml;

namespace Weft.Formats.Packaging;

/// <summary>What a document says of itself. Dates come from the document, never from the clock.</summary>
/// <param name="Title">Title.</param>
/// <param name="Language">Language, e.g. "en".</param>
/// <param name="Date">Date of the content; null leaves it out.</param>
public sealed record DocumentProperties(string Title, string Language, DateOnly? Date);

/// <summary>Collects the parts of a package and writes it: the same parts give the same bytes.</summary>
internal sealed class PackageWriter
{
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string CoreType = "application/vnd.openxmlformats-package.core-properties+xml";
    private readonly SortedDictionary<string, (string Type, byte[] Content)> parts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<(string Id, string Type, string Target, bool External)>> relations = new(StringComparer.Ordinal);

    /// <summary>Adds a part.</summary>
    public void Part(string path, string contentType, byte[] content) => parts.Add(path, (contentType, content));

    /// <summary>Adds a part written as XML.</summary>
    public void Part(string path, string contentType, Action<XmlWriter> write) => Part(path, contentType, Xml(write));

    /// <summary>Adds a relation from a part; from the package where the part is empty.</summary>
    public void Relation(string from, string id, string type, string target, bool external = false)
    {
        if (!relations.TryGetValue(from, out var list)) relations[from] = list = [];
        list.Add((id, type, target, external));
    }

    /// <summary>Writes title, language and date of the document.</summary>
    public void Properties(DocumentProperties properties)
    {
        Part("docProps/core.xml", CoreType, xml =>
        {
            xml.WriteStartElement("cp", "coreProperties", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
            xml.WriteElementString("dc", "title", "http://purl.org/dc/elements/1.1/", CleanText.Of(properties.Title));
            xml.WriteElementString("dc", "creator", "http://purl.org/dc/elements/1.1/", "Weft");
            xml.WriteElementString("dc", "language", "http://purl.org/dc/elements/1.1/", properties.Language);
            if (properties.Date is { } date)
            {
                foreach (var name in (ReadOnlySpan<string>)["created", "modified"])
                {
                    xml.WriteStartElement("dcterms", name, "http://purl.org/dc/terms/");
                    xml.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
                    xml.WriteString(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z");
                    xml.WriteEndElement();
                }
            }

            xml.WriteEndElement();
        });
        Relation(string.Empty, "rIdCore", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml");
    }

    /// <summary>The package, content types first, then the parts in ordinal order of their names.</summary>
    public byte[] ToBytes()
    {
        var entries = parts.Select(p => (Name: p.Key, p.Value.Content)).ToList();
        foreach (var (from, list) in relations)
        {
            var slash = from.LastIndexOf('/') + 1;
            entries.Add(($"{from[..slash]}_rels/{from[slash..]}.rels", Xml(xml => WriteRelations(xml, list))));
        }

        entries.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        entries.Insert(0, ("[Content_Types].xml", Xml(WriteTypes)));
        return ZipWriter.Write(entries);
    }

    /// <summary>Writes XML: UTF-8, no mark, no indentation.</summary>
    public static byte[] Xml(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineChars = "\n" }))
        {
            xml.WriteStartDocument(true);
            write(xml);
            xml.WriteEndDocument();
        }

        return stream.ToArray();
    }

    private static void WriteRelations(XmlWriter xml, List<(string Id, string Type, string Target, bool External)> list)
    {
        xml.WriteStartElement("Relationships", Relations);
        foreach (var (id, type, target, external) in list.OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            xml.WriteStartElement("Relationship", Relations);
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", type);
            xml.WriteAttributeString("Target", target);
            if (external) xml.WriteAttributeString("TargetMode", "External");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteTypes(XmlWriter xml)
    {
        xml.WriteStartElement("Types", Types);
        foreach (var (extension, type) in ((string, string)[])[("png", "image/png"), ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("svg", "image/svg+xml"), ("xml", "application/xml")])
        {
            xml.WriteStartElement("Default", Types);
            xml.WriteAttributeString("Extension", extension);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        foreach (var (path, part) in parts.Where(p => p.Key.EndsWith(".xml", StringComparison.Ordinal)))
        {
            xml.WriteStartElement("Override", Types);
            xml.WriteAttributeString("PartName", "/" + path);
            xml.WriteAttributeString("ContentType", part.Type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
