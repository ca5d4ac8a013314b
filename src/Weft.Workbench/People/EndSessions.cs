// Ends sessions: one's own by signing out, another of one's own from the list, all others after a change of password.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;

namespace Weft.Workbench.People;

/// <summary>Ends and lists the sessions of a person.</summary>
public sealed class EndSessions(WeftDb db, TimeProvider clock)
{
    /// <summary>The living sessions of a person, the last used first.</summary>
    public async Task<ImmutableArray<SignInSession>> List(PersonId person, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var idle = now - SignInSession.LongestIdle;
        return [.. await db.SignInSessions.AsNoTracking().Where(s => s.Person == person && s.EndsAt > now && s.SeenAt > idle).OrderByDescending(s => s.SeenAt).ToListAsync(ct)];
    }

    /// <summary>Signs out.</summary>
    public Task SignOut(LiveSession session, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(session);
        return End(session.Person, db.SignInSessions.Where(s => s.Id == session.Id), SignInOutcome.SignedOut, ct);
    }

    /// <summary>Ends one session of a person; nothing happens when it is another's.</summary>
    public Task One(PersonId person, SignInSessionId session, CancellationToken ct) =>
        End(person, db.SignInSessions.Where(s => s.Id == session && s.Person == person), SignInOutcome.Ended, ct);

    /// <summary>Ends all sessions of a person but one.</summary>
    public Task AllBut(PersonId person, SignInSessionId? kept, CancellationToken ct) =>
        End(person, db.SignInSessions.Where(s => s.Person == person && s.Id != (kept ?? default)), SignInOutcome.Ended, ct);

    private async Task End(PersonId person, IQueryable<SignInSession> sessions, SignInOutcome outcome, CancellationToken ct)
    {
        if (await sessions.ExecuteDeleteAsync(ct) == 0) return;
        db.Add(new SignInEntry(person, outcome, SignInWay.Unknown, clock));
        await db.SaveChangesAsync(ct);
    }
}
