// Restores a backup: all of it in one transaction, or nothing. A backup of either database fits either.
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Weft.Analysis;
using Weft.Workbench.Documents;
using Weft.Workbench.Searches;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Packages;

/// <summary>Restores a whole installation.</summary>
public sealed class RestoreBackup(WeftDb db, Caller caller, KeyRing ring, FileStore store, RebuildSearch search)
{
    /// <summary>What was restored.</summary>
    /// <param name="MadeAt">When the backup was made.</param>
    /// <param name="Rows">How many rows.</param>
    /// <param name="Files">How many files.</param>
    /// <param name="Lost">How many files the backup itself lacked.</param>
    public sealed record Restored(DateTime MadeAt, long Rows, long Files, int Lost);

    /// <summary>Restores.</summary>
    /// <param name="file">The backup; it can be read at any place.</param>
    /// <param name="replace">Whether everything that is in the database is given up for it.</param>
    /// <param name="ct">Cancels; nothing is stored then.</param>
    public async Task<Result<Restored>> Run(Stream file, bool replace, CancellationToken ct)
    {
        if (!caller.IsOperator) return WorkbenchRefusals.NotFound;
        try
        {
            using var package = new PackageReader(file, PackageLimits.Backup);
            var manifest = package.Manifest<BackupManifest>(BackupManifest.CurrentFormat);
            if (manifest.Tables.IsDefault || manifest.Lost.IsDefault || manifest.Keys.IsDefault) return PackageRefusals.BadManifest;
            if (await Prepare(manifest.Schema, ct) is { } refusal) return refusal;
            return await Load(package, manifest, replace, ct);
        }
        catch (BrokenPackageException fault)
        {
            return fault.Refusal;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    // A database without tables is brought to where the backup was, so that a backup of an earlier version fits too.
    private async Task<Refusal?> Prepare(string schema, CancellationToken ct)
    {
        var known = db.Database.GetMigrations().FirstOrDefault(id => MigrationNames.Plain(id) == schema);
        if (known is null) return PackageRefusals.UnknownSchema(schema);
        var last = (await db.Database.GetAppliedMigrationsAsync(ct)).LastOrDefault();
        if (last is null) await db.GetService<IMigrator>().MigrateAsync(known, ct);
        else if (last != known) return PackageRefusals.OtherSchema(schema, MigrationNames.Plain(last));
        return null;
    }

    private async Task<Result<Restored>> Load(PackageReader package, BackupManifest manifest, bool replace, CancellationToken ct)
    {
        var hasSearch = !(await db.Database.GetPendingMigrationsAsync(ct)).Any(); // a backup of an earlier version is made searchable by the upgrade
        await db.Database.OpenConnectionAsync(ct);
        await using var transaction = await db.Database.GetDbConnection().BeginTransactionAsync(ct);
        var load = BulkLoad.Of(transaction);
        if (!replace && await load.HoldsAny([.. StoredTable.Of(db).Select(t => t.Name)], ct)) return PackageRefusals.NotEmpty;
        using var files = new NewFiles(store);
        try
        {
            await Check(manifest, load, ct);
            await load.Clear(manifest.Tables.Select(t => t.Table).ToList(), ct);
            var hashes = await LoadTables(package, manifest, load, ct);
            foreach (var sha256 in hashes.Except(manifest.Lost, StringComparer.Ordinal)) await files.Keep(package, sha256, ct);
            if (await load.Finish(manifest.Tables.Select(t => t.Table).ToList(), ct) is { } table) return PackageRefusals.RowsRefused(table);
            if (hasSearch) await search.Forget(transaction, ct);
            await transaction.CommitAsync(ct);
        }
        catch (DbException fault) when (BulkLoad.IsMisfit(fault))
        {
            return PackageRefusals.RowsRefused(ManifestJson.Entry);
        }

        files.Settle();
        if (hasSearch)
        {
            await FullText.Prepare(db, ct); // a database that was made just now has no index yet
            await search.WhereMissing(ct);
        }

        foreach (var key in manifest.Keys) await RestoreKey(package, key, ct);
        return new Restored(manifest.MadeAt, manifest.Tables.Sum(t => t.Rows), manifest.Files, manifest.Lost.Length);
    }

    // Every table of the schema is in the backup, as the database has it, once.
    private async Task Check(BackupManifest manifest, BulkLoad load, CancellationToken ct)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in manifest.Tables.Select(t => t.Table))
        {
            var columns = await load.ColumnsOf(table.Name, ct);
            if (columns.Count != table.Columns.Length || !columns.SetEquals(table.Columns.Select(c => c.Name)) || !named.Add(table.Name))
            {
                throw new BrokenPackageException(PackageRefusals.OtherTables(table.Name));
            }
        }

        foreach (var table in StoredTable.Of(db).Where(t => !named.Contains(t.Name)))
        {
            if ((await load.ColumnsOf(table.Name, ct)).Count > 0) throw new BrokenPackageException(PackageRefusals.OtherTables(table.Name));
        }
    }

    private static async Task<SortedSet<string>> LoadTables(PackageReader package, BackupManifest manifest, BulkLoad load, CancellationToken ct)
    {
        var hashes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var packed in manifest.Tables)
        {
            var hash = StoredFiles.HashColumn(packed.Table);
            await using var sink = await load.Into(packed.Table, ct);
            await package.ReadRows(packed, row =>
            {
                if (hash is { } at && row[at] is string sha256)
                {
                    if (!StoredFiles.IsHash(sha256)) throw new BrokenPackageException(PackageRefusals.ImpossibleRow(packed.Table.Name, "a row names no possible file"));
                    hashes.Add(sha256);
                }

                return sink.Add(row, ct);
            }, ct);
            await sink.Complete(ct);
        }

        return hashes;
    }

    private async Task RestoreKey(PackageReader package, PackedEntry key, CancellationToken ct) => await package.Read(key, async stream =>
    {
        using var xml = new StreamReader(stream, leaveOpen: true);
        ring.Add(new ProtectionKey(Path.GetFileNameWithoutExtension(key.Name), await xml.ReadToEndAsync(ct)));
    }, ct);
}
