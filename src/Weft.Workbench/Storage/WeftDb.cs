// The database as use cases see it. It names no entity: mappings are found by scanning, each folder adds its own sets.
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Weft.Workbench.Storage;

/// <summary>One unit of work on the database. Not for several threads at once.</summary>
public abstract class WeftDb(DbContextOptions options) : DbContext(options)
{
    private static readonly Assembly Mappings = typeof(WeftDb).Assembly;

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(Mappings);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>(); // by name: a row stays readable when an enum grows
        foreach (var id in Mappings.GetTypes().Where(IsStoredId))
        {
            configurationBuilder.Properties(id).HaveConversion(typeof(StoredIdConverter<>).MakeGenericType(id));
        }
    }

    private static bool IsStoredId(Type type) => type.IsValueType
        && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IStoredId<>));
}
