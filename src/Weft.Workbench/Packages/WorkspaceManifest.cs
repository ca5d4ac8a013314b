// What the package of a workspace says of itself.
using System.Collections.Immutable;

namespace Weft.Workbench.Packages;

/// <summary>Rows that are not in a package since whoever made it may not see them: counted, without a word of them.</summary>
/// <param name="Table">Their table.</param>
/// <param name="Rows">How many.</param>
internal sealed record LeftOut(string Table, long Rows);

/// <summary>The manifest of the package of a workspace.</summary>
/// <param name="Format">Name and version of the form.</param>
/// <param name="Weft">Version of the program.</param>
/// <param name="MadeAt">When the snapshot was taken.</param>
/// <param name="Workspace">Id of the workspace.</param>
/// <param name="Tables">Its rows, each table after those it refers to.</param>
/// <param name="Files">Its files as given.</param>
/// <param name="Lost">Hashes of files that rows name and that were missing or damaged.</param>
/// <param name="LeftOut">What is not in it.</param>
/// <param name="ToRead">Pages and lists for people; not read on the way in.</param>
internal sealed record WorkspaceManifest(
    string Format, string Weft, DateTime MadeAt, Guid Workspace, ImmutableArray<PackedTable> Tables, ImmutableArray<PackedEntry> Files,
    ImmutableArray<string> Lost, ImmutableArray<LeftOut> LeftOut, ImmutableArray<PackedEntry> ToRead)
{
    /// <summary>The form that this program writes and reads.</summary>
    public const string CurrentFormat = "weft-workspace/1";

    /// <summary>Where rows lie.</summary>
    public const string Rows = "rows/";
}
