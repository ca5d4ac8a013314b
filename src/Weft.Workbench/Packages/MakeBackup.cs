// Backs up the whole installation while it runs: every table of one moment, every file, in one archive that fits either database.
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Weft.Analysis;
using Weft.Workbench.Documents;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Packages;

/// <summary>Writes a backup.</summary>
public sealed class MakeBackup(WeftDb db, Caller caller, KeyRing ring, FileStore store, TimeProvider clock)
{
    /// <summary>Where the rows of a table are.</summary>
    internal const string Tables = "tables/";

    /// <summary>Where the files as given are.</summary>
    internal const string Files = "files/";

    /// <summary>Where keys are.</summary>
    internal const string Keys = "keys/";

    /// <summary>What was written.</summary>
    /// <param name="At">The moment of the snapshot.</param>
    /// <param name="Schema">Name of the database's last migration.</param>
    /// <param name="Tables">How many tables.</param>
    /// <param name="Rows">How many rows.</param>
    /// <param name="Files">How many files.</param>
    /// <param name="FileBytes">Their size together.</param>
    /// <param name="Lost">Hashes of files that rows name and that are missing or damaged on this disk.</param>
    public sealed record Made(DateTime At, string Schema, int Tables, long Rows, long Files, long FileBytes, ImmutableArray<string> Lost);

    /// <summary>Writes a backup.</summary>
    /// <param name="into">Takes the archive.</param>
    /// <param name="withKeys">Whether the keys of cookies and forms go in: with them, whoever holds the backup can make valid cookies.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Result<Made>> Run(Stream into, bool withKeys, CancellationToken ct)
    {
        if (!caller.IsOperator) return WorkbenchRefusals.NotFound; // all that anyone stored goes in
        if (!await db.Database.CanConnectAsync(ct)) return PackageRefusals.NoDatabase;
        var tables = StoredTable.Of(db);
        var hashes = new SortedSet<string>(StringComparer.Ordinal);
        await using var snapshot = await Snapshot.Begin(db, ct);
        var schema = await snapshot.Schema(ct);
        var at = clock.GetUtcNow().UtcDateTime;
        await using var package = new PackageWriter(into, at);
        var packed = ImmutableArray.CreateBuilder<PackedTable>(tables.Length);
        foreach (var table in tables)
        {
            packed.Add(await package.AddRows($"{Tables}{table.Name}.ndjson", table, Noting(table, snapshot.Rows(table, null, null, ct), hashes, ct), ct));
        }

        var (bytes, lost) = await AddFiles(package, hashes, ct);
        var keys = withKeys ? await AddKeys(package, ct) : [];
        var manifest = new BackupManifest(
            BackupManifest.CurrentFormat, schema, ProgramVersion.Current, at, packed.ToImmutable(), hashes.Count - lost.Length, bytes, lost, keys);
        await package.Close(manifest, ct);
        return new Made(at, schema, tables.Length, packed.Sum(t => t.Rows), hashes.Count - lost.Length, bytes, lost);
    }

    private static async IAsyncEnumerable<object?[]> Noting(
        StoredTable table, IAsyncEnumerable<object?[]> rows, SortedSet<string> hashes, [EnumeratorCancellation] CancellationToken ct)
    {
        var hash = StoredFiles.HashColumn(table);
        await foreach (var row in rows.WithCancellation(ct))
        {
            if (hash is { } at && row[at] is string sha256) hashes.Add(sha256);
            yield return row;
        }
    }

    // A file that is lost on this disk does not keep the others out of the backup: it is named instead.
    private async Task<(long Bytes, ImmutableArray<string> Lost)> AddFiles(PackageWriter package, IEnumerable<string> hashes, CancellationToken ct)
    {
        var (bytes, lost) = (0L, ImmutableArray.CreateBuilder<string>());
        foreach (var sha256 in hashes)
        {
            if (!store.Holds(sha256))
            {
                lost.Add(sha256);
                continue;
            }

            await using var content = store.Open(sha256);
            var entry = await package.Add(StoredFiles.EntryOf(sha256), stream => content.CopyToAsync(stream, ct), ct);
            if (entry.Sha256 == sha256) bytes += entry.Bytes;
            else lost.Add(sha256);
        }

        return (bytes, lost.DrainToImmutable());
    }

    private async Task<ImmutableArray<PackedEntry>> AddKeys(PackageWriter package, CancellationToken ct)
    {
        var keys = ImmutableArray.CreateBuilder<PackedEntry>();
        foreach (var key in ring.All())
        {
            await using var content = new MemoryStream(Encoding.UTF8.GetBytes(key.Xml));
            keys.Add(await package.Add($"{Keys}{key.Name}.xml", stream => content.CopyToAsync(stream, ct), ct));
        }

        return keys.DrainToImmutable();
    }
}
