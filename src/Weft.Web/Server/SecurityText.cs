// Whom to tell of a hole in this installation: security.txt (RFC 9116). It is there only where an administrator named a contact.
using System.Globalization;

namespace Weft.Web.Server;

/// <summary>The address of security.txt.</summary>
internal static class SecurityText
{
    private const string Setting = "Weft:SecurityContact";

    // The standard advises less than a year, so that a forgotten contact runs out.
    private static readonly TimeSpan Life = TimeSpan.FromDays(180);

    /// <summary>Maps it.</summary>
    public static void MapSecurityText(this WebApplication app) => app.MapGet("/.well-known/security.txt", (IConfiguration configuration, TimeProvider clock) =>
    {
        if (configuration[Setting] is not { Length: > 0 } contact || contact.Any(char.IsControl)) return Results.NotFound();
        var address = contact.Contains(':', StringComparison.Ordinal) ? contact : $"mailto:{contact}";
        var until = (clock.GetUtcNow().UtcDateTime.Date + Life).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        return Results.Text($"Contact: {address}\nExpires: {until}\nPreferred-Languages: en, fr, es\n");
    }).AllowAnonymous();
}
