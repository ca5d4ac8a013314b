// Brings a workspace in from a package, which may be hostile: all of it or nothing. Ids stay where they are free.
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Documents;
using Weft.Workbench.Searches;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Packages;

/// <summary>Imports a workspace.</summary>
public sealed class ImportWorkspace(
    WeftDb db, Caller caller, FileStore store, StoredQuota quota, Quotas quotas, RebuildSearch search, TimeProvider clock)
{
    /// <summary>What was stored.</summary>
    /// <param name="Workspace">The workspace.</param>
    /// <param name="WasThere">Whether all of the package was here already: nothing was stored then.</param>
    /// <param name="HasNewIds">Whether some of its ids were taken here, so that others stand in their place and its history was sealed anew.</param>
    /// <param name="Rows">How many rows.</param>
    /// <param name="Files">How many files.</param>
    public sealed record Imported(WorkspaceId Workspace, bool WasThere, bool HasNewIds, long Rows, int Files);

    /// <summary>Imports.</summary>
    /// <param name="file">The package; it can be read at any place.</param>
    /// <param name="asNew">Whether a workspace of its own comes of it, beside one that is here.</param>
    /// <param name="ct">Cancels; nothing is stored then.</param>
    public async Task<Result<Imported>> Run(Stream file, bool asNew, CancellationToken ct)
    {
        if (!await IsAllowed(ct)) return caller.IsSomebody ? PackageRefusals.MayNotImport : WorkbenchRefusals.NotFound;
        try
        {
            using var reader = new PackageReader(file, PackageLimits.Workspace);
            var package = await IncomingPackage.Read(reader, WorkspaceTables.Of(db), ct);
            var (documents, bytes) = await package.Stored(ct);
            return quota.RefusalOf(documents, bytes) is { } full ? full : await Load(package, asNew, ct);
        }
        catch (BrokenPackageException fault)
        {
            return fault.Refusal;
        }
    }

    /// <summary>Whether who asks may bring in a workspace: who runs the installation, or an owner of any workspace here.</summary>
    public async Task<bool> IsAllowed(CancellationToken ct)
    {
        if (caller.IsOperator) return true;
        if (caller.Person is not { } person || caller.Scopes?.Contains(Permission.Own) == false) return false;
        return await db.Memberships.AnyAsync(m => m.Person == person && m.Role == Role.Owner, ct);
    }

    private async Task<Result<Imported>> Load(IncomingPackage package, bool asNew, CancellationToken ct)
    {
        using var files = new NewFiles(store);
        await db.Database.OpenConnectionAsync(ct);
        await using var transaction = await db.Database.GetDbConnection().BeginTransactionAsync(ct);
        await db.Database.UseTransactionAsync(transaction, ct);
        try
        {
            var workspace = new WorkspaceId(package.Manifest.Workspace);
            if (!asNew && await db.Workspaces.AnyAsync(w => w.Id == workspace, ct) && !await GaveWay(package, workspace, ct))
            {
                return await IsHere(package, workspace, ct) ? new Imported(workspace, true, false, 0, 0) : PackageRefusals.OtherHistory;
            }

            if (caller.Person is { } owner && await CreateWorkspace.IsFull(db, owner, quotas, ct)) return WorkbenchRefusals.TooManyWorkspaces(quotas.WorkspacesPerOwner);
            var arrival = await Arrival.Prepare(db, BulkLoad.Of(transaction), package, asNew, caller, clock, ct);
            foreach (var sha256 in package.Files.Except(package.Manifest.Lost, StringComparer.Ordinal)) await package.Keep(files, sha256, ct);
            await arrival.Store(ct);
            await TakeIn(arrival.Workspace, ct);
            await search.Run(arrival.Workspace, ct);
            await transaction.CommitAsync(ct);
            files.Settle();
            return new Imported(arrival.Workspace, false, arrival.HasNewIds, package.Rows, package.Manifest.Files.Length);
        }
        catch (DbException fault) when (BulkLoad.IsMisfit(fault))
        {
            return PackageRefusals.RowsRefused(ManifestJson.Entry);
        }
        finally
        {
            await db.Database.UseTransactionAsync(null, CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    // The workspace that a first start makes, and in which nothing was done yet, is none: a laptop takes in that of another.
    private async Task<bool> GaveWay(IncomingPackage package, WorkspaceId workspace, CancellationToken ct)
    {
        if (!caller.IsOperator || package.Manifest.Tables.All(t => t.Table.Name == WorkspaceTables.Root || t.Rows == 0)) return false;
        if (await db.HistoryChains.AnyAsync(c => c.Workspace == workspace, ct)) return false;
        return await db.Workspaces.Where(w => w.Id == workspace).ExecuteDeleteAsync(ct) == 1;
    }

    // Whoever may not see a workspace is told no more of it than that its id is taken: as of one that went its own way.
    private async Task<bool> IsHere(IncomingPackage package, WorkspaceId workspace, CancellationToken ct)
    {
        if (!caller.IsOperator && !await db.Memberships.AnyAsync(m => m.Workspace == workspace && m.Person == caller.Person && m.Role == Role.Owner, ct))
        {
            return false;
        }

        var (number, seal) = (0L, "");
        var table = package.Tables.First(t => t.Table.Name == WorkspaceTables.History);
        await package.ReadRows(table, row => (number, seal) = ((long)row[table["number"]]!, (string)row[table["seal"]]!), ct);
        db.Sight = Sight.Everything(workspace);
        return number == 0 || await db.History.AnyAsync(h => h.Number == number && h.Seal == seal, ct);
    }

    private async Task TakeIn(WorkspaceId workspace, CancellationToken ct)
    {
        if (caller.Person is not { } person) return;
        db.Sight = Sight.Everything(workspace, person);
        db.Add(new Membership(workspace, person, Role.Owner, null, clock.GetUtcNow().UtcDateTime));
        db.Note(workspace, HistoryAct.Membership, new ItemRef(nameof(Membership), person.Value), null, new { Role = nameof(Role.Owner) });
        await db.SaveChangesAsync(ct);
    }
}
