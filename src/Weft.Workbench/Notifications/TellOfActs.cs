// Writes who should know of an act, in the transaction of the act: what is lost with it was not done, what was done is told.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Checks;
using Weft.Workbench.Comments;
using Weft.Workbench.Jobs;
using Weft.Workbench.Sharing;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Notifications;

/// <summary>Adds notifications for each act that concerns somebody else.</summary>
internal sealed class TellOfActs : ISaveRule
{
    private sealed record Told(WorkspaceId Workspace, PersonId? Person, NotificationKind Kind, ItemRef Item, Guid Source);

    /// <inheritdoc/>
    public bool IsConcerned(WeftDb db) => db.ChangeTracker.Entries().Any(e => e.State is EntityState.Added or EntityState.Modified && e.Entity is Item or Job or ShareViews);

    /// <inheritdoc/>
    public async Task Before(WeftDb db, CancellationToken ct)
    {
        var told = await OfComments(db, ct);
        told.AddRange(OfChanges(db));
        told.AddRange(OfJobs(db));
        told.AddRange(await OfViews(db, ct));
        var (me, now) = (db.Sight.Person, db.Clock.GetUtcNow().UtcDateTime);
        foreach (var one in told.Where(t => t.Person is not null && (t.Person != me || t.Kind is NotificationKind.CheckDone or NotificationKind.ShareOpened)).Distinct())
        {
            var (person, kind, item, source) = (one.Person!.Value, one.Kind, one.Item.Key, one.Source);
            var known = await db.Notifications.FirstOrDefaultAsync(n => n.Person == person && n.Kind == kind && n.Item == item && n.Source == source, ct);
            if (known is null) db.Add(new Notification(Guid.CreateVersion7(db.Clock.GetUtcNow()), one.Workspace, person, kind, one.Item, source, now));
            else if (kind is NotificationKind.Changed or NotificationKind.CheckDone) known.Again(now);
        }
    }

    private static async Task<List<Told>> OfComments(WeftDb db, CancellationToken ct)
    {
        var told = new List<Told>();
        foreach (var entry in db.ChangeTracker.Entries<Comment>().Where(e => e.State is EntityState.Added || (e.State == EntityState.Modified && e.Property(c => c.Text).IsModified)).ToList())
        {
            var comment = entry.Entity;
            told.AddRange(Mentions.In(comment.Text).Select(p => new Told(comment.Workspace, p, NotificationKind.Mention, comment.Item, comment.Key)));
            if (entry.State != EntityState.Added) continue;
            if (comment.Kind == CommentKind.Question && await db.FindAnyItem(comment.Item, ct) is { IsUnattributed: false } about)
            {
                told.Add(new Told(comment.Workspace, about.Owner, NotificationKind.Question, comment.Item, comment.Key));
            }

            if (comment.ReplyTo is { } root && await db.FindAnyItem(new ItemRef(nameof(Comment), root.Value), ct) is { } asked)
            {
                told.Add(new Told(comment.Workspace, asked.Owner, NotificationKind.Reply, comment.Item, comment.Key));
            }
        }

        return told;
    }

    private static List<Told> OfChanges(WeftDb db) => [.. db.ChangeTracker.Entries<Item>()
        .Where(e => e.State == EntityState.Modified && e.Entity is { IsUnattributed: false, Owner: not null } and not (Comment or Share) && db.Sight.Person is not null)
        .Select(e => new Told(e.Entity.Workspace, e.Entity.Owner, NotificationKind.Changed, ItemRef.To(e.Entity), e.Entity.Key))];

    private static List<Told> OfJobs(WeftDb db) => [.. db.ChangeTracker.Entries<Job>()
        .Where(e => e.State == EntityState.Modified && e.Entity is { State: JobState.Done, Kind: CheckRunner.Kind } && e.Property(j => j.State).IsModified)
        .Select(e => new Told(e.Entity.Workspace, e.Entity.AskedBy, NotificationKind.CheckDone, new ItemRef(nameof(Check), e.Entity.Subject), e.Entity.Subject))];

    private static async Task<List<Told>> OfViews(WeftDb db, CancellationToken ct)
    {
        var told = new List<Told>();
        foreach (var share in db.ChangeTracker.Entries<ShareViews>().Where(e => e.State == EntityState.Added).Select(e => e.Entity.Share).ToList())
        {
            if (await db.FindAnyItem(new ItemRef(nameof(Share), share.Value), ct) is { } viewed) told.Add(new Told(viewed.Workspace, viewed.Owner, NotificationKind.ShareOpened, ItemRef.To(viewed), share.Value));
        }

        return told;
    }
}
