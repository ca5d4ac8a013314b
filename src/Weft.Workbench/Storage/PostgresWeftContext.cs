// The database on a server that several nodes share.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Weft.Workbench.Storage;

/// <summary>PostgreSQL: for more than one node.</summary>
public sealed class PostgresWeftContext(DbContextOptions<PostgresWeftContext> options) : WeftDb(options)
{
    /// <summary>Sets the provider and names for a connection string.</summary>
    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string connection)
    {
        ArgumentNullException.ThrowIfNull(options);

        // No retries: a write whose outcome is unknown is never replayed.
        return options.UseNpgsql(connection, postgres => postgres.MigrationsHistoryTable("__migrations"))
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(StorableText.Instance);
    }
}

/// <summary>Lets `dotnet ef` make migrations without a server.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresWeftContext>
{
    /// <inheritdoc/>
    public PostgresWeftContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresWeftContext>();
        PostgresWeftContext.Configure(options, "Host=design");
        return new PostgresWeftContext(options.Options);
    }
}
