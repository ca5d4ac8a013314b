// The first page of a workspace: what there is, what is new, what is open, which meetings come next; all as far as it can be seen.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Analysis.Text;
using Weft.Workbench.Actors;
using Weft.Workbench.Checks;
using Weft.Workbench.Documents;
using Weft.Workbench.FollowUp;
using Weft.Workbench.Jobs;
using Weft.Workbench.Lists;
using Weft.Workbench.Meetings;
using Weft.Workbench.People;
using Weft.Workbench.Recommendations;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;
using Actor = Weft.Workbench.Actors.Actor;

namespace Weft.Workbench.Home;

/// <summary>Shows the first page of a workspace.</summary>
public sealed class ShowHome(WeftDb db, Door door, StoredQuota stored, MemberQuota members, WaitingQuota waiting, TimeProvider clock)
{
    /// <summary>Up to here is counted; beyond it there are "more than" so many: a page costs the same however much is stored.</summary>
    public const int MostCounted = 1_000;

    private const int MostNew = 6;
    private const int MostOpen = 8;
    private const int MostMeetings = 5;

    /// <summary>How many there are of a kind.</summary>
    /// <param name="Kind">Name of the class.</param>
    /// <param name="Number">How many, at most <see cref="MostCounted"/>.</param>
    /// <param name="IsMore">Whether there are more.</param>
    public sealed record Count(string Kind, int Number, bool IsMore);

    /// <summary>Something new.</summary>
    /// <param name="Item">Which.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="At">Since when it is there.</param>
    public sealed record Fresh(ItemRef Item, string Title, DateTime At);

    /// <summary>A commitment that is not done.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="What">What is to be done.</param>
    /// <param name="DoneBy">Name of who does it; null while nobody is named or can be seen.</param>
    /// <param name="Due">By when.</param>
    /// <param name="IsOverdue">Whether that day is over.</param>
    /// <param name="IsMine">Whether it is that of the actor for whom the reader speaks.</param>
    public sealed record Open(CommitmentId Id, string What, string? DoneBy, DateOnly? Due, bool IsOverdue, bool IsMine);

    /// <summary>A meeting to come.</summary>
    public sealed record Coming(MeetingId Id, string Title, DateOnly StartsOn, string? Place);

    /// <summary>The page.</summary>
    /// <param name="Workspace">The workspace.</param>
    /// <param name="Access">What the reader may do.</param>
    /// <param name="Counts">What there is.</param>
    /// <param name="New">What is new.</param>
    /// <param name="Open">What is open.</param>
    /// <param name="Meetings">Which meetings come next.</param>
    /// <param name="Use">How much of each quota is used; empty for those who do not run the workspace.</param>
    public sealed record Shown(
        Workspace Workspace, Access Access, ImmutableArray<Count> Counts, ImmutableArray<Fresh> New, ImmutableArray<Open> Open, ImmutableArray<Coming> Meetings,
        ImmutableArray<QuotaUse> Use);

    /// <summary>Shows it.</summary>
    /// <param name="id">The workspace.</param>
    /// <param name="lens">The level through which it is looked at; null for all.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result<Shown>> Run(WorkspaceId id, Level? lens, CancellationToken ct)
    {
        var access = await door.Enter(id, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        if (await db.Workspaces.AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, ct) is not { } workspace) return WorkbenchRefusals.NotFound;
        var level = lens is null ? null : LevelsRead.Of(lens.Value).ToString();
        return new Shown(
            workspace, access.Value, await CountAll(id, level, ct), await NewOf(id, level, ct), await OpenOf(id, level, access.Value.Actor, ct), await ComingOf(id, level, ct),
            access.Value.May(Permission.Invite) ? await UseOf(id, ct) : []);
    }

    // Of documents that is more than the reader may see: told in steps. Members and work are listed to them anyway.
    private async Task<ImmutableArray<QuotaUse>> UseOf(WorkspaceId id, CancellationToken ct) =>
        [(await stored.Bytes(id, ct)).Rounded(), (await stored.Documents(id, ct)).Rounded(), await members.Use(id, ct), await waiting.Use(id, ct)];

