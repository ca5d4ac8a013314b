// A search that someone keeps, to be told what is new in it.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Searches;

/// <summary>Id of a saved search.</summary>
public readonly record struct SavedSearchId(Guid Value) : IStoredId<SavedSearchId>
{
    /// <inheritdoc/>
    public static SavedSearchId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static SavedSearchId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>A search that someone keeps.</summary>
public sealed class SavedSearch : Item, INotSearched
{
    /// <summary>Longest name, in UTF-16 code units.</summary>
    public const int MaxName = 100;

    /// <summary>Most that one person keeps in one workspace.</summary>
    public const int Most = 50;

    private SavedSearch()
    {
    }

    /// <summary>Keeps a search.</summary>
    public SavedSearch(SavedSearchId id, WorkspaceId workspace, Reach reach, string name, SearchQuery query, long lookedUpTo)
        : base(workspace, reach)
    {
        ArgumentNullException.ThrowIfNull(query);
        (Id, Name, Query, LookedUpTo) = (id, name, query.Write(), lookedUpTo);
    }

    /// <summary>Its id.</summary>
    public SavedSearchId Id { get; private set; }

    /// <inheritdoc/>
    public override Guid Key => Id.Value;

    /// <inheritdoc/>
    public override string Label => Name;

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What is searched, as <see cref="SearchQuery"/> writes it.</summary>
    public string Query { get; private set; } = "";

    /// <summary>The newest row of search that was there when its owner looked last.</summary>
    public long LookedUpTo { get; private set; }

    /// <summary>Whether news of it go into the digest.</summary>
    public bool IsInDigest { get; private set; }

    /// <summary>Its owner looked.</summary>
    public void Look(long upTo) => LookedUpTo = upTo;

    /// <summary>Puts news of it into the digest, or takes them out.</summary>
    public void PutInDigest(bool isInDigest) => IsInDigest = isInDigest;
}

/// <summary>The set of saved searches.</summary>
public static class SavedSearchSet
{
    extension(WeftDb db)
    {
        /// <summary>Saved searches that can be seen.</summary>
        public DbSet<SavedSearch> SavedSearches => db.Set<SavedSearch>();
    }
}

internal sealed class SavedSearchMapping : ItemMapping<SavedSearch>
{
    protected override string Table => "saved_searches";

    protected override void ConfigureOwn(EntityTypeBuilder<SavedSearch> builder)
    {
        builder.Property(s => s.Name).HasMaxLength(SavedSearch.MaxName);
        builder.Property(s => s.Query).HasMaxLength(SearchQuery.MaxWritten);
        builder.HasIndex(s => new { s.Workspace, s.Owner });
    }
}
