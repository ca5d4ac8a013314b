// The first start of an installation with accounts: one link, printed where the server runs, makes the first person.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;

namespace Weft.Workbench.People;

/// <summary>Makes the first person.</summary>
public sealed class FirstStart(WeftDb db, TakeInPerson takeIn, BeginSession begin, TimeProvider clock)
{
    /// <summary>A new link, as long as there is nobody.</summary>
    /// <returns>Its code; null when somebody is there already.</returns>
    public async Task<string?> NewCode(CancellationToken ct)
    {
        if (await db.People.AnyAsync(ct)) return null;
        var (code, now) = (Secret.New(), clock.GetUtcNow().UtcDateTime);
        await db.OneTimeLinks.Where(l => l.EndsAt < now).ExecuteDeleteAsync(ct);
        db.Add(new OneTimeLink(code, LinkPurpose.FirstStart, null, now));
        await db.SaveChangesAsync(ct);
        return code;
    }

    /// <summary>Whether a code is one that works now.</summary>
    public async Task<bool> IsGood(string? code, CancellationToken ct)
    {
        var (hash, now) = (Secret.HashOf(code ?? ""), clock.GetUtcNow().UtcDateTime);
        return await db.OneTimeLinks.AnyAsync(l => l.Hash == hash && l.Purpose == LinkPurpose.FirstStart && l.EndsAt > now, ct);
    }

    /// <summary>Who there is afterwards.</summary>
    public sealed record First(PersonId Person, BegunSession Session);

    /// <summary>Makes the first person and signs in. Inside the transaction of who makes the first workspace with it.</summary>
    public async Task<Result<First>> Run(string? code, NewPerson typed, string? mail, AskingBrowser browser, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (!await IsGood(code, ct)) return PeopleRefusals.DeadLink;

        // Every link of a first start goes, so that of two people with two links of two nodes only one becomes the first.
        if (await db.OneTimeLinks.Where(l => l.Purpose == LinkPurpose.FirstStart).ExecuteDeleteAsync(ct) == 0) return PeopleRefusals.DeadLink;
        var person = await takeIn.Run(typed with { Password = typed.Password ?? "" }, mail, ct);
        if (!person.IsOk) return person.Refusal;
        return new First(person.Value.Id, await begin.Run(person.Value.Id, SignInWay.Link, browser, ct));
    }
}