    private async Task<ImmutableArray<Count>> CountAll(WorkspaceId id, string? level, CancellationToken ct) =>
    [
        await CountOf(At(db.Documents, id, level), ct),
        await CountOf(At(db.Meetings, id, level), ct),
        await CountOf(db.Actors.Where(a => a.Workspace == id), ct),
        await CountOf(At(db.Statements, id, level), ct),
        await CountOf(At(db.Recommendations, id, level), ct),
        await CountOf(At(db.Commitments, id, level), ct),
        await CountOf(db.Checks.Where(c => c.Workspace == id), ct),
    ];

    private static async Task<Count> CountOf<T>(IQueryable<T> items, CancellationToken ct)
        where T : Item
    {
        var number = await items.Select(i => 1).Take(MostCounted + 1).CountAsync(ct);
        return new Count(typeof(T).Name, Math.Min(number, MostCounted), number > MostCounted);
    }

    private static IQueryable<T> At<T>(IQueryable<T> items, WorkspaceId id, string? level)
        where T : Item, ILevelled
    {
        var all = items.AsNoTracking().Where(i => i.Workspace == id);
        return level is null ? all : all.Where(i => ((string)(object)i.Levels).Contains(level));
    }

    private async Task<ImmutableArray<Fresh>> NewOf(WorkspaceId id, string? level, CancellationToken ct)
    {
        var documents = await At(db.Documents, id, level).OrderByDescending(d => d.AddedAt).ThenBy(d => d.Id).Take(MostNew)
            .Select(d => new { d.Id, d.Title, d.AddedAt })
            .ToListAsync(ct);
        var checks = level is not null ? [] : await db.Checks.AsNoTracking().Where(c => c.Workspace == id)
            .OrderByDescending(c => c.BegunAt).ThenBy(c => c.Id).Take(MostNew).Select(c => new { c.Id, c.Title, c.BegunAt }).ToListAsync(ct);
        return
        [
            .. documents.Select(d => new Fresh(new ItemRef(nameof(Document), d.Id.Value), d.Title, d.AddedAt))
                .Concat(checks.Select(c => new Fresh(new ItemRef(nameof(Check), c.Id.Value), c.Title, c.BegunAt)))
                .OrderByDescending(f => f.At).ThenBy(f => f.Item.Key).Take(MostNew),
        ];
    }

    // One's own first, then what is due first. In parts, each along an index.
    private async Task<ImmutableArray<Open>> OpenOf(WorkspaceId id, string? level, Guid? mine, CancellationToken ct)
    {
        var (today, me) = (DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), mine is { } key ? new ActorId(key) : (ActorId?)null);
        var open = At(db.Commitments, id, level).Where(c => c.State != CommitmentState.Done && c.State != CommitmentState.GivenUp);
        var others = me is null ? open : open.Where(c => c.DoneBy != me);
        ImmutableArray<IQueryable<Item>> parts =
        [
            .. me is null ? [] : new[] { open.Where(c => c.DoneBy == me).OrderBy(c => c.Due == null).ThenBy(c => c.Due).ThenBy(c => c.Id) },
            others.Where(c => c.Due != null).OrderBy(c => c.Due).ThenBy(c => c.Id),
            others.Where(c => c.Due == null).OrderBy(c => c.Id),
        ];
        var shown = (await parts.Read(0, MostOpen, ct)).Cast<Commitment>().ToList();
        var actors = await db.FindItems(shown.Select(c => c.DoneBy).OfType<ActorId>().Distinct().Select(a => new ItemRef(nameof(Actor), a.Value)), ct);
        string? NameOf(ActorId? actor) => actor is { } a ? actors.GetValueOrDefault(new ItemRef(nameof(Actor), a.Value))?.Label : null;
        return [.. shown.Select(c => new Open(c.Id, c.What, NameOf(c.DoneBy), c.Due, c.Due < today, me is not null && c.DoneBy == me))];
    }

    private async Task<ImmutableArray<Coming>> ComingOf(WorkspaceId id, string? level, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var coming = await At(db.Meetings, id, level).Where(m => (m.EndsOn ?? m.StartsOn) >= today)
            .OrderBy(m => m.StartsOn).ThenBy(m => m.Id).Take(MostMeetings)
            .Select(m => new { m.Id, m.Title, m.StartsOn, m.Place }).ToListAsync(ct);
        return [.. coming.Select(m => new Coming(m.Id, m.Title, m.StartsOn!.Value, m.Place))];
    }
}
