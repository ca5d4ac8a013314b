// What search knows of one item, or of one block of a document: its words, its facets, who may see it.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Searches;

/// <summary>A row that search finds. Made of items whenever they change: it holds nothing of its own.</summary>
public sealed class SearchEntry : Guarded
{
    // Between words and marks; no word holds it.
    internal const string Mark = "|";

    private SearchEntry()
    {
    }

    internal SearchEntry(Item item, DocumentPlace? place)
        : base(item.Workspace, item.Reach, item.IsDraft) => (Kind, Key, Version, Block) = (item.GetType().Name, item.Key, place?.Version, place?.Block);

    /// <summary>A block of a document.</summary>
    internal sealed record DocumentPlace(Guid Version, int Block);

    /// <summary>Row number: the later, the newer.</summary>
    public long Id { get; private set; }

    /// <summary>What it is: the kind of its item.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Id of its item.</summary>
    public Guid Key { get; private set; }

    /// <summary>Id of the version; null for an item itself.</summary>
    public Guid? Version { get; private set; }

    /// <summary>Number of the block, from 1; null for an item itself.</summary>
    public int? Block { get; private set; }

    /// <summary>Folded words, then marks by which the index picks what someone may see and what has a facet.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Year; null where there is none.</summary>
    public int? Year { get; private set; }

    /// <summary>Body; null where there is none.</summary>
    public Guid? Body { get; private set; }

    /// <summary>Actor; null where there is none, or nobody may be named.</summary>
    public Guid? Actor { get; private set; }

    /// <summary>Kind within what it is: of a statement, of a document; null where there is none.</summary>
    public string? Aspect { get; private set; }

    /// <summary>Standing of a statement; null for others.</summary>
    public string? Standing { get; private set; }

    /// <summary>Levels, as flags.</summary>
    public int Levels { get; private set; }

    /// <summary>Takes over how an item stands now.</summary>
    internal void Follow(Item item, SearchFacets facets, string words)
    {
        Reach = item.Reach;
        IsDraft = item.IsDraft;
        (Year, Body, Actor, Aspect, Standing, Levels) = (facets.Year, facets.Body, facets.Actor, facets.Aspect, facets.Standing, facets.Levels);
        Text = words.Length == 0 ? SearchMarks.Of(item, facets) : $"{words} {SearchMarks.Of(item, facets)}"; // PostgreSQL takes no empty word
    }

    /// <summary>Is found by nobody: what it speaks of is a draft or was removed.</summary>
    internal void Hide() => (Reach, Text) = (new Reach(Visibility.Private, null, null), "");
}

/// <summary>The set of search rows.</summary>
public static class SearchEntrySet
{
    extension(WeftDb db)
    {
        /// <summary>What can be found by whoever looks.</summary>
        public DbSet<SearchEntry> SearchEntries => db.Set<SearchEntry>();
    }
}

internal sealed class SearchEntryMapping : IEntityTypeConfiguration<SearchEntry>
{
    public void Configure(EntityTypeBuilder<SearchEntry> builder)
    {
        builder.ToTable("search_entries");
        builder.Ignore(e => e.Reach);
        builder.Property(e => e.Kind).HasMaxLength(ItemKinds.MaxKind);
        builder.Property(e => e.Aspect).HasMaxLength(ItemKinds.MaxKind);
        builder.Property(e => e.Standing).HasMaxLength(ItemKinds.MaxKind);
        builder.HasIndex(e => new { e.Key, e.Version, e.Block });
        builder.HasFullText(nameof(SearchEntry.Text));
        builder.IsBeneath(); // made anew wherever the items come to
    }
}
