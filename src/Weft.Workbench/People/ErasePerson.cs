// Takes a person's own data out, and erases a person: name, address, credentials and sessions go; the id stays, so that counts and history do.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.People;

/// <summary>Erases people.</summary>
public sealed class ErasePerson(WeftDb db, Caller caller, TimeProvider clock)
{
    /// <summary>Erases oneself; wants a fresh sign-in.</summary>
    public async Task<Result<PersonId>> Oneself(LiveSession session, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.IsFresh(clock.GetUtcNow().UtcDateTime) ? await Erase(session.Person, ct) : PeopleRefusals.SignInAgain;
    }

    /// <summary>Erases somebody, from beside the database.</summary>
    public async Task<Result<PersonId>> ByOperator(PersonId person, CancellationToken ct) => caller.IsOperator ? await Erase(person, ct) : WorkbenchRefusals.NotAllowed;

    private async Task<Result<PersonId>> Erase(PersonId id, CancellationToken ct)
    {
        await using var act = await db.Database.BeginTransactionAsync(ct);
        if (await db.People.SingleOrDefaultAsync(p => p.Id == id && p.ErasedAt == null, ct) is not { } person) return PeopleRefusals.NoPerson;
        var memberships = await db.Memberships.Where(m => m.Person == id).ToListAsync(ct);
        foreach (var membership in memberships)
        {
            var workspace = membership.Workspace;
            await db.Memberships.Where(m => m.Workspace == workspace && m.Role == Role.Owner).ExecuteUpdateAsync(m => m.SetProperty(r => r.Since, r => r.Since), ct);
            var isLast = membership.Role == Role.Owner && !await db.Memberships.AnyAsync(m => m.Workspace == workspace && m.Role == Role.Owner && m.Person != id, ct);
            if (isLast) return PeopleRefusals.LastOwner;
        }

        await End(memberships, id, ct);
        await RemoveTraces(person, ct);
        person.Erase(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        await act.CommitAsync(ct);
        return id;
    }

    private async Task End(List<Membership> memberships, PersonId id, CancellationToken ct)
    {
        foreach (var membership in memberships)
        {
            db.Sight = Sight.Everything(membership.Workspace, id);
            db.Note(membership.Workspace, HistoryAct.Membership, new ItemRef(nameof(Membership), id.Value), new { Role = membership.Role.ToString(), membership.Actor }, null);
            db.Remove(membership);
            await db.SaveChangesAsync(ct);
        }

        await db.Seats.Where(s => s.Person == id).ExecuteDeleteAsync(ct);
    }

    private async Task RemoveTraces(Person person, CancellationToken ct)
    {
        var (id, mail) = (person.Id, person.NormalizedEmail);
        var tries = new[] { Secret.HashOf(mail ?? ""), Secret.HashOf($"code/{id.Value}") };
        await db.Logins.Where(l => l.UserId == id).ExecuteDeleteAsync(ct);
        await db.Passkeys.Where(k => k.UserId == id).ExecuteDeleteAsync(ct);
        await db.RecoveryCodes.Where(c => c.Person == id).ExecuteDeleteAsync(ct);
        await db.ApiTokens.Where(t => t.Person == id).ExecuteDeleteAsync(ct);
        await db.SignInSessions.Where(s => s.Person == id).ExecuteDeleteAsync(ct);
        await db.SignInSteps.Where(s => s.Person == id).ExecuteDeleteAsync(ct);
        await db.OneTimeLinks.Where(l => l.Person == id).ExecuteDeleteAsync(ct);
        await db.Invitations.Where(i => i.NormalMail == mail).ExecuteDeleteAsync(ct);
        await db.SignInTries.Where(t => tries.Contains(t.Key)).ExecuteDeleteAsync(ct);
    }
}
