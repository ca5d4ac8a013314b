// What a package says of itself: its form, the schema it comes from, and count, size and hash of everything in it.
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Weft.Workbench.Packages;

/// <summary>An entry of the archive.</summary>
/// <param name="Name">Its name in the archive.</param>
/// <param name="Bytes">Its size, unpacked.</param>
/// <param name="Sha256">Its hash, lower-case hex.</param>
internal sealed record PackedEntry(string Name, long Bytes, string Sha256);

/// <summary>The rows of a table.</summary>
/// <param name="Table">Its columns and keys as they were.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Entry">Where they are.</param>
internal sealed record PackedTable(StoredTable Table, long Rows, PackedEntry Entry);

/// <summary>The manifest of a whole installation's backup.</summary>
/// <param name="Format">Name and version of the form.</param>
/// <param name="Schema">Name of the last migration of the database.</param>
/// <param name="Weft">Version of the program.</param>
/// <param name="MadeAt">When the snapshot was taken.</param>
/// <param name="Tables">Every table, each after those it refers to.</param>
/// <param name="Files">How many files as given.</param>
/// <param name="FileBytes">Their size together.</param>
/// <param name="Lost">Hashes of files that rows name and that were missing or damaged.</param>
/// <param name="Keys">The keys that protect cookies and forms, where the operator wanted them in.</param>
internal sealed record BackupManifest(
    string Format, string Schema, string Weft, DateTime MadeAt, ImmutableArray<PackedTable> Tables, long Files, long FileBytes, ImmutableArray<string> Lost,
    ImmutableArray<PackedEntry> Keys)
{
    /// <summary>The form that this program writes and reads.</summary>
    public const string CurrentFormat = "weft-backup/1";
}

/// <summary>How manifests are written and read.</summary>
internal static class ManifestJson
{
    /// <summary>Name of the manifest in the archive.</summary>
    public const string Entry = "manifest.json";

    /// <summary>Everything named, nothing unknown.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter<ValueKind>(allowIntegerValues: false) },
    };
}
