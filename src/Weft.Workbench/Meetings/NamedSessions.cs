// The sessions of a meeting that a text reports on: found by their titles, or added.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis.Text;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Meetings;

/// <summary>Finds sessions by the ids of a ledger. For one unit of work.</summary>
internal sealed class NamedSessions(WeftDb db, TimeProvider clock, Ledger ledger, Meeting? meeting, Reach reach)
{
    private readonly Dictionary<string, MeetingSessionId> byTitle = new(StringComparer.Ordinal);
    private int last;

    /// <summary>Learns the sessions of the meeting.</summary>
    public async Task Load(CancellationToken ct)
    {
        if (meeting is null) return;
        foreach (var session in await db.MeetingSessions.AsNoTracking().Where(s => s.Meeting == meeting.Id).OrderBy(s => s.Number).ToListAsync(ct))
        {
            byTitle.TryAdd(Terms.Fold(session.Title), session.Id);
            last = Math.Max(last, session.Number);
        }
    }

    /// <summary>The session; null outside of one.</summary>
    public MeetingSessionId? Of(string? id)
    {
        if (meeting is null || id is null || ledger.Meetings.SelectMany(m => m.Sessions).FirstOrDefault(s => s.Id == id) is not { Title.Length: > 0 } read) return null;
        var title = read.Title.Length <= MeetingSession.MaxTitle ? read.Title : read.Title[..MeetingSession.MaxTitle];
        if (byTitle.TryGetValue(Terms.Fold(title), out var found)) return found;
        if (last >= MeetingSession.Most) return null;
        var session = new MeetingSession(MeetingSessionId.New(clock), meeting.Workspace, reach, meeting.Id, ++last, title);
        session.StandAt(LevelsRead.Of(read.Levels));
        db.Add(session);
        byTitle.Add(Terms.Fold(title), session.Id);
        return session.Id;
    }
}
