// Somebody without an account opens the link of a share: exactly the items that were chosen, as they are now, and no more than was agreed.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Sharing;

/// <summary>Shows what a link leads to.</summary>
public sealed class ViewShare(WeftDb db, TimeProvider clock)
{
    /// <summary>One item.</summary>
    /// <param name="Kind">What it is.</param>
    /// <param name="Words">Its words.</param>
    public sealed record Shown(string Kind, string Words);

    /// <summary>The page of a link.</summary>
    /// <param name="Workspace">Name of the workspace.</param>
    /// <param name="Until">Until when the link works.</param>
    /// <param name="Items">What is seen. Of what left the page nothing is said.</param>
    public sealed record Page(string Workspace, DateTime Until, ImmutableArray<Shown> Items);

    /// <summary>Opens a link.</summary>
    public async Task<Result<Page>> Run(string? secret, CancellationToken ct)
    {
        if (secret is not { Length: > 0 and <= 100 }) return ShareRefusals.Ended;
        var hash = Secret.HashOf(secret);
        if (await db.ShareKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Hash == hash, ct) is not { } key) return ShareRefusals.Ended;
        db.Sight = Sight.Everything(key.Workspace); // the link is the permission: what it shows is picked by hand below
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.Shares.AsNoTracking().SingleOrDefaultAsync(s => s.Id == key.Share, ct) is not { Until: { } until } share || !share.IsOpen(now)) return ShareRefusals.Ended;
        var items = await ItemsOf(share.Id, ct);
        await Count(share.Id, DateOnly.FromDateTime(now), ct);
        var name = await db.Workspaces.Where(w => w.Id == key.Workspace).Select(w => w.Name).SingleAsync(ct);
        return new Page(name, until, items);
    }

    private async Task<ImmutableArray<Shown>> ItemsOf(ShareId share, CancellationToken ct)
    {
        var chosen = await db.SharedItems.AsNoTracking().Where(i => i.Share == share).OrderBy(i => i.Place).ToListAsync(ct);
        var found = await db.FindItems(chosen.Select(i => i.Item), ct);
        return [.. chosen.Where(i => found.TryGetValue(i.Item, out var item) && i.IsStillAgreed(item)).Select(i => new Shown(i.Kind, PublicWords.Of(found[i.Item])))];
    }

    private async Task Count(ShareId share, DateOnly day, CancellationToken ct)
    {
        if (await Add(share, day, ct) > 0) return;
        db.Add(new ShareViews(share, day));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear(); // somebody else was the first of the day in the same moment
            await Add(share, day, ct);
        }
    }

    private Task<int> Add(ShareId share, DateOnly day, CancellationToken ct) =>
        db.ShareViews.Where(v => v.Share == share && v.Day == day).ExecuteUpdateAsync(set => set.SetProperty(v => v.Count, v => v.Count + 1), ct);
}
