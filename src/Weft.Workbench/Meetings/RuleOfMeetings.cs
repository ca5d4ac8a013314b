// The rule of a meeting holds for all that is said there, whoever writes it and by whatever way: looked at before an edit, laid on with every save.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Weft.Analysis;
using Weft.Workbench.Documents;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Meetings;

/// <summary>Keeps the rule, and keeps what is part of a meeting or a text within the reach of that.</summary>
internal sealed class RuleOfMeetings : ISaveRule
{
    /// <inheritdoc/>
    public bool IsConcerned(WeftDb db) => Added<Statement>(db).Any() || Added<MeetingSession>(db).Any();

    /// <inheritdoc/>
    public async Task Before(WeftDb db, CancellationToken ct)
    {
        var (sources, linked) = (new Dictionary<ItemRef, Item?>(), db.ChangeTracker.Entries<SourceLink>().Select(l => (l.Entity.Derived, l.Entity.Source)).ToHashSet());
        foreach (var session in Added<MeetingSession>(db).ToList()) await Follow(db, session, MeetingOf(session.Meeting), sources, linked, ct);
        foreach (var statement in Added<Statement>(db).ToList())
        {
            if (statement.Meeting is { } id && await Find(db, MeetingOf(id), sources, ct) is Meeting meeting) statement.ComeUnder(meeting.Attribution);
            if (statement.Meeting is { } at) await Follow(db, statement, MeetingOf(at), sources, linked, ct);
            if (statement.Document is { } document) await Follow(db, statement, new ItemRef(nameof(Document), document.Value), sources, linked, ct);
        }
    }

    /// <summary>Why a meeting may not be changed so; null where it may.</summary>
    public static async Task<Refusal?> RefusalOf(WeftDb db, Meeting meeting, CancellationToken ct)
    {
        var entry = db.Entry(meeting);
        if (entry.State != EntityState.Modified || !entry.Property(m => m.Attribution).IsModified) return null;
        return await Everything(db, () => db.Statements.AnyAsync(s => s.Meeting == meeting.Id, ct)) ? MeetingRefusals.RuleStands : null;
    }

    /// <summary>Why a session may not be changed so; null where it may.</summary>
    public static async Task<Refusal?> RefusalOf(WeftDb db, MeetingSession session, CancellationToken ct)
    {
        var entry = db.Entry(session);
        if (entry.State != EntityState.Modified || !entry.Property(s => s.Meeting).IsModified) return null;
        return await Everything(db, () => db.Statements.AnyAsync(s => s.Session == session.Id, ct)) ? MeetingRefusals.SessionInUse : null;
    }

    /// <summary>Why a statement may not be changed so; null where it may.</summary>
    public static async Task<Refusal?> RefusalOf(WeftDb db, Statement statement, CancellationToken ct)
    {
        var entry = db.Entry(statement);
        var (meeting, session) = (statement.Meeting, statement.Session);
        var rule = meeting is null ? Attribution.Attributed : await db.Meetings.Where(m => m.Id == meeting).Select(m => (Attribution?)m.Attribution).SingleOrDefaultAsync(ct);
        if (entry.State == EntityState.Modified && entry.Property(s => s.Meeting).IsModified && rule != statement.Attribution) return MeetingRefusals.OtherRule;
        if (session is not null && !await db.MeetingSessions.AnyAsync(s => s.Id == session && s.Meeting == meeting, ct)) return MeetingRefusals.OtherMeeting;
        return statement.Visibility == Visibility.Private && rule != Attribution.Attributed ? MeetingRefusals.NobodysStatement : null;
    }

    private static IEnumerable<T> Added<T>(WeftDb db)
        where T : Item => db.ChangeTracker.Entries<T>().Where((EntityEntry<T> e) => e.State == EntityState.Added).Select(e => e.Entity);

    private static ItemRef MeetingOf(MeetingId id) => new(nameof(Meeting), id.Value);

    // Only the reach and the rule of what cannot be seen are read: nothing of it comes out.
    private static async Task Follow(WeftDb db, Item part, ItemRef whole, Dictionary<ItemRef, Item?> sources, HashSet<(Guid, Guid)> linked, CancellationToken ct)
    {
        if (await Find(db, whole, sources, ct) is not { } source) return;
        part.Reach = Reach.Over([source.Reach], part.Reach);
        if (linked.Add((part.Key, source.Key))) db.Add(new SourceLink(part, source));
    }

    private static async Task<Item?> Find(WeftDb db, ItemRef item, Dictionary<ItemRef, Item?> sources, CancellationToken ct)
    {
        if (!sources.TryGetValue(item, out var found)) sources[item] = found = await db.FindAnyItem(item, ct);
        return found;
    }

    private static async Task<bool> Everything(WeftDb db, Func<Task<bool>> ask)
    {
        var sight = db.Sight;
        db.Sight = Sight.Everything(sight.Workspace, sight.Person);
        var answer = await ask();
        db.Sight = sight;
        return answer;
    }
}
