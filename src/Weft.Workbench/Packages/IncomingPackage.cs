// The first reading of a package from outside: everything is held against the manifest and the model before a row is stored.
using System.Collections.Immutable;
using System.Globalization;
using Weft.Workbench.Checks;

namespace Weft.Workbench.Packages;

/// <summary>A package whose every part was read once and found sound.</summary>
internal sealed class IncomingPackage
{
    private readonly PackageReader reader;
    private readonly Dictionary<string, HashSet<Guid>> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<long>> numbers = new(StringComparer.Ordinal);

    private IncomingPackage(PackageReader reader, WorkspaceManifest manifest, ImmutableArray<WorkspaceTable> tables) =>
        (this.reader, Manifest, Tables) = (reader, manifest, tables);

    /// <summary>What it says of itself.</summary>
    public WorkspaceManifest Manifest { get; }

    /// <summary>The tables of the database.</summary>
    public ImmutableArray<WorkspaceTable> Tables { get; }

    /// <summary>Hashes of the files that its rows name.</summary>
    public SortedSet<string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids of its rows by table.</summary>
    public IReadOnlyDictionary<string, HashSet<Guid>> Ids => ids;

    /// <summary>Persons that its rows name, by id.</summary>
    public HashSet<Guid> Persons { get; } = [];

    /// <summary>Ids that lead to nothing in the package. They may lead to nothing here either.</summary>
    public HashSet<Guid> Dangling { get; } = [];

    /// <summary>The largest number of a counted table; 0 where there is no row.</summary>
    public Dictionary<string, long> LastNumbers { get; } = new(StringComparer.Ordinal);

    /// <summary>The smallest number of a counted table.</summary>
    public Dictionary<string, long> FirstNumbers { get; } = new(StringComparer.Ordinal);

    /// <summary>How many rows it has.</summary>
    public long Rows => Manifest.Tables.Sum(t => t.Rows);

    /// <summary>Reads a package from its start to its end.</summary>
    public static async Task<IncomingPackage> Read(PackageReader reader, ImmutableArray<WorkspaceTable> tables, CancellationToken ct)
    {
        var manifest = reader.Manifest<WorkspaceManifest>(WorkspaceManifest.CurrentFormat);
        if (manifest.Tables.IsDefault || manifest.Files.IsDefault || manifest.Lost.IsDefault || manifest.LeftOut.IsDefault || manifest.ToRead.IsDefault)
        {
            throw new BrokenPackageException(PackageRefusals.BadManifest);
        }

        var package = new IncomingPackage(reader, manifest, tables);
        package.CheckTables();
        foreach (var table in tables) await package.CollectIds(table, ct);
        foreach (var table in tables) await package.ReadRows(table, row => package.Check(table, row), ct);
        package.CheckFiles();
        return package;
    }

    /// <summary>Reads the rows of a table again; the array is used again for each. A column that the package does not know yet is empty.</summary>
    public Task ReadRows(WorkspaceTable table, Action<object?[]> take, CancellationToken ct) => ReadRows(table, row =>
    {
        take(row);
        return Task.CompletedTask;
    }, ct);

    /// <summary>Reads the rows of a table again; the array is used again for each. A column that the package does not know yet is empty.</summary>
    public async Task ReadRows(WorkspaceTable table, Func<object?[], Task> take, CancellationToken ct)
    {
        if (Manifest.Tables.FirstOrDefault(t => t.Table.Name == table.Table.Name) is not { } packed) return;
        if (packed.Table.Columns.SequenceEqual(table.Table.Columns))
        {
            await reader.ReadRows(packed, take, ct);
            return;
        }

        var places = packed.Table.Columns.Select(c => table[c.Name]).ToList();
        var whole = new object?[table.Columns.Length];
        await reader.ReadRows(packed, row =>
        {
            for (var at = 0; at < places.Count; at++) whole[places[at]] = row[at];
            return take(whole);
        }, ct);
    }

    /// <summary>Keeps a file.</summary>
    public Task Keep(NewFiles files, string sha256, CancellationToken ct) => files.Keep(reader, Manifest.Files.First(f => f.Sha256 == sha256), ct);

    /// <summary>How many documents and bytes of files a workspace of these rows has, as its quotas count them.</summary>
    public async Task<(long Documents, long Bytes)> Stored(CancellationToken ct)
    {
        var (documents, bytes) = (0L, 0L);
        var versions = Tables.First(t => t.Table.Name == WorkspaceTables.Versions);
        await ReadRows(versions, row =>
        {
            var of = Convert.ToInt64(row[versions["bytes"]], CultureInfo.InvariantCulture);
            if (of < 0 || of > PackageLimits.Workspace.MaxBytes) throw Broken(versions, "a version has a size that no file has");
            bytes = long.CreateSaturating((Int128)bytes + of);
            if (Convert.ToInt64(row[versions["number"]], CultureInfo.InvariantCulture) == 1) documents++;
        }, ct);
        return (Math.Max(documents, Manifest.Tables.Where(t => t.Table.Name == WorkspaceTables.Documents).Sum(t => t.Rows)), bytes);
    }

