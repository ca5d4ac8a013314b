// One item is edited in a form of its columns, from a known revision: who edits an older one is shown both versions and chooses.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>What became of an edit.</summary>
/// <param name="Key">Id of the item; empty where none was made.</param>
/// <param name="Revision">Its revision now.</param>
/// <param name="Faults">What is wrong; nothing was saved then.</param>
/// <param name="Conflicts">Columns in which someone else's version (before) and this one (after) differ; nothing was saved then.</param>
public sealed record EditOutcome(Guid Key, int Revision, ImmutableArray<FieldFault> Faults, ImmutableArray<FieldChange> Conflicts)
{
    /// <summary>Whether it was saved, or there was nothing to save.</summary>
    public bool IsSaved => Faults.IsEmpty && Conflicts.IsEmpty;
}

/// <summary>Edits an item.</summary>
public sealed class EditItem(WeftDb db, Door door, SetReach reaching)
{
    /// <summary>Edits it.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="name">Name of the list.</param>
    /// <param name="key">Id of the item.</param>
    /// <param name="revision">The revision that was edited.</param>
    /// <param name="words">Words by column key; a column that is not named stays as it is.</param>
    /// <param name="why">Why, in the words of the person.</param>
    /// <param name="ct">Stops before anything is acknowledged.</param>
    public async Task<Result<EditOutcome>> Run(
        WorkspaceId workspace, string name, Guid key, int revision, IReadOnlyDictionary<string, string?> words, string? why, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(words);
        var access = await door.Enter(workspace, Permission.Contribute, ct);
        if (!access.IsOk) return access.Refusal;
        if (ListRegistry.Instance.Find(name) is not { } list) return ListRefusals.NoList;
        if (await list.WithKeys(db, workspace, [key]).AsTracking().SingleOrDefaultAsync(ct) is not { } item) return WorkbenchRefusals.NotFound;
        var seen = new SeenItems(db);
        await seen.Learn(list, [item], c => [words.GetValueOrDefault(c.Key)], ct);
        var found = item.Revision;
        var edited = await new ItemEdit(db, reaching).Set(list, access.Value, item, words, seen, isTrial: found != revision, ct);
        if (!edited.Faults.IsEmpty) return new EditOutcome(key, found, edited.Faults, []);
        if (found != revision) return new EditOutcome(key, found, [], edited.Changes);
        db.Because(why);
        try
        {
            await db.SaveChangesAsync(ct);
            return new EditOutcome(key, item.Revision, [], []);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear(); // someone was faster by a moment: read theirs and compare
            return await Run(workspace, name, key, revision, words, why, ct);
        }
    }
}

/// <summary>Adds an item.</summary>
public sealed class AddItem(WeftDb db, Door door, SetReach reaching)
{
    /// <summary>Adds it.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="name">Name of the list.</param>
    /// <param name="words">Words by column key.</param>
    /// <param name="why">Why, in the words of the person.</param>
    /// <param name="ct">Stops before anything is acknowledged.</param>
    public async Task<Result<EditOutcome>> Run(WorkspaceId workspace, string name, IReadOnlyDictionary<string, string?> words, string? why, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (ListRegistry.Instance.Find(name) is not { } list) return ListRefusals.NoList;
        if (list.ToAdd is not { } needed) return ListRefusals.MadeElsewhere;
        var access = await door.Enter(workspace, needed, ct);
        if (!access.IsOk) return access.Refusal;
        var seen = new SeenItems(db);
        await seen.Learn(list, [], c => [words.GetValueOrDefault(c.Key)], ct);
        var added = await new ItemEdit(db, reaching).Add(list, access.Value, words, seen, ct);
        if (added.Item is not { } item) return new EditOutcome(Guid.Empty, 0, added.Faults, []);
        db.Because(why);
        await db.SaveChangesAsync(ct);
        return new EditOutcome(item.Key, item.Revision, [], []);
    }
}
