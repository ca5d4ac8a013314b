// Stores the rows of a sound package inside a transaction: with their own ids where those are free, with others where they are not.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Jobs;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Packages;

/// <summary>The rows of a package on their way into the database.</summary>
internal sealed class Arrival
{
    private readonly BulkLoad load;
    private readonly IncomingPackage package;
    private readonly NewIds newIds;
    private readonly Dictionary<string, long> moved = new(StringComparer.Ordinal);

    private Arrival(BulkLoad load, IncomingPackage package, TimeProvider clock) => (this.load, this.package, newIds) = (load, package, new NewIds(clock));

    /// <summary>The workspace as it is called here.</summary>
    public WorkspaceId Workspace => new(newIds.Of(package.Manifest.Workspace));

    /// <summary>Whether some ids or persons were replaced.</summary>
    public bool HasNewIds => !newIds.IsEmpty;

    /// <summary>Finds out which ids are free.</summary>
    public static async Task<Arrival> Prepare(
        WeftDb db, BulkLoad load, IncomingPackage package, bool asNew, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        var arrival = new Arrival(load, package, clock);
        if (asNew) arrival.newIds.Replace(package.Manifest.Workspace);
        foreach (var table in package.Tables) await arrival.FindFreeIds(table, asNew, ct);
        if (!caller.IsOperator) await arrival.FindPersons(db, ct);
        return arrival;
    }

    /// <summary>Stores all rows.</summary>
    public async Task Store(CancellationToken ct)
    {
        await load.Begin(ct);
        var historyTable = package.Tables.First(t => t.Table.Name == WorkspaceTables.History);
        var history = new IncomingHistory(historyTable, isWhole: package.Manifest.LeftOut.All(l => l.Table != WorkspaceTables.History));
        foreach (var table in package.Tables.Where(t => t.Table.Name != WorkspaceTables.Chains)) await Store(table, history, ct);
        await StoreChain(history, ct);
    }

    private async Task Store(WorkspaceTable table, IncomingHistory history, CancellationToken ct)
    {
        await using var sink = await load.Into(table.Table, ct);
        await package.ReadRows(table, row =>
        {
            var isHistory = table.Table.Name == WorkspaceTables.History;
            if (isHistory) history.Check(row);
            Replace(table, row);
            if (isHistory) history.Seal(row);
            return sink.Add(row, ct);
        }, ct);
        await sink.Complete(ct);
    }

    private async Task StoreChain(IncomingHistory history, CancellationToken ct)
    {
        var chains = package.Tables.First(t => t.Table.Name == WorkspaceTables.Chains);
        await using var sink = await load.Into(chains.Table, ct);
        await package.ReadRows(chains, row =>
        {
            history.CheckEnd(chains, row);
            newIds.Apply(row);
            (row[chains["number"]], row[chains["seal"]]) = history.Last;
            return sink.Add(row, ct);
        }, ct);
        await sink.Complete(ct);
    }

    private void Replace(WorkspaceTable table, object?[] row)
    {
        newIds.Apply(row);
        for (var at = 0; at < row.Length; at++)
        {
            var column = table.Columns[at];
            var counted = at == table.Counter ? table.Table.Name : column is { Role: ColumnRole.Reference, Table: { } refersTo } ? refersTo : null;
            if (counted is not null && row[at] is long number && moved.TryGetValue(counted, out var by)) row[at] = number + by;
        }

        // Work that was asked for elsewhere is not begun here.
        if (table.Table.Name != "jobs") return;
        var state = table["state"];
        if (row[state] is nameof(JobState.Queued) or nameof(JobState.Running)) row[state] = nameof(JobState.Stopped);
    }

    private async Task FindFreeIds(WorkspaceTable table, bool asNew, CancellationToken ct)
    {
        if (table.Id is not null && (await load.Taken(table.Table, package.Dangling, ct)).Count > 0)
        {
            throw new BrokenPackageException(PackageRefusals.Outside(table.Table.Name, "id"));
        }

        if (table.Id is not null && table.Table.Name != WorkspaceTables.Root)
        {
            IReadOnlyCollection<Guid> taken = asNew ? package.Ids[table.Table.Name] : await load.Taken(table.Table, package.Ids[table.Table.Name], ct);
            foreach (var id in taken.Order()) newIds.Replace(id);
        }

        if (table.Counter is null || !package.LastNumbers.TryGetValue(table.Table.Name, out var last)) return;
        var first = package.FirstNumbers[table.Table.Name];
        var used = await load.MoveCounter(table.Table, 0, ct);
        if (used >= first) moved[table.Table.Name] = used - first + 1;
        await load.MoveCounter(table.Table, Math.Max(0, last + moved.GetValueOrDefault(table.Table.Name) - used), ct);
    }

    // From a stranger's package no act is put into the mouth of a person of this installation, and nothing is given to one.
    private async Task FindPersons(WeftDb db, CancellationToken ct)
    {
        foreach (var person in await db.Memberships.Select(m => m.Person).Distinct().ToListAsync(ct))
        {
            if (package.Persons.Contains(person.Value)) newIds.Replace(person.Value);
        }
    }
}
