// A meeting: its sessions, what was said there, and by what kinds of actors, as far as its rule allows that to be told.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Analysis.Text;
using Weft.Workbench.Actors;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Meetings;

/// <summary>Shows meetings.</summary>
public sealed class ShowMeeting(WeftDb db, Door door)
{
    private const int MostStatements = 200;

    /// <summary>A session with its actors by name.</summary>
    public sealed record Part(MeetingSession Session, string? Chair, string? Moderator, ImmutableArray<string> Inputs);

    /// <summary>Something that was said.</summary>
    public sealed record Said(StatementId Id, string Text, StatementKind Kind, Standing Standing, string? Actor, bool IsWithheld, MeetingSessionId? Session);

    /// <summary>What is shown.</summary>
    /// <param name="Meeting">The meeting.</param>
    /// <param name="Body">Name of its body.</param>
    /// <param name="Parts">Its sessions.</param>
    /// <param name="Statements">What was said, the first 200.</param>
    /// <param name="Voices">Actors by kind; small numbers kept back under a rule.</param>
    /// <param name="MayEdit">Whether who looks may edit it.</param>
    public sealed record Shown(Meeting Meeting, string? Body, ImmutableArray<Part> Parts, ImmutableArray<Said> Statements, ImmutableArray<Share> Voices, bool MayEdit);

    /// <summary>Shows one.</summary>
    public async Task<Result<Shown>> Run(WorkspaceId workspace, MeetingId id, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        if (await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) is not { } meeting) return WorkbenchRefusals.NotFound;
        var sessions = await db.MeetingSessions.AsNoTracking().Where(s => s.Meeting == id).OrderBy(s => s.Number).ThenBy(s => s.Id).ToListAsync(ct);
        var statements = await db.Statements.AsNoTracking().Where(s => s.Workspace == workspace && s.Meeting == id).OrderBy(s => s.Id).Take(MostStatements).ToListAsync(ct);
        var names = await NamesOf([.. sessions.SelectMany(s => s.Inputs.Concat(new[] { s.Chair, s.Moderator }.OfType<ActorId>())), .. statements.Select(s => s.Actor).OfType<ActorId>()], ct);
        string? Name(ActorId? actor) => actor is { } key ? names.GetValueOrDefault(key) : null;
        var body = meeting.Body is { } of ? await db.Bodies.Where(b => b.Id == of).Select(b => b.Name).SingleOrDefaultAsync(ct) : null;
        return new Shown(
            meeting, body, [.. sessions.Select(s => new Part(s, Name(s.Chair), Name(s.Moderator), [.. s.Inputs.Select(i => Name(i)).OfType<string>()]))],
            [.. statements.Select(s => new Said(s.Id, s.Text, s.Kind, s.Standing, Name(s.Actor), s.IsWithheld, s.Session))],
            await VoicesOf(meeting, ct), access.Value.MayEdit(meeting));
    }

    private async Task<Dictionary<ActorId, string>> NamesOf(List<ActorId> actors, CancellationToken ct)
    {
        var wanted = actors.Distinct().ToList();
        return await db.Actors.AsNoTracking().Where(a => wanted.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, ct);
    }

    private async Task<ImmutableArray<Share>> VoicesOf(Meeting meeting, CancellationToken ct)
    {
        var (workspace, id, actors) = (meeting.Workspace, meeting.Id, db.Actors);
        var spoke = db.Statements.Where(s => s.Workspace == workspace && s.Meeting == id && s.Actor != null).Select(s => s.Actor!.Value).Distinct();
        var kinds = await actors.Where(a => spoke.Contains(a.Id)).GroupBy(a => a.Kind).Select(g => new { g.Key, Number = g.Count() }).ToListAsync(ct);
        return SmallNumbers.Tell([.. kinds.OrderByDescending(k => k.Number).ThenBy(k => k.Key).Select(k => (k.Key.ToString(), k.Number))], meeting.IsUnderRule);
    }
}
