// The sample beside the program: an invented draft with its pile, to look at Weft with.
using System.Collections.Immutable;
using Weft.Workbench.Checks;

namespace Weft.Web.Checks;

/// <summary>Finds the sample in its folder: the draft lies at the top, what it is checked against under `pile`.</summary>
public sealed class Sample(string folder)
{
    /// <summary>Its files; empty where it is not installed.</summary>
    public ImmutableArray<GivenFile> Files()
    {
        var pile = Path.Combine(folder, "pile");
        if (!Directory.Exists(pile)) return [];
        var top = Directory.EnumerateFiles(folder).Where(f => !f.EndsWith(".md", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToList();
        if (top.Find(f => PartOf(f) == FilePart.Draft) is null) return [];
        var against = Directory.EnumerateFiles(pile).Order(StringComparer.Ordinal);
        return [.. top.Select(f => Given(PartOf(f), f)), .. against.Select(f => Given(FilePart.Against, f))];
    }

    private static FilePart PartOf(string path) => Path.GetFileNameWithoutExtension(path) switch
    {
        "mandates" => FilePart.Mandates,
        "meeting" => FilePart.Meeting,
        _ => FilePart.Draft,
    };

    private static GivenFile Given(FilePart part, string path) => new(part, Path.GetFileName(path), new FileInfo(path).Length, () => File.OpenRead(path));
}
