// An item goes back to what it was after an entry of its history, as a new entry. Who may see it stays as it is now.
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>Goes back to an earlier state.</summary>
public sealed class GoBack(WeftDb db, Door door)
{
    /// <summary>Most entries that it looks back over.</summary>
    public const int MostEntries = 2_000;

    /// <summary>Goes back.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="name">Name of the list.</param>
    /// <param name="key">Id of the item.</param>
    /// <param name="number">Number of the entry after which it was so.</param>
    /// <param name="revision">The revision that the person saw.</param>
    /// <param name="why">Why, in the words of the person.</param>
    /// <param name="ct">Stops before anything is acknowledged.</param>
    public async Task<Result<Item>> Run(WorkspaceId workspace, string name, Guid key, long number, int revision, string? why, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.ReadHistory, ct);
        if (!access.IsOk) return access.Refusal;
        if (access.Value.State.IsArchived) return access.Value.Refused;
        if (ListRegistry.Instance.Find(name) is not { } list) return ListRefusals.NoList;
        db.Sight = db.Sight.WithRemoved();
        if (await list.WithKeys(db, workspace, [key]).AsTracking().SingleOrDefaultAsync(ct) is not { } item) return WorkbenchRefusals.NotFound;
        if (!list.MayEdit(access.Value, item)) return item.RemovedAt is null ? WorkbenchRefusals.NotAllowed : WorkbenchRefusals.NotFound;
        if (item.Revision != revision) return WorkbenchRefusals.EditedMeanwhile;

        var own = db.History.AsNoTracking().Where(h => h.Workspace == workspace && h.Kind == list.Kind && h.Key == key && StoredState.Acts.Contains(h.Act));
        if (!await own.AnyAsync(h => h.Number == number, ct)) return ListRefusals.NoEntry;
        if (await own.CountAsync(h => h.Number > number, ct) > MostEntries) return ListRefusals.TooFarBack(MostEntries);
        var later = await own.Where(h => h.Number > number).OrderByDescending(h => h.Number).Select(h => h.Before).ToListAsync(ct);
        if (await db.CountActs(ItemRef.To(item), number, StoredState.Acts, ct) != later.Count) return ListRefusals.NoEntry; // what hidden acts changed is unknown here
        var values = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (property, value) in later.SelectMany(StoredState.Read)) values[property] = value; // the earliest change after it tells how it was
        StoredState.Set(db.Entry(item), values);
        if (await list.RefusalOf(db, item, ct) is { } refusal) return refusal;
        db.Because(why);
        await db.SaveChangesAsync(ct);
        return item;
    }
}
