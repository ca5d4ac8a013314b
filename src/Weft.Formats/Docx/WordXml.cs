// Names in WordprocessingML: the transitional and the strict namespace read alike.
using System.Xml.Linq;

namespace Weft.Formats.Docx;

/// <summary>Looks up elements and attributes of Word's XML.</summary>
internal static class WordXml
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private const string Formula = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    /// <summary>The local name of Word's own elements, "mc:…" and "m:…" for two neighbours, empty for the rest.</summary>
    public static string NameOf(XElement element) => NameOf(element.Name.NamespaceName, element.Name.LocalName);

    /// <summary>The same for a name in two parts.</summary>
    public static string NameOf(string space, string local) => space switch
    {
        Transitional or Strict => local,
        Compatibility => "mc:" + local,
        Formula => "m:" + local,
        _ => "",
    };

    /// <summary>The first child of a name, or null.</summary>
    public static XElement? Child(this XElement? element, string name)
    {
        if (element is null) return null;
        foreach (var child in element.Elements())
        {
            if (NameOf(child) == name) return child;
        }

        return null;
    }

    /// <summary>An attribute in Word's namespace, or null.</summary>
    public static string? Value(this XElement? element, string name = "val")
    {
        if (element is null) return null;
        foreach (var attribute in element.Attributes())
        {
            if (attribute.Name.LocalName == name && attribute.Name.NamespaceName is Transitional or Strict) return attribute.Value;
        }

        return null;
    }

    /// <summary>A whole number in an attribute, or null.</summary>
    public static int? Number(this XElement? element, string name = "val") =>
        int.TryParse(element.Value(name), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>An on-off property: null where it is not set, true where it is there without a value.</summary>
    public static bool? Switch(this XElement? properties, string name) =>
        properties.Child(name) is { } property ? property.Value() is not ("0" or "false" or "off" or "none") : null;

    /// <summary>What an alternative holds for a reader that knows the first choice: never both.</summary>
    public static XElement? Chosen(XElement alternative) => alternative.Child("mc:Choice") ?? alternative.Child("mc:Fallback");
}
