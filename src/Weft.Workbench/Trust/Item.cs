// What people work on. Each item belongs to a workspace, is seen by some, keeps its history and can be taken back.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Trust;

/// <summary>Something that people work on. History is written for it with every save; it never holds a person's name.</summary>
public abstract class Item : Guarded
{
    /// <summary>For reading from the database.</summary>
    protected Item()
    {
    }

    /// <summary>Makes an item.</summary>
    /// <param name="workspace">To which it belongs.</param>
    /// <param name="reach">Who may see it.</param>
    /// <param name="isDraft">Whether it is not published yet.</param>
    /// <param name="isUnattributed">Whether no stored row may link a person to it (Chatham House rule): it then has no owner either.</param>
    protected Item(WorkspaceId workspace, Reach reach, bool isDraft = false, bool isUnattributed = false)
        : base(workspace, isUnattributed ? reach with { Owner = null } : reach, isDraft) => IsUnattributed = isUnattributed;

    /// <summary>Its id as a Guid.</summary>
    public abstract Guid Key { get; }

    /// <summary>What it is called wherever it is named: in lists, links, comments, notifications.</summary>
    public abstract string Label { get; }

    /// <summary>Whether no stored row may link a person to it: its history names nobody and tells the day only.</summary>
    public bool IsUnattributed { get; private set; }

    /// <summary>Its label as lists sort and match it: folded and cut.</summary>
    public string SortText { get; private set; } = "";

    /// <summary>Its words as lists search them: folded and cut.</summary>
    public string FoldedText { get; private set; } = "";

    /// <summary>Counts its changes: an edit of an older state is refused.</summary>
    public int Revision { get; private set; }

    /// <summary>When it was removed; null while it is there. Removed items stay in the database, so that removal can be undone.</summary>
    public DateTime? RemovedAt { get; private set; }

    /// <summary>Longest <see cref="SortText"/>, in UTF-16 code units: an index holds it.</summary>
    public const int MaxSortText = 120;

    /// <summary>Longest <see cref="FoldedText"/>, in UTF-16 code units.</summary>
    public const int MaxFoldedText = 4_000;

    /// <summary>Keeps its words for sorting and searching. With every save, by the lists.</summary>
    internal void KeepWords(string sortText, string foldedText) =>
        (SortText, FoldedText) = (sortText[..Math.Min(sortText.Length, MaxSortText)], foldedText[..Math.Min(foldedText.Length, MaxFoldedText)]);

    /// <summary>Whether what is done to it is told to those alone who see drafts.</summary>
    internal virtual bool IsToldAsDraft => IsDraft;

    /// <summary>Breaks every link to a person, before it is stored for the first time: its history will name nobody.</summary>
    internal void BecomeUnattributed()
    {
        IsUnattributed = true;
        Reach = Reach with { Owner = null };
    }

    /// <summary>Removes it.</summary>
    public void Remove(DateTime at) => RemovedAt ??= at;

    /// <summary>Brings it back.</summary>
    public void BringBack() => RemovedAt = null;

    /// <summary>Makes a draft visible to all whom its reach names, or takes it back to a draft.</summary>
    public void Publish(bool isPublished = true) => IsDraft = !isPublished;
}

/// <summary>Maps what all items have in common.</summary>
/// <typeparam name="T">The item.</typeparam>
internal abstract class ItemMapping<T> : IEntityTypeConfiguration<T>
    where T : Item
{
    /// <summary>Its table.</summary>
    protected abstract string Table { get; }

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<T> builder)
    {
        builder.ToTable(Table);
        builder.HasKey("Id");
        builder.Property("Id").ValueGeneratedNever();
        builder.Ignore(i => i.Key);
        builder.Ignore(i => i.Label);
        builder.Ignore(i => i.Reach);
        builder.Property(i => i.Revision).IsConcurrencyToken();
        builder.Property(i => i.SortText).HasMaxLength(Item.MaxSortText);
        builder.Property(i => i.FoldedText).HasMaxLength(Item.MaxFoldedText);
        builder.HasIndex(i => new { i.Workspace, i.SortText });
        builder.HasIndex(i => new { i.Workspace, i.Visibility, i.Room, i.Owner, i.IsDraft, i.RemovedAt }); // what someone may see is counted in the index alone
        ConfigureOwn(builder);
    }

    /// <summary>Maps what is its own.</summary>
    protected abstract void ConfigureOwn(EntityTypeBuilder<T> builder);
}
