// A list comes back: first it is shown what would be added, changed and refused, row by row; then the same is done in one transaction.
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Formats;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>A row that adds or changes an item.</summary>
/// <param name="Number">Its number in the file.</param>
/// <param name="Item">The item; null for a new one that is not stored yet.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Changes">Columns before and after.</param>
public sealed record RowChange(int Number, Guid? Item, string Label, ImmutableArray<FieldChange> Changes);

/// <summary>A row that is refused, wholly.</summary>
/// <param name="Number">Its number in the file.</param>
/// <param name="Column">The column; null for the whole row.</param>
/// <param name="Refusal">Why, and what to do.</param>
public sealed record RowFault(int Number, string? Column, Refusal Refusal);

/// <summary>What a file would do, or did.</summary>
/// <param name="List">The list.</param>
/// <param name="Returned">The file, to be said yes to.</param>
/// <param name="FileName">Its name.</param>
/// <param name="Added">Rows that add items.</param>
/// <param name="Changed">Rows that change items.</param>
/// <param name="Conflicts">Rows about items that someone changed after the file was written: theirs before, the file's after. Left alone unless chosen.</param>
/// <param name="Faults">What is wrong with refused rows: every fault.</param>
/// <param name="Refused">How many rows are refused.</param>
/// <param name="Unchanged">How many rows say what is there already.</param>
/// <param name="Unread">Columns that the list does not have.</param>
public sealed record ReadBack(
    ItemList List, ReturnedListId Returned, string FileName, ImmutableArray<RowChange> Added, ImmutableArray<RowChange> Changed, ImmutableArray<RowChange> Conflicts,
    ImmutableArray<RowFault> Faults, int Refused, int Unchanged, ImmutableArray<string> Unread);

/// <summary>Reads lists back.</summary>
public sealed class ReadList(WeftDb db, Door door, SetReach reaching, Quotas quotas, ReadingLimits limits)
{
    /// <summary>Shows what a file would do, and keeps it for the yes.</summary>
    public async Task<Result<ReadBack>> Look(WorkspaceId workspace, string name, GivenTable file, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        var access = await door.Enter(workspace, Permission.Edit, ct);
        if (!access.IsOk) return access.Refusal;
        if (ListRegistry.Instance.Find(name) is not { } list) return ListRefusals.NoList;
        if (file.Content.Length == 0) return ListRefusals.NoFile;
        var read = file.Read(list, limits, Math.Min(quotas.RowsPerImport, GivenTable.MaxRows), ct);
        if (!read.IsOk) return read.Refusal;
        var returned = new ReturnedList(ReturnedListId.New(db.Clock), workspace, access.Value.Own, name, file, db.Clock.GetUtcNow().UtcDateTime);
        var found = await Compare(list, access.Value, read.Value, [], ct);
        db.ChangeTracker.Clear(); // nothing of the comparison is kept
        db.Add(returned);
        await db.SaveChangesAsync(ct);
        return found with { Returned = returned.Id, FileName = returned.FileName };
    }

    /// <summary>Does what was shown, in one transaction. Rows that are refused, and conflicts that were not chosen, stay out of it.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="returned">The file that was read.</param>
    /// <param name="chosen">Ids of items in conflict for which the file's version is chosen.</param>
    /// <param name="why">Why, in the words of the person.</param>
    /// <param name="ct">Stops before anything is acknowledged.</param>
    public async Task<Result<ReadBack>> Apply(WorkspaceId workspace, ReturnedListId returned, IReadOnlyCollection<Guid> chosen, string? why, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        var access = await door.Enter(workspace, Permission.Edit, ct);
        if (!access.IsOk) return access.Refusal;
        var now = db.Clock.GetUtcNow().UtcDateTime;
        var file = await db.Set<ReturnedList>().SingleOrDefaultAsync(r => r.Id == returned && r.Workspace == workspace, ct);
        if (file is null || file.At + ReturnedList.Kept < now || ListRegistry.Instance.Find(file.List) is not { } list) return ListRefusals.FileGone;
        var read = new GivenTable(file.FileName, file.Content).Read(list, limits, Math.Min(quotas.RowsPerImport, GivenTable.MaxRows), ct);
        if (!read.IsOk) return read.Refusal;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var found = await Compare(list, access.Value, read.Value, chosen, ct);
        db.Because(why);
        db.Remove(file);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return WorkbenchRefusals.EditedMeanwhile;
        }

