// What left a workspace, the latest first.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Sharing;

/// <summary>Lists shares.</summary>
public sealed class ListShares(WeftDb db, Door door, PersonNames names, TimeProvider clock)
{
    /// <summary>Most shares on one page.</summary>
    public const int OnPage = 50;

    /// <summary>One share.</summary>
    /// <param name="Share">It.</param>
    /// <param name="By">Name of who let it out; null where it is not known.</param>
    /// <param name="IsOpen">Whether its link works.</param>
    /// <param name="Views">How often it was looked at.</param>
    /// <param name="LastView">On which day last; null if never.</param>
    public sealed record Listed(Share Share, string? By, bool IsOpen, int Views, DateOnly? LastView);

    /// <summary>One page.</summary>
    public sealed record Answer(ImmutableArray<Listed> Shares, int Page, int Pages);

    /// <summary>Lists them.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="kind">Of one kind alone; null for all.</param>
    /// <param name="isOpen">Only links that work.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result<Answer>> Run(WorkspaceId workspace, ShareKind? kind, bool isOpen, int page, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Share, ct);
        if (!access.IsOk) return access.Refusal;
        var now = clock.GetUtcNow().UtcDateTime;
        var all = db.Shares.AsNoTracking().Where(s => s.Workspace == workspace && (kind == null || s.Kind == kind)
            && (!isOpen || (s.Kind == ShareKind.Link && s.RevokedAt == null && s.Until > now)));
        var pages = Math.Max(1, (await all.CountAsync(ct) + OnPage - 1) / OnPage);
        var shown = Math.Clamp(page, 1, pages);
        var shares = await all.OrderByDescending(s => s.SentAt).ThenBy(s => s.Id).Skip((shown - 1) * OnPage).Take(OnPage).ToListAsync(ct);
        var ids = shares.ConvertAll(s => s.Id);
        var views = (await db.ShareViews.AsNoTracking().Where(v => ids.Contains(v.Share)).ToListAsync(ct)).ToLookup(v => v.Share);
        var known = await names.Of([.. shares.Select(s => s.Owner).OfType<PersonId>().Distinct()], ct);
        return new Answer(
            [.. shares.Select(s => new Listed(
                s, s.Owner is { } by ? known.GetValueOrDefault(by) : null, s.IsOpen(now), views[s.Id].Sum(v => v.Count), views[s.Id].Select(v => (DateOnly?)v.Day).Max()))],
            shown, pages);
    }
}
