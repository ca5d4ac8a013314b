// The log: on the error stream, as lines for people or as JSON. It tells what went wrong and where, never who, what was written, or how a file is called.
namespace Weft.Web.Server;

/// <summary>Sets the log up.</summary>
internal static class Logs
{
    private const string Setting = "Weft:Logs";

    /// <summary>Sets it up.</summary>
    public static void AddLogs(this WebApplicationBuilder builder)
    {
        var log = builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error) // keys lie in the owner's folder, unencrypted on purpose
            .AddFilter("Quartz", LogLevel.Error)
            .AddFilter("Microsoft.EntityFrameworkCore.Migrations", LogLevel.Error) // SQLite rebuilds tables outside a transaction, and says so
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical) // whoever called tells of the fault; a message of the database may quote values
            .AddFilter("Microsoft.AspNetCore", LogLevel.Critical) // a message of the framework may quote an address or a form: Faults tells instead
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None); // a start that failed is told by us, in one line
        log.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (string.Equals(builder.Configuration[Setting], "json", StringComparison.OrdinalIgnoreCase))
        {
            log.AddJsonConsole(json =>
            {
                (json.UseUtcTimestamp, json.TimestampFormat, json.IncludeScopes) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ", false);
            });
        }
    }
}