    // Only tables of a workspace, each once, each as the database has it: no memberships, no credentials, nothing unknown.
    private void CheckTables()
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var packed in Manifest.Tables)
        {
            var known = Tables.FirstOrDefault(t => t.Table.Name == packed.Table.Name);
            if (known is null) throw new BrokenPackageException(PackageRefusals.NotOfAWorkspace(packed.Table.Name));
            if (!named.Add(packed.Table.Name) || !Fits(packed.Table, known.Table))
            {
                throw new BrokenPackageException(PackageRefusals.OtherTables(packed.Table.Name));
            }
        }

        if (!named.Contains(WorkspaceTables.Root)) throw new BrokenPackageException(PackageRefusals.MissingEntry(WorkspaceTables.Root));
    }

    private static bool Fits(StoredTable packed, StoredTable known) =>
        !packed.Columns.IsDefault && packed.Columns.Select(c => c.Name).Distinct(StringComparer.Ordinal).Count() == packed.Columns.Length
        && packed.Columns.All(known.Columns.Contains) && known.Columns.All(c => c.IsNullable || packed.Columns.Contains(c));

    private async Task CollectIds(WorkspaceTable table, CancellationToken ct)
    {
        var own = ids[table.Table.Name] = [];
        numbers[table.Table.Name] = [];
        await ReadRows(table, row =>
        {
            if (table.Id is { } id && !own.Add((Guid)row[id]!)) throw Broken(table, "two rows have one id");
            if (table.Counter is not { } at) return;
            var number = (long)row[at]!;
            numbers[table.Table.Name].Add(number);
            if (number is <= 0 or > long.MaxValue / 4) throw Broken(table, "a row has a number that no database gives");
            LastNumbers[table.Table.Name] = Math.Max(number, LastNumbers.GetValueOrDefault(table.Table.Name));
            FirstNumbers[table.Table.Name] = Math.Min(number, FirstNumbers.GetValueOrDefault(table.Table.Name, number));
        }, ct);
    }

    private void Check(WorkspaceTable table, object?[] row)
    {
        for (var at = 0; at < row.Length; at++)
        {
            if (row[at] is not { } value) continue;
            var column = table.Columns[at];
            if (!column.IsReadable(value)) throw Broken(table, $"a row has no possible {table.Table.Columns[at].Name}");
            if (!IsInside(table, column, value)) throw new BrokenPackageException(PackageRefusals.Outside(table.Table.Name, table.Table.Columns[at].Name));
            if (column.Role == ColumnRole.Person) Persons.Add((Guid)value);
            if (column.Role == ColumnRole.AnyId && table.Table.Name != WorkspaceTables.History && !IsOfPackage((Guid)value)) Dangling.Add((Guid)value);
            if (column.Role != ColumnRole.File) continue;
            Files.Add(StoredFiles.IsHash((string)value) ? (string)value : throw Broken(table, "a row names no possible file"));
        }

        if (table.Table.Name == WorkspaceTables.Root && Manifest.Tables.First(t => t.Table.Name == WorkspaceTables.Root).Rows != 1)
        {
            throw Broken(table, "there is more than one workspace");
        }

        if (table.Table.Name == "run_results" && !PackedResult.IsBounded((byte[])row[table["content"]]!))
        {
            throw Broken(table, "a stored result is too large when unpacked");
        }
    }

    // A row belongs to the one workspace of the package and refers to what is in it; history may tell of what is gone.
    private bool IsInside(WorkspaceTable table, ColumnMeaning column, object value) => column.Role switch
    {
        ColumnRole.Workspace => (Guid)value == Manifest.Workspace,
        ColumnRole.Reference when value is Guid id => ids.TryGetValue(column.Table!, out var known) && known.Contains(id),
        ColumnRole.Reference when value is long number => numbers.TryGetValue(column.Table!, out var counted) && counted.Contains(number),
        _ => true,
    };

    private bool IsOfPackage(Guid id) => ids.Values.Any(known => known.Contains(id));

    private void CheckFiles()
    {
        var packed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Manifest.Files)
        {
            var isInPlace = StoredFiles.IsHash(file.Sha256) && file.Name.StartsWith(StoredFiles.EntryOf(file.Sha256), StringComparison.Ordinal);
            if (!isInPlace || !packed.Add(file.Sha256))
            {
                throw new BrokenPackageException(PackageRefusals.BadEntryName(file.Name));
            }

            if (!Files.Contains(file.Sha256)) throw new BrokenPackageException(PackageRefusals.UnnamedFile(file.Name));
        }

        if (Files.FirstOrDefault(f => !packed.Contains(f) && !Manifest.Lost.Contains(f, StringComparer.Ordinal)) is { } missing)
        {
            throw new BrokenPackageException(PackageRefusals.MissingEntry(StoredFiles.EntryOf(missing)));
        }
    }

    private static BrokenPackageException Broken(WorkspaceTable table, string what) => new(PackageRefusals.ImpossibleRow(table.Table.Name, what));
}
