// Title and language that an Office document states about itself; its author and its clock are left alone.
using System.Xml.Linq;

namespace Weft.Formats.Packaging;

/// <summary>The stated properties; null where nothing is stated.</summary>
internal sealed record PackageProperties(string? Title, string? Language)
{
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>Reads the core properties of a package.</summary>
    public static PackageProperties Of(PackageParts package, string format)
    {
        var part = PartRelations.Of(package, "", format).Parts("core-properties").FirstOrDefault(package.Has);
        if (part is null) return new PackageProperties(null, null);
        var root = package.ReadXml(part, format).Root!;
        return new PackageProperties(Text(root, "title"), LanguageTag.Primary(Text(root, "language")));
    }

    private static string? Text(XElement root, string name)
    {
        if (root.Element(XName.Get(name, DublinCore)) is not { } element) return null;
        var (text, _) = new StyledText().Append(element.Value).Build();
        return text.Length == 0 ? null : text;
    }
}
