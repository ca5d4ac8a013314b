// A person lets others look at some items by a link, and stops that at once.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Sharing;

/// <summary>Shares items and revokes shares.</summary>
public sealed class ShareItems(WeftDb db, Door door, TimeProvider clock)
{
    /// <summary>Longest time that a link works.</summary>
    public const int MostDays = 366;

    /// <summary>What is asked for.</summary>
    /// <param name="Items">Exactly these.</param>
    /// <param name="To">For whom.</param>
    /// <param name="Reason">Why; may be empty.</param>
    /// <param name="Days">How many days the link works.</param>
    public sealed record Wish(ImmutableArray<ItemRef> Items, string? To, string? Reason, int Days);

    /// <summary>A link.</summary>
    /// <param name="Id">The share.</param>
    /// <param name="Secret">The secret of its address: handed out once, not kept.</param>
    public sealed record Link(ShareId Id, string Secret);

    /// <summary>Shares.</summary>
    public async Task<Result<Link>> Run(WorkspaceId workspace, Wish wish, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var access = await door.Enter(workspace, Permission.Share, ct);
        if (!access.IsOk) return access.Refusal;
        if (RefusalOf(wish) is { } refusal) return refusal;
        var found = await db.FindItems(wish.Items, ct);
        var items = wish.Items.Distinct().Where(found.ContainsKey).Select(i => found[i]).ToList();
        if (items.Count == 0) return ShareRefusals.NoItems;
        if (items.Exists(i => i.IsDraft || i.Visibility > Visibility.Members)) return ShareRefusals.TooStrict;

        var now = clock.GetUtcNow().UtcDateTime;
        var sent = new Share.Sent("items", "page", items.Count, wish.To!.Trim(), Given(wish.Reason), now.AddDays(wish.Days));
        var share = new Share(ShareId.New(clock), workspace, access.Value.ForMembers, ShareKind.Link, sent, now);
        var secret = Secret.New();
        db.AddRange(share, new ShareKey(share, Secret.HashOf(secret)));
        db.AddRange(items.Select((item, n) => new SharedItem(share, item, n)));
        db.Note(share, HistoryAct.Shared, null, new { Items = items.Select(i => ItemRef.To(i).ToString()) });
        await db.SaveChangesAsync(ct);
        return new Link(share.Id, secret);
    }

    /// <summary>Stops a link: the next look at it finds nothing.</summary>
    public async Task<Result<ShareId>> Revoke(WorkspaceId workspace, ShareId id, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Share, ct);
        if (!access.IsOk) return access.Refusal;
        if (await db.Shares.SingleOrDefaultAsync(s => s.Id == id, ct) is not { Kind: ShareKind.Link } share) return WorkbenchRefusals.NotFound;
        share.Revoke(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return id;
    }

    private static Refusal? RefusalOf(Wish wish) =>
        wish.Items.IsDefaultOrEmpty || wish.Items.Length > Share.MostItems ? ShareRefusals.NoItems
        : (wish.To?.Trim().Length ?? 0) is 0 or > Share.MaxTo ? ShareRefusals.NoReceiver
        : wish.Reason?.Trim().Length > Share.MaxReason ? ShareRefusals.ReasonTooLong
        : wish.Days is < 1 or > MostDays ? ShareRefusals.NoDays : null;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
