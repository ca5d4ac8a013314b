// Takes a workspace along: its rows in open lines, its lists and pages for people, its files as given, its history with seals.
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Weft.Analysis;
using Weft.Workbench.Documents;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Packages;

/// <summary>Exports a workspace.</summary>
public sealed class ExportWorkspace(WeftDb db, Door door, Caller caller, FileStore store, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>What was written.</summary>
    /// <param name="Workspace">Name of the workspace.</param>
    /// <param name="Rows">How many rows.</param>
    /// <param name="Files">How many files.</param>
    /// <param name="LeftOut">How many rows the maker may not see; they are not in it.</param>
    /// <param name="Lost">Hashes of files that are missing or damaged on this disk.</param>
    public sealed record Exported(string Workspace, long Rows, int Files, long LeftOut, ImmutableArray<string> Lost);

    /// <summary>Writes the package.</summary>
    /// <param name="workspace">Which workspace.</param>
    /// <param name="into">Takes the archive.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Result<Exported>> Run(WorkspaceId workspace, Stream into, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Close, ct);
        if (!access.IsOk) return access.Refusal;
        if (await db.Workspaces.AsNoTracking().SingleOrDefaultAsync(w => w.Id == workspace, ct) is not { } root) return WorkbenchRefusals.NotFound;
        if (caller.IsOperator) db.Sight = Sight.Everything(workspace); // who holds the database takes along what was removed, too
        await using var snapshot = await Snapshot.Begin(db, ct);
        var choice = await Choice.Of(db, snapshot, workspace, ct);
        var at = clock.GetUtcNow().UtcDateTime;
        await using var package = new PackageWriter(into, at);
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var tables = ImmutableArray.CreateBuilder<PackedTable>();
        foreach (var table in choice.Tables)
        {
            var rows = Noting(table, choice.Rows(table, ct), names, ct);
            tables.Add(await package.AddRows($"{WorkspaceManifest.Rows}{table.Table.Name}.ndjson", table.Table, rows, ct));
        }

        var (files, lost) = await AddFiles(package, names, ct);
        var pages = await new PackagePages(package, choice, files, new PackagePages.Heading(root.Name, at, choice.LeftOut)).Write(ct);
        var manifest = new WorkspaceManifest(
            WorkspaceManifest.CurrentFormat, ProgramVersion.Current, at, workspace.Value, tables.ToImmutable(), [.. files.Values], lost, choice.LeftOut, pages);
        await package.Close(manifest, ct);
        if (caller.Person is not null) await Note(workspace, ct);
        return new Exported(root.Name, tables.Sum(t => t.Rows), files.Count, choice.LeftOut.Sum(l => l.Rows), lost);
    }

    // What left is told in the history, after the package, which is of the moment before.
    private async Task Note(WorkspaceId workspace, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().Become(caller);
        var own = scope.ServiceProvider.GetRequiredService<WeftDb>();
        own.Sight = Sight.Everything(workspace, caller.Person);
        own.Note(workspace, HistoryAct.Shared, new ItemRef(nameof(Workspace), workspace.Value), null, new { Package = WorkspaceManifest.CurrentFormat });
        await own.SaveChangesAsync(ct);
    }

    // Notes each file with the name under which it was first given.
    private static async IAsyncEnumerable<object?[]> Noting(
        WorkspaceTable table, IAsyncEnumerable<object?[]> rows, SortedDictionary<string, string> names, [EnumeratorCancellation] CancellationToken ct)
    {
        var hash = StoredFiles.HashColumn(table.Table);
        var name = hash is null ? null : table.NameColumn;
        await foreach (var row in rows.WithCancellation(ct))
        {
            if (hash is { } at && row[at] is string sha256) names.TryAdd(sha256, name is { } n ? row[n] as string ?? "" : "");
            yield return row;
        }
    }

    private async Task<(SortedDictionary<string, PackedEntry> Files, ImmutableArray<string> Lost)> AddFiles(
        PackageWriter package, SortedDictionary<string, string> names, CancellationToken ct)
    {
        var (files, lost) = (new SortedDictionary<string, PackedEntry>(StringComparer.Ordinal), ImmutableArray.CreateBuilder<string>());
        foreach (var (sha256, name) in names)
        {
            if (!store.Holds(sha256))
            {
                lost.Add(sha256);
                continue;
            }

            await using var content = store.Open(sha256);
            var entry = await package.Add(StoredFiles.EntryOf(sha256, name), stream => content.CopyToAsync(stream, ct), ct);
            if (entry.Sha256 == sha256) files.Add(sha256, entry);
            else lost.Add(sha256);
        }

        return (files, lost.DrainToImmutable());
    }
}
