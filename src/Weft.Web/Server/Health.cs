// Whether the server lives and can work, for those who watch over it.
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;

namespace Weft.Web.Server;

/// <summary>The two addresses of health.</summary>
internal static class Health
{
    /// <summary>Maps them.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous();
        app.MapGet("/health/ready", async (WeftDb db, CancellationToken ct) => await NotReady(db, ct) is { } why
            ? Results.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable) : Results.Text("ready")).AllowAnonymous();
    }

    private static async Task<string?> NotReady(WeftDb db, CancellationToken ct)
    {
        try
        {
            return (await db.Database.GetPendingMigrationsAsync(ct)).Any() ? "migrations pending" : null;
        }
        catch (Exception e) when (e is DbException or TimeoutException)
        {
            return "no database";
        }
    }
}
