// Who stands behind a cookie: asked at every request, so that an ended session is dead at once.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;

namespace Weft.Workbench.People;

/// <summary>A session that lives.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Person">Whose it is.</param>
/// <param name="Name">The person's name.</param>
/// <param name="ConfirmedAt">When the person last showed who they are.</param>
public sealed record LiveSession(SignInSessionId Id, PersonId Person, string Name, DateTime ConfirmedAt)
{
    /// <summary>Whether the person showed who they are a short while ago.</summary>
    public bool IsFresh(DateTime now) => now - ConfirmedAt < SignInSession.Fresh;
}

/// <summary>Finds sessions.</summary>
public sealed class FindSession(WeftDb db, TimeProvider clock)
{
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    /// <summary>The session of a secret.</summary>
    /// <returns>Null when there is none, it is over, or its person may not sign in.</returns>
    public async Task<LiveSession?> Run(string secret, CancellationToken ct)
    {
        var (hash, now) = (Secret.HashOf(secret), clock.GetUtcNow().UtcDateTime);
        var idle = now - SignInSession.LongestIdle;
        var found = await (from s in db.SignInSessions.AsNoTracking()
                           join p in db.People on s.Person equals p.Id
                           where s.Hash == hash && s.EndsAt > now && s.SeenAt > idle && p.LockedAt == null && p.ErasedAt == null
                           select new { Session = new LiveSession(s.Id, s.Person, p.Name, s.ConfirmedAt), s.SeenAt }).SingleOrDefaultAsync(ct);
        if (found is null) return null;
        if (now - found.SeenAt > Grain)
        {
            await db.SignInSessions.Where(s => s.Id == found.Session.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.SeenAt, now), ct);
        }

        return found.Session;
    }
}