        await db.Set<ReturnedList>().Where(r => r.At < now - ReturnedList.Kept).ExecuteDeleteAsync(ct); // files that got no yes
        await transaction.CommitAsync(ct);
        return found with { Returned = returned, FileName = file.FileName };
    }

    private async Task<ReadBack> Compare(ItemList list, Access access, GivenRows given, IReadOnlyCollection<Guid> chosen, CancellationToken ct)
    {
        var seen = new SeenItems(db);
        var match = new RowMatch(db, list, access.Workspace, seen);
        await match.Load(given.Rows, ct);
        await seen.Learn(list, match.Loaded, c => given.Rows.Select(r => r[c.Key]), ct);
        var (edit, into) = (new ItemEdit(db, reaching), new Sorted());
        foreach (var row in new RowOrder(list, given.Rows, seen).Rows())
        {
            var (item, refusal) = match.Of(row);
            if (refusal is not null) into.Refuse(row, [new FieldFault(refusal == ListRefusals.UnknownId ? StandardColumns.IdKey : null, refusal)]);
            else if (item is null) into.Add(row, await edit.Add(list, access, row.Words, seen, ct), seen);
            else await Change(list, access, item, row, edit, seen, chosen, into, ct);
        }

        return into.Result(list, given.Unread);
    }

    private static async Task Change(
        ItemList list, Access access, Item item, GivenRow row, ItemEdit edit, SeenItems seen, IReadOnlyCollection<Guid> chosen, Sorted into, CancellationToken ct)
    {
        var isConflict = IsOlder(row, item) && !chosen.Contains(item.Key);
        var edited = await edit.Set(list, access, item, row.Words, seen, isConflict, ct);
        if (!edited.Faults.IsEmpty && edited.Faults[0].Refusal == WorkbenchRefusals.NotAllowed && SaysTheSame(list, item, row, seen)) into.Unchanged++;
        else if (!edited.Faults.IsEmpty) into.Refuse(row, edited.Faults);
        else if (edited.Changes.IsEmpty) into.Unchanged++;
        else if (isConflict) into.Conflict(row, item, edited, edit);
        else into.Changed.Add(new RowChange(row.Number, item.Key, item.Label, edited.Changes));
    }

    // A file without revisions was not written here: it says what shall be.
    private static bool IsOlder(GivenRow row, Item item) =>
        int.TryParse(row[StandardColumns.RevisionKey], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) && revision != item.Revision;

    private static bool SaysTheSame(ItemList list, Item item, GivenRow row, SeenItems seen) =>
        list.Columns.Where(c => !c.IsReadOnly && row.Words.ContainsKey(c.Key)).All(c => c.Read(item, seen) == row[c.Key]);

    private sealed class Sorted
    {
        public List<RowChange> Changed { get; } = [];

        public int Unchanged { get; set; }

        private readonly List<RowChange> added = [];
        private readonly List<RowChange> conflicts = [];
        private readonly List<RowFault> faults = [];
        private int refused;

        public void Refuse(GivenRow row, IEnumerable<FieldFault> why)
        {
            refused++;
            faults.AddRange(why.Select(f => new RowFault(row.Number, f.Column, f.Refusal)));
        }

        public void Add(GivenRow row, Edited edited, SeenItems seen)
        {
            if (edited.Item is not { } item)
            {
                Refuse(row, edited.Faults);
                return;
            }

            seen.KnowNew(item);
            added.Add(new RowChange(row.Number, null, item.Label, edited.Changes));
        }

        public void Conflict(GivenRow row, Item item, Edited edited, ItemEdit edit)
        {
            edit.Forget(item);
            conflicts.Add(new RowChange(row.Number, item.Key, item.Label, edited.Changes));
        }

        private static ImmutableArray<RowChange> InOrder(List<RowChange> rows) => [.. rows.OrderBy(r => r.Number)];

        public ReadBack Result(ItemList list, ImmutableArray<string> unread) =>
            new(list, default, "", InOrder(added), InOrder(Changed), InOrder(conflicts), [.. faults.OrderBy(f => f.Number)], refused, Unchanged, unread);
    }
}
