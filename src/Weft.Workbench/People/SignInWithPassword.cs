// Signs in with address and password, and with the code that an app shows or a recovery code where the person wants that.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;

namespace Weft.Workbench.People;

/// <summary>The first step: address and password.</summary>
public sealed class SignInWithPassword(CheckPassword check, SignInSteps steps, BeginSession begin)
{
    /// <summary>Signs in, or awaits the code.</summary>
    public async Task<Result<SignInAnswer>> Run(string? mail, string? password, AskingBrowser browser, CancellationToken ct)
    {
        var person = await check.Run(mail, password, ct);
        if (!person.IsOk) return person.Refusal;
        if (person.Value.CodeKey is not null) return new SignInAnswer.CodeNeeded(await steps.Await(StepKind.Code, person.Value.Id, null, ct));
        return new SignInAnswer.SignedIn(await begin.Run(person.Value.Id, SignInWay.Password, browser, ct));
    }
}

/// <summary>The second step: a code.</summary>
public sealed class SignInWithCode(WeftDb db, SignInSteps steps, SignInTries tries, BeginSession begin, TimeProvider clock)
{
    /// <summary>Signs in.</summary>
    /// <param name="step">Secret of the awaited step.</param>
    /// <param name="code">The code as typed.</param>
    /// <param name="browser">The browser that asks.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result<BegunSession>> Run(string? step, string? code, AskingBrowser browser, CancellationToken ct)
    {
        if (await steps.Find(step, StepKind.Code, ct) is not { Person: { } id }) return PeopleRefusals.StepOver;
        var subject = $"code/{id.Value}";
        if (await tries.Begin(subject, ct) is { } until) return await Refuse(id, SignInOutcome.TooMany, PeopleRefusals.TooManyTries(until), ct);
        if (await WayOf(id, code, ct) is not { } way) return await Refuse(id, SignInOutcome.Refused, PeopleRefusals.WrongCode, ct);
        if (await steps.Take(step, StepKind.Code, ct) is null) return PeopleRefusals.StepOver;
        await tries.Succeed(subject, ct);
        return await begin.Run(id, way, browser, ct);
    }

    private async Task<SignInWay?> WayOf(PersonId id, string? code, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        if (!person.IsOpen || person.CodeKey is null) return null;
        if (Totp.Find(person.CodeKey, code, clock.GetUtcNow(), person.LastCodeStep) is { } step)
        {
            // In one statement: the same code, pressed twice in one moment, lets in once.
            var taken = await db.People.Where(p => p.Id == id && p.LastCodeStep < step).ExecuteUpdateAsync(p => p.SetProperty(r => r.LastCodeStep, step), ct);
            return taken == 1 ? SignInWay.PasswordAndCode : null;
        }

        var hash = RecoveryCodes.HashOf(code);
        return await db.RecoveryCodes.Where(c => c.Person == id && c.Hash == hash).ExecuteDeleteAsync(ct) == 1 ? SignInWay.PasswordAndRecoveryCode : null;
    }

    private async Task<Refusal> Refuse(PersonId person, SignInOutcome outcome, Refusal refusal, CancellationToken ct)
    {
        db.Add(new SignInEntry(person, outcome, SignInWay.PasswordAndCode, clock));
        await db.SaveChangesAsync(ct);
        return refusal;
    }
}
