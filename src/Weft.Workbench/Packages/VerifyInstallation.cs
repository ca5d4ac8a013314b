// Verifies what is stored: the sealed history of each workspace, and each kept file against its hash.
using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Documents;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Packages;

/// <summary>Verifies an installation. For its operator.</summary>
public sealed class VerifyInstallation(WeftDb db, Caller caller, VerifyHistory history, FileStore store)
{
    /// <summary>What was found of one workspace.</summary>
    /// <param name="Workspace">Which.</param>
    /// <param name="Entries">How many entries of history hold.</param>
    /// <param name="Refusal">What is wrong; null where nothing is.</param>
    public sealed record Verified(WorkspaceId Workspace, long Entries, Refusal? Refusal);

    /// <summary>What was found.</summary>
    /// <param name="Workspaces">Each workspace.</param>
    /// <param name="Files">How many files were looked at.</param>
    /// <param name="LostFiles">Hashes of files that are missing or were changed.</param>
    public sealed record Found(ImmutableArray<Verified> Workspaces, int Files, ImmutableArray<string> LostFiles)
    {
        /// <summary>Whether nothing is wrong.</summary>
        public bool IsSound => LostFiles.IsEmpty && Workspaces.All(w => w.Refusal is null);
    }

    /// <summary>Verifies everything.</summary>
    public async Task<Result<Found>> Run(CancellationToken ct)
    {
        if (!caller.IsOperator) return WorkbenchRefusals.NotFound;
        if (!await db.Database.CanConnectAsync(ct)) return PackageRefusals.NoDatabase;
        var workspaces = ImmutableArray.CreateBuilder<Verified>();
        foreach (var workspace in await db.Workspaces.OrderBy(w => w.Id).Select(w => w.Id).ToListAsync(ct)) workspaces.Add(await Of(history, workspace, ct));
        var (files, lost) = (0, ImmutableArray.CreateBuilder<string>());
        foreach (var sha256 in await Hashes(ct))
        {
            files++;
            if (!await IsWhole(sha256, ct)) lost.Add(sha256);
        }

        return new Found(workspaces.DrainToImmutable(), files, lost.DrainToImmutable());
    }

    internal static async Task<Verified> Of(VerifyHistory history, WorkspaceId workspace, CancellationToken ct)
    {
        var found = await history.Run(workspace, ct);
        return new Verified(workspace, found.Entries, found.Fault == VerifyHistory.Fault.None ? null : PackageRefusals.HistoryFault(found.Fault, found.Number));
    }

    // Of every table that names files, whatever its entity.
    private async Task<SortedSet<string>> Hashes(CancellationToken ct)
    {
        var hashes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var table in StoredTable.Of(db))
        {
            if (StoredFiles.HashColumn(table) is not { } at) continue;
            await using var snapshot = await Snapshot.Begin(db, ct);
            await foreach (var row in snapshot.Rows(table, null, null, ct))
            {
                if (row[at] is string sha256) hashes.Add(sha256);
            }
        }

        return hashes;
    }

    private async Task<bool> IsWhole(string sha256, CancellationToken ct)
    {
        if (!store.Holds(sha256)) return false;
        await using var content = store.Open(sha256);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct)) == sha256;
    }
}
