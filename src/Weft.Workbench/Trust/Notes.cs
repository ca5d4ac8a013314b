// Acts on what is no item (an answer, a membership, the workspace itself), noted for the history of the next save.
using System.Runtime.CompilerServices;
using System.Text.Json;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Trust;

/// <summary>An act that no changed item tells.</summary>
/// <param name="Workspace">Where.</param>
/// <param name="Reach">Who may see the entry.</param>
/// <param name="IsDraft">Whether the item is a draft, so that the entry is seen by those alone who see drafts.</param>
/// <param name="IsUnattributed">Whether nobody may be linked to the item: the entry then names nobody.</param>
/// <param name="Act">What was done.</param>
/// <param name="Item">On what.</param>
/// <param name="Before">What was before, as JSON.</param>
/// <param name="After">What is after, as JSON.</param>
internal sealed record Note(
    WorkspaceId Workspace, Reach Reach, bool IsDraft, bool IsUnattributed, HistoryAct Act, ItemRef Item, string? Before, string? After);

/// <summary>Notes acts.</summary>
public static class NoteSets
{
    // By the unit of work, and gone with it: the context itself knows nothing of history.
    private static readonly ConditionalWeakTable<WeftDb, List<Note>> Pending = [];

    extension(WeftDb db)
    {
        /// <summary>Notes an act on an item, for the history of the next save.</summary>
        public void Note(Item item, HistoryAct act, object? before, object? after)
        {
            ArgumentNullException.ThrowIfNull(item);
            db.Notes().Add(new Note(
                item.Workspace, item.Reach, item.IsToldAsDraft, item.IsUnattributed, act, ItemRef.To(item), Write(before), Write(after)));
        }

        /// <summary>Notes an act on a workspace or its members: seen by members.</summary>
        public void Note(WorkspaceId workspace, HistoryAct act, ItemRef item, object? before, object? after) =>
            db.Notes().Add(new Note(workspace, new Reach(Visibility.Members, null, null), false, false, act, item, Write(before), Write(after)));

        internal List<Note> Notes() => Pending.GetOrCreateValue(db);
    }

    private static string? Write(object? value) => value is null ? null : JsonSerializer.Serialize(value);
}
