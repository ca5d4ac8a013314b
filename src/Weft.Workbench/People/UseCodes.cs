// Sets up the app that shows codes, makes recovery codes anew, and stops asking for codes. All of it wants a fresh sign-in.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;

namespace Weft.Workbench.People;

/// <summary>Codes of an app as a second step after the password.</summary>
public sealed class UseCodes(WeftDb db, SignInSteps steps, EndSessions end, TimeProvider clock)
{
    /// <summary>A new key, to be shown to the app.</summary>
    /// <param name="Step">Secret of the awaited step.</param>
    /// <param name="Key">The key.</param>
    /// <param name="Account">The account's address, as the app names it.</param>
    public sealed record NewKey(string Step, byte[] Key, string Account);

    /// <summary>Begins: makes a key that counts once a code of it was shown.</summary>
    public async Task<Result<NewKey>> Begin(LiveSession session, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (!session.IsFresh(clock.GetUtcNow().UtcDateTime)) return PeopleRefusals.SignInAgain;
        var key = Totp.NewKey();
        var step = await steps.Await(StepKind.NewCodes, session.Person, Convert.ToHexString(key), ct);
        return new NewKey(step, key, await AccountOf(session, ct));
    }

    /// <summary>The key that waits for its code, to show it again after a wrong one.</summary>
    /// <returns>Null when it took too long.</returns>
    public async Task<NewKey?> Waiting(LiveSession session, string? step, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(session);
        return await steps.Find(step, StepKind.NewCodes, ct) is { State: { } key } found && found.Person == session.Person
            ? new NewKey(step!, Convert.FromHexString(key), await AccountOf(session, ct)) : null;
    }

    /// <summary>Ends: the app shows a code of the new key.</summary>
    /// <returns>The recovery codes, shown this once.</returns>
    public async Task<Result<ImmutableArray<string>>> Finish(LiveSession session, string? step, string? code, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (!session.IsFresh(clock.GetUtcNow().UtcDateTime)) return PeopleRefusals.SignInAgain;
        if (await Waiting(session, step, ct) is not { } waiting) return PeopleRefusals.StepOver;
        if (Totp.Find(waiting.Key, code, clock.GetUtcNow(), 0) is not { } used) return PeopleRefusals.WrongCode;
        if (await steps.Take(step, StepKind.NewCodes, ct) is null) return PeopleRefusals.StepOver;
        var person = await db.People.SingleAsync(p => p.Id == session.Person, ct);
        person.UseCodes(waiting.Key, used);
        return await Renew(session, ct);
    }

    /// <summary>Makes recovery codes anew: the ones before work no longer.</summary>
    /// <returns>The recovery codes, shown this once.</returns>
    public async Task<Result<ImmutableArray<string>>> NewRecoveryCodes(LiveSession session, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.IsFresh(clock.GetUtcNow().UtcDateTime) ? await Renew(session, ct) : PeopleRefusals.SignInAgain;
    }

    /// <summary>Stops asking for codes.</summary>
    public async Task<Result<PersonId>> Stop(LiveSession session, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (!session.IsFresh(clock.GetUtcNow().UtcDateTime)) return PeopleRefusals.SignInAgain;
        var person = await db.People.SingleAsync(p => p.Id == session.Person, ct);
        person.StopCodes();
        await Store(session, [], ct);
        return session.Person;
    }

    private Task<string> AccountOf(LiveSession session, CancellationToken ct) => db.People.Where(p => p.Id == session.Person).Select(p => p.Email ?? p.Name).SingleAsync(ct);

    private async Task<ImmutableArray<string>> Renew(LiveSession session, CancellationToken ct)
    {
        var codes = RecoveryCodes.New();
        await Store(session, codes, ct);
        return codes;
    }

    private async Task Store(LiveSession session, ImmutableArray<string> codes, CancellationToken ct)
    {
        await using var act = await db.Database.BeginTransactionAsync(ct);
        await db.RecoveryCodes.Where(c => c.Person == session.Person).ExecuteDeleteAsync(ct);
        db.AddRange(codes.Select(c => new RecoveryCode(session.Person, RecoveryCodes.HashOf(c))));
        db.Add(new SignInEntry(session.Person, SignInOutcome.CredentialsChanged, SignInWay.PasswordAndCode, clock));
        await db.SaveChangesAsync(ct);
        await end.AllBut(session.Person, session.Id, ct);
        await act.CommitAsync(ct);
    }
}
