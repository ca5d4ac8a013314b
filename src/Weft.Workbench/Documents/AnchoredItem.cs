// What was taken over from a text and keeps its place there: in which version, where, in which words.
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Analysis.Text;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Documents;

/// <summary>From where an item was taken over.</summary>
/// <param name="Document">The document.</param>
/// <param name="Version">Its version.</param>
/// <param name="Proposal">Id of the proposal that a person confirmed; stable for the same bytes.</param>
/// <param name="Copy">0, or more where an earlier one is kept from those who confirm.</param>
/// <param name="Anchor">Where its words stand.</param>
public sealed record PlaceInVersion(DocumentId Document, VersionId Version, string Proposal, int Copy, Anchor Anchor);

/// <summary>An item with words of a text.</summary>
public abstract class AnchoredItem : Item
{
    /// <summary>Longest words, in UTF-16 code units.</summary>
    public const int MaxText = 4_000;

    /// <summary>Longest quotation; a longer one is kept by its beginning.</summary>
    public const int MaxExact = 10_000;

    /// <summary>For reading from the database.</summary>
    protected AnchoredItem()
    {
    }

    /// <summary>Makes an item.</summary>
    protected AnchoredItem(WorkspaceId workspace, Reach reach, bool isUnattributed, string text, PlaceInVersion? place)
        : base(workspace, reach, isUnattributed: isUnattributed)
    {
        Text = text;
        if (place is null) return;
        var (anchor, exact) = (place.Anchor, place.Anchor.Exact.Length <= MaxExact ? place.Anchor.Exact : place.Anchor.Exact[..MaxExact]);
        (Document, Version, Proposal, Copy) = (place.Document, place.Version, place.Proposal, place.Copy);
        (Page, Paragraph, Start, End) = (anchor.Page, anchor.Paragraph, anchor.Start, anchor.Start + exact.Length);
        (Quote, Prefix, Suffix) = (exact == text ? null : exact, anchor.Prefix, anchor.Suffix);
    }

    /// <inheritdoc/>
    public override string Label => Text;

    /// <summary>Its words.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The document; null where it was written here.</summary>
    public DocumentId? Document { get; private set; }

    /// <summary>The version.</summary>
    public VersionId? Version { get; private set; }

    /// <summary>Id of the proposal that was confirmed.</summary>
    public string? Proposal { get; private set; }

    /// <summary>0, or more where an earlier one is kept from those who confirmed this one.</summary>
    public int Copy { get; private set; }

    /// <summary>Page, from 1; null where the format has none.</summary>
    public int? Page { get; private set; }

    /// <summary>Number of the block, from 1; null where it was written here.</summary>
    public int? Paragraph { get; private set; }

    /// <summary>First code unit in the block.</summary>
    public int Start { get; private set; }

    /// <summary>One past the last.</summary>
    public int End { get; private set; }

    /// <summary>The words as they stand in the text; null where they are <see cref="Text"/> to the letter.</summary>
    public string? Quote { get; private set; }

    /// <summary>Words before them.</summary>
    public string? Prefix { get; private set; }

    /// <summary>Words after them.</summary>
    public string? Suffix { get; private set; }

    /// <summary>Where its words stand; null where it was written here.</summary>
    public Anchor? Anchor => Version is { } version && Paragraph is { } paragraph
        ? new Anchor(version.Value.ToString("D"), Page, paragraph, Start, End, Quote ?? Text, Prefix ?? "", Suffix ?? "") : null;

    /// <summary>Says it in other words; where it was taken from stays as it was.</summary>
    public void Reword(string text)
    {
        if (Version is not null) Quote = (Quote ?? Text) == text ? null : Quote ?? Text;
        Text = text;
    }
}

/// <summary>Maps what all items with words of a text have in common.</summary>
/// <typeparam name="T">The item.</typeparam>
internal abstract class AnchoredMapping<T> : ItemMapping<T>
    where T : AnchoredItem
{
    private const int MaxProposal = 100;

    /// <inheritdoc/>
    protected override void ConfigureOwn(EntityTypeBuilder<T> builder)
    {
        builder.Property(i => i.Text).HasMaxLength(AnchoredItem.MaxText);
        builder.Property(i => i.Proposal).HasMaxLength(MaxProposal);
        builder.Property(i => i.Quote).HasMaxLength(AnchoredItem.MaxExact);
        builder.Property(i => i.Prefix).HasMaxLength(Anchor.ContextLength);
        builder.Property(i => i.Suffix).HasMaxLength(Anchor.ContextLength);
        builder.Ignore(i => i.Anchor);
        builder.HasOne<Document>().WithMany().HasForeignKey(i => i.Document);
        builder.HasOne<DocumentVersion>().WithMany().HasForeignKey(i => i.Version);
        builder.HasIndex(i => new { i.Version, i.Proposal, i.Copy }).IsUnique(); // never twice, also from two windows at once
        ConfigureFact(builder);
    }

    /// <summary>Maps what is its own.</summary>
    protected abstract void ConfigureFact(EntityTypeBuilder<T> builder);
}
