// Passkeys: the two questions a script asks, and the two forms that bring the browser's answer. A challenge is answered once.
using Microsoft.AspNetCore.Identity;
using Weft.Analysis;
using Weft.Web.Server;
using Weft.Workbench.People;

namespace Weft.Web.People;

/// <summary>The addresses of passkeys.</summary>
internal static class Passkeys
{
    private const int MaxAnswer = 20_000;

    /// <summary>Registers how passkeys are asked for: with a PIN, a finger or a face, so that one holds both factors.</summary>
    public static void AddPasskeys(this IServiceCollection services, PeopleSettings settings)
    {
        services.AddScoped<IPasskeyHandler<Person>, PasskeyHandler<Person>>();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.ServerDomain = settings.Address?.Host;
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
    }

    /// <summary>Maps them.</summary>
    public static void MapPasskeys(this WebApplication app)
    {
        app.MapPost("/signin/passkey/options", Ask).AllowAnonymous().RequireRateLimiting(PeopleServer.SignInLimit);
        app.MapPost("/signin/passkey", Answer).AllowAnonymous().RequireRateLimiting(PeopleServer.SignInLimit);
        app.MapPost("/account/passkeys/options", AskForNew);
        app.MapPost("/account/passkeys", AnswerNew);
    }

    private static async Task<IResult> Ask(IFormCollection form, HttpContext http, IPasskeyHandler<Person> passkeys, SignInSteps steps, SignInCookies cookies, CancellationToken ct)
    {
        var asked = await passkeys.MakeRequestOptionsAsync(null, http);
        cookies.Await(http, await steps.Await(StepKind.PasskeyAnswer, null, asked.AssertionState, ct));
        return Results.Content(asked.RequestOptionsJson, "application/json");
    }

    private static async Task<IResult> Answer(
        IFormCollection form, HttpContext http, IPasskeyHandler<Person> passkeys, SignInSteps steps, SignInCookies cookies, SignInWithPasskey signIn, ConfirmPerson confirm, CancellationToken ct)
    {
        var back = form["return"].ToString();
        var session = form.ContainsKey("again") ? http.Features.Get<LiveSession>() : null;
        var page = form.ContainsKey("again") ? "signin/again" : "signin";
        if (await steps.Take(cookies.StepOf(http), StepKind.PasskeyAnswer, ct) is not { } step) return Refuse(http, page, back, PeopleRefusals.StepOver);
        var found = await passkeys.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = Short(form["credential"]), AssertionState = step.State });
        if (!found.Succeeded)
        {
            await signIn.Refuse(ct);
            return Refuse(http, page, back, PeopleRefusals.WrongPasskey);
        }

        if (session is not null)
        {
            var confirmed = await confirm.ByPasskey(session, found.User, found.Passkey, ct);
            return confirmed.IsOk ? Lead(http, back) : Refuse(http, page, back, confirmed.Refusal);
        }

        var begun = await signIn.Run(found.User, found.Passkey, cookies.BrowserOf(http), ct);
        if (!begun.IsOk) return Refuse(http, page, back, begun.Refusal);
        cookies.Begin(http, begun.Value);
        return Lead(http, back);
    }

    private static async Task<IResult> AskForNew(IFormCollection form, HttpContext http, IPasskeyHandler<Person> passkeys, SignInSteps steps, SignInCookies cookies, ShowAccount show, TimeProvider clock, CancellationToken ct)
    {
        if (http.Features.Get<LiveSession>() is not { } session || !session.IsFresh(clock.GetUtcNow().UtcDateTime)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        var account = await show.Run(session.Person, ct);
        var asked = await passkeys.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = session.Person.Value.ToString(), Name = account.Mail, DisplayName = account.Name }, http);
        cookies.Await(http, await steps.Await(StepKind.NewPasskey, session.Person, asked.AttestationState, ct));
        return Results.Content(asked.CreationOptionsJson, "application/json");
    }

    private static async Task<IResult> AnswerNew(IFormCollection form, HttpContext http, IPasskeyHandler<Person> passkeys, SignInSteps steps, SignInCookies cookies, KeepPasskeys keep, CancellationToken ct)
    {
        if (http.Features.Get<LiveSession>() is not { } session) return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (await steps.Take(cookies.StepOf(http), StepKind.NewPasskey, ct) is not { } step || step.Person != session.Person) return Refuse(http, "account", null, PeopleRefusals.StepOver);
        var made = await passkeys.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = Short(form["credential"]), AttestationState = step.State });
        if (!made.Succeeded || made.UserEntity.Id != session.Person.Value.ToString()) return Refuse(http, "account", null, PeopleRefusals.WrongPasskey);
        var added = await keep.Add(session, made.Passkey, form["name"], ct);
        return added.IsOk ? Lead(http, $"/{LanguageInAddress.Of(http)}/account?done=passkey") : Refuse(http, "account", null, added.Refusal);
    }

    private static string Short(string? answer) => answer is { Length: <= MaxAnswer } ? answer : "{}";

    private static IResult Lead(HttpContext http, string back) => Results.LocalRedirect(ReturnAddress.Local(back, $"/{LanguageInAddress.Of(http)}/"));

    private static IResult Refuse(HttpContext http, string page, string? back, Refusal refusal) => Results.LocalRedirect(RefusedAddress.Of(LanguageInAddress.Of(http), page, refusal, back));
}
