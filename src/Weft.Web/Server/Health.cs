// Whether the server lives and can work, for those who watch over it.
using Weft.Workbench.Storage;

namespace Weft.Web.Server;

/// <summary>The two addresses of health.</summary>
internal static class Health
{
    /// <summary>Maps them.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", async (WeftDb db, CancellationToken ct) =>
            await db.Database.CanConnectAsync(ct) ? Results.Text("ready") : Results.Text("no database", statusCode: StatusCodes.Status503ServiceUnavailable));
    }
}
