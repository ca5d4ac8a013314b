// Begins a session with a secret of its own: whatever cookie the browser brought, its session ends here, so none can be fixed beforehand.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;

namespace Weft.Workbench.People;

/// <summary>The browser that asks: what it is called, which session it had.</summary>
/// <param name="Name">Kind of browser and system.</param>
/// <param name="Session">Secret of the session it came with; null without one.</param>
public sealed record AskingBrowser(string Name, string? Session);

/// <summary>A session as its browser is told of it.</summary>
/// <param name="Secret">Goes into the cookie and nowhere else.</param>
/// <param name="EndsAt">When it ends at the latest.</param>
public sealed record BegunSession(string Secret, DateTime EndsAt);

/// <summary>Begins sessions.</summary>
public sealed class BeginSession(WeftDb db, TimeProvider clock)
{
    /// <summary>Begins one for a person who has shown who they are.</summary>
    public async Task<BegunSession> Run(PersonId person, SignInWay way, AskingBrowser browser, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(browser);
        var (secret, now) = (Secret.New(), clock.GetUtcNow().UtcDateTime);
        var brought = browser.Session is null ? [] : Secret.HashOf(browser.Session);
        await db.SignInSessions.Where(s => s.Hash == brought || s.EndsAt < now).ExecuteDeleteAsync(ct);
        var session = new SignInSession(new(Guid.NewGuid()), Secret.HashOf(secret), person, way, browser.Name, now);
        db.Add(session);
        db.Add(new SignInEntry(person, SignInOutcome.SignedIn, way, clock));
        await db.SaveChangesAsync(ct);
        return new BegunSession(secret, session.EndsAt);
    }
}
