// Registers mail, where a mail server is named, and the address that stops digests.
using Weft.Workbench.Notifications;
using Weft.Workbench.People;

namespace Weft.Web.Mail;

/// <summary>Mail in the server.</summary>
internal static class MailServices
{
    /// <summary>Registers it; before the workbench, which else has a closed postbox.</summary>
    public static void AddMail(this IServiceCollection services, MailSettings settings)
    {
        services.AddSingleton(settings).AddSingleton<MailServer>().AddSingleton<IDigestPost, DigestMail>().AddWeftDigests();
        services.AddSingleton<Letterbox>().AddSingleton<IPostbox>(s => s.GetRequiredService<Letterbox>()).AddHostedService(s => s.GetRequiredService<Letterbox>());
    }

    /// <summary>Maps the act of the link in a digest. A mail program sends it by itself (RFC 8058), so it carries no token of ours; its key is the permission.</summary>
    public static void MapUnsubscribe(this WebApplication app) => app.MapPost("/unsubscribe/{key}", Stop).AllowAnonymous().DisableAntiforgery().WithOrder(-1);

    private static async Task<IResult> Stop(string key, ChooseDigests choices, CancellationToken ct) =>
        (await choices.Stop(key, ct)).IsOk ? TypedResults.LocalRedirect($"~/unsubscribe/{Uri.EscapeDataString(key)}?done=yes") : TypedResults.NotFound();
}
