// What a person should know of, the latest first; only of what the person may see now.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Notifications;

/// <summary>Lists notifications and marks them as read. For the one who asks alone.</summary>
public sealed class ListNotifications(WeftDb db, Door door, Caller caller, TimeProvider clock)
{
    /// <summary>Most shown.</summary>
    public const int Most = 100;

    /// <summary>One notification.</summary>
    /// <param name="Notification">It.</param>
    /// <param name="Label">Name of the item, as it is now.</param>
    public sealed record Listed(Notification Notification, string Label);

    /// <summary>The list, in all workspaces of the person.</summary>
    /// <param name="isUnread">Only new ones.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result<ImmutableArray<Listed>>> Run(bool isUnread, CancellationToken ct)
    {
        if (caller.IsOperator) return ImmutableArray<Listed>.Empty; // one person alone tells nobody
        if (caller.Person is not { } person) return WorkbenchRefusals.NotFound;
        var rows = await db.Notifications.AsNoTracking().Where(n => n.Person == person && (!isUnread || n.ReadAt == null))
            .OrderByDescending(n => n.At).ThenByDescending(n => n.Id).Take(Most).ToListAsync(ct);
        var listed = new List<Listed>();
        foreach (var workspace in rows.GroupBy(n => n.Workspace))
        {
            if (!(await door.Enter(workspace.Key, Permission.Read, ct)).IsOk) continue; // no member any more
            var items = await db.FindItems(workspace.Select(n => n.About), ct);
            listed.AddRange(workspace.Where(n => items.ContainsKey(n.About)).Select(n => new Listed(n, items[n.About].Label)));
        }

        return listed.OrderByDescending(l => l.Notification.At).ThenByDescending(l => l.Notification.Id).ToImmutableArray();
    }

    /// <summary>Marks one as read, or all with null.</summary>
    /// <returns>How many were new.</returns>
    public async Task<Result<int>> MarkRead(Guid? id, CancellationToken ct)
    {
        if (caller.Person is not { } person) return WorkbenchRefusals.NotFound;
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.Notifications.Where(n => n.Person == person && n.ReadAt == null && (id == null || n.Id == id))
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.ReadAt, (DateTime?)now), ct);
    }
}
