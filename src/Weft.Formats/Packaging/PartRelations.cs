// Which parts of a package belong together. Links to the outside are known by name only and never followed.

namespace Weft.Formats.Packaging;

/// <summary>The relations of one part.</summary>
internal sealed class PartRelations
{
    private readonly List<(string Id, string Kind, string Target)> inside = [];

    private PartRelations()
    {
    }

    /// <summary>Kinds of what lies outside ("image", "attachedTemplate"), hyperlinks left out, in order.</summary>
    public IReadOnlyCollection<string> Outside { get; private set; } = [];

    /// <summary>Reads the relations of a part; there are none where their file is missing.</summary>
    /// <param name="package">The package.</param>
    /// <param name="part">Name of the part; empty for the package itself.</param>
    /// <param name="format">Name of the format for messages.</param>
    public static PartRelations Of(PackageParts package, string part, string format)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var file = $"{folder}_rels/{part[folder.Length..]}.rels";
        var relations = new PartRelations();
        if (!package.Has(file)) return relations;
        var outside = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var relation in package.ReadXml(file, format).Root!.Elements())
        {
            var type = (string?)relation.Attribute("Type") ?? "";
            var kind = type[(type.LastIndexOf('/') + 1)..];
            var target = (string?)relation.Attribute("Target") ?? "";
            if (string.Equals((string?)relation.Attribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase))
            {
                if (kind != "hyperlink") outside.Add(kind);
            }
            else
            {
                relations.inside.Add(((string?)relation.Attribute("Id") ?? "", kind, Resolved(folder, target)));
            }
        }

        relations.Outside = outside;
        return relations;
    }

    /// <summary>The parts of a kind, in the order of the file.</summary>
    public IEnumerable<string> Parts(string kind) => inside.Where(r => r.Kind == kind).Select(r => r.Target);

    /// <summary>The part behind an id, or null.</summary>
    public string? Part(string id) => inside.Find(r => r.Id == id).Target;

    private static string Resolved(string folder, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var steps = new List<string>();
        foreach (var step in (folder + target).Split('/'))
        {
            if (step == "..") steps.RemoveRange(Math.Max(0, steps.Count - 1), Math.Min(1, steps.Count));
            else if (step is not ("." or "")) steps.Add(step);
        }

        return string.Join('/', steps);
    }
}
