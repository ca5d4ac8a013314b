// The database in one file on this computer.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Weft.Workbench.Storage;

/// <summary>SQLite: the default.</summary>
public sealed class SqliteWeftContext(DbContextOptions<SqliteWeftContext> options) : WeftDb(options)
{
    /// <summary>Sets the provider, names and pragmas for a database file.</summary>
    public static DbContextOptionsBuilder Configure(DbContextOptionsBuilder options, string file)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.UseSqlite($"Data Source={file}", sqlite => sqlite.MigrationsHistoryTable("__migrations"))
            .UseSnakeCaseNamingConvention()
            .AddInterceptors(SqlitePragmas.Instance, StorableText.Instance);
    }
}

/// <summary>Lets `dotnet ef` make migrations without a server.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteWeftContext>
{
    /// <inheritdoc/>
    public SqliteWeftContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteWeftContext>();
        SqliteWeftContext.Configure(options, "design.db");
        return new SqliteWeftContext(options.Options);
    }
}
