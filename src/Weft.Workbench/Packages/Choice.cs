// Which rows go into a package: what its maker may see, and the parts of that. The sight of the context decides, nothing else.
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Packages;

/// <summary>The rows of a package, chosen inside one snapshot.</summary>
internal sealed class Choice
{
    private static readonly MethodInfo VisibleKeys = typeof(Choice).GetMethod(nameof(KeysOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly Snapshot snapshot;
    private readonly WorkspaceId workspace;
    private readonly Dictionary<string, HashSet<Guid>> seen = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> hidden = [];
    private readonly Dictionary<string, long> leftOut = new(StringComparer.Ordinal);
    private HashSet<long> entries = [];

    private Choice(Snapshot snapshot, WorkspaceId workspace, ImmutableArray<WorkspaceTable> tables) =>
        (this.snapshot, this.workspace, Tables) = (snapshot, workspace, tables);

    /// <summary>The tables.</summary>
    public ImmutableArray<WorkspaceTable> Tables { get; }

    /// <summary>What was left out, counted once each table was read.</summary>
    public ImmutableArray<LeftOut> LeftOut =>
        [.. leftOut.Where(l => l.Value > 0).OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => new LeftOut(l.Key, l.Value))];

    /// <summary>Looks at what can be seen.</summary>
    public static async Task<Choice> Of(WeftDb db, Snapshot snapshot, WorkspaceId workspace, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var choice = new Choice(snapshot, workspace, WorkspaceTables.Of(db));
        choice.entries = [.. await db.History.AsNoTracking().Select(h => h.Number).ToListAsync(ct)];
        foreach (var table in choice.Tables.Where(t => t.IsGuarded && t.Id is not null))
        {
            var key = db.Model.FindEntityType(table.Type)!.FindPrimaryKey()!.Properties[0].ClrType;
            var visible = await (Task<HashSet<Guid>>)VisibleKeys.MakeGenericMethod(table.Type, key).Invoke(null, [db, ct])!;
            choice.seen[table.Table.Name] = visible;
            await foreach (var row in choice.All(table, ct))
            {
                if (row[table.Id!.Value] is Guid id && !visible.Contains(id)) choice.hidden.Add(id);
            }
        }

        return choice;
    }

    /// <summary>The chosen rows of a table in the order of its key; the array is used again for each.</summary>
    public async IAsyncEnumerable<object?[]> Rows(WorkspaceTable table, [EnumeratorCancellation] CancellationToken ct)
    {
        var (included, without) = (new HashSet<Guid>(), 0L);
        await foreach (var row in All(table, ct))
        {
            if (!Takes(table, row))
            {
                without++;
                continue;
            }

            if (table.Id is { } id) included.Add((Guid)row[id]!);
            yield return row;
        }

        seen.TryAdd(table.Table.Name, included);
        leftOut[table.Table.Name] = without;
    }

    private IAsyncEnumerable<object?[]> All(WorkspaceTable table, CancellationToken ct) =>
        snapshot.Rows(table.Table, table.BelongsTo(Tables), workspace.Value, ct);

    private bool Takes(WorkspaceTable table, object?[] row)
    {
        if (table.Table.Name == WorkspaceTables.History) return entries.Contains((long)row[table["number"]]!);
        if (table.IsGuarded && !seen[table.Table.Name].Contains((Guid)row[table.Id!.Value]!)) return false;
        for (var at = 0; at < row.Length; at++)
        {
            if (row[at] is not Guid id || !IsGone(table.Columns[at], id)) continue;
            // An item stays without what its reader may not see beside it; a part of something unseen goes with it.
            if (!table.IsGuarded || !table.Table.Columns[at].IsNullable) return false;
            row[at] = null;
        }

        return true;
    }

    private bool IsGone(ColumnMeaning column, Guid id) => column.Role switch
    {
        ColumnRole.Reference => column.Table != WorkspaceTables.Root && seen.TryGetValue(column.Table!, out var ids) ? !ids.Contains(id) : hidden.Contains(id),
        ColumnRole.AnyId => hidden.Contains(id),
        _ => false,
    };

    private static async Task<HashSet<Guid>> KeysOf<T, TId>(WeftDb db, CancellationToken ct)
        where T : Guarded
        where TId : struct, IStoredId<TId> =>
        [.. (await db.Set<T>().AsNoTracking().Select(i => EF.Property<TId>(i, "Id")).ToListAsync(ct)).Select(id => id.Value)];
}
