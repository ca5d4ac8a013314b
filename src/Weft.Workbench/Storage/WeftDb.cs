// The database as use cases see it. It names no entity: mappings are found by scanning, each folder adds its own sets.
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Weft.Workbench.Storage;

/// <summary>One unit of work on the database. Not for several threads at once.</summary>
public abstract class WeftDb(DbContextOptions options) : DbContext(options)
{
    private static readonly Assembly Mappings = typeof(WeftDb).Assembly;
    private static readonly ImmutableArray<IModelRule> ModelRules = Scan<IModelRule>();
    private static readonly ImmutableArray<ISaveRule> SaveRules = Scan<ISaveRule>();

    /// <summary>Who is looking. Nothing is seen until somebody entered.</summary>
    public Sight Sight { get; set; } = Sight.Nothing;

    /// <summary>The clock of history.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Why the acts that follow are done, in the words of the person; null where none was given.</summary>
    public string? Why { get; private set; }

    /// <summary>Says why the acts that follow are done.</summary>
    public void Because(string? why) => Why = string.IsNullOrWhiteSpace(why) ? null : why.Trim();

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Saving is asynchronous: history is written in the same transaction.");

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        DetectOnce();
        var rules = SaveRules.Where(r => r.IsConcerned(this)).ToList();
        try
        {
            if (rules.Count == 0 && !FullText.Added(this).Any()) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
            foreach (var rule in rules)
            {
                await rule.Before(this, cancellationToken);
                DetectOnce();
            }

            var searched = FullText.Added(this).ToList();
            var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            await FullText.Index(this, searched, cancellationToken);
            if (own is not null) await own.CommitAsync(cancellationToken);
            return written;
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    // Before each rule, and not with every look that a rule takes at the entries: that would each time compare all that is held with what it was.
    private void DetectOnce()
    {
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(Mappings);
        foreach (var rule in ModelRules) rule.Apply(modelBuilder, this);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>(); // by name: a row stays readable when an enum grows
        foreach (var id in Mappings.GetTypes().Where(IsStoredId))
        {
            var converter = typeof(StoredIdConverter<>).MakeGenericType(id);
            configurationBuilder.Properties(id).HaveConversion(converter);
            configurationBuilder.DefaultTypeMapping(id).HasConversion(converter); // where a query makes one of a Guid
        }
    }

    private static bool IsStoredId(Type type) => type.IsValueType
        && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IStoredId<>));

    private static ImmutableArray<T> Scan<T>() =>
        [.. Mappings.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(T))).OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => (T)Activator.CreateInstance(t)!)];
}
