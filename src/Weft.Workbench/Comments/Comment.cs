// What people say about an item: a comment or a question, with replies one level deep.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Comments;

/// <summary>Id of a comment.</summary>
public readonly record struct CommentId(Guid Value) : IStoredId<CommentId>
{
    /// <inheritdoc/>
    public static CommentId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static CommentId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>Whether an answer is waited for.</summary>
public enum CommentKind
{
    /// <summary>Said.</summary>
    Comment,

    /// <summary>Asked.</summary>
    Question,
}

/// <summary>A comment or a question. Its owner wrote it.</summary>
public sealed class Comment : Item
{
    /// <summary>Longest text, in UTF-16 code units.</summary>
    public const int MaxText = 4_000;

    private Comment()
    {
    }

    /// <summary>Says something about an item.</summary>
    public Comment(CommentId id, Item about, Reach reach, CommentKind kind, string text, DateTime at)
        : base(Checked(about).Workspace, reach, isUnattributed: about.IsUnattributed) =>
        (Id, AboutKind, About, IsOfDraft, Kind, Text, WrittenAt) =
            (id, about.GetType().Name, about.Key, about.IsDraft, kind, text, about.IsUnattributed ? at.Date : at);

    /// <summary>Replies to a comment on the same item.</summary>
    public Comment(CommentId id, Item about, Comment root, Reach reach, string text, DateTime at)
        : this(id, about, reach, CommentKind.Comment, text, at)
    {
        ArgumentNullException.ThrowIfNull(root);
        ReplyTo = root.ReplyTo ?? root.Id; // one level: a reply to a reply stands under the same root
    }

    /// <summary>Its id.</summary>
    public CommentId Id { get; private set; }

    /// <inheritdoc/>
    public override Guid Key => Id.Value;

    /// <summary>Whether the item was a draft when this was written. Pages show a comment with its item; the history shows it alone.</summary>
    public bool IsOfDraft { get; private set; }

    /// <inheritdoc/>
    internal override bool IsToldAsDraft => IsOfDraft || base.IsToldAsDraft;

    /// <inheritdoc/>
    public override string Label => Mentions.Excerpt(Text);

    /// <summary>Kind of the item it is about.</summary>
    public string AboutKind { get; private set; } = "";

    /// <summary>Id of the item it is about.</summary>
    public Guid About { get; private set; }

    /// <summary>The comment it replies to; null for one that stands for itself.</summary>
    public CommentId? ReplyTo { get; private set; }

    /// <summary>Whether an answer is waited for.</summary>
    public CommentKind Kind { get; private set; }

    /// <summary>Its words. Persons stand in them by id: <see cref="Mentions"/>.</summary>
    public string Text { get; private set; } = "";

    /// <summary>When it was written.</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>When its words were changed last; null if never.</summary>
    public DateTime? EditedAt { get; private set; }

    /// <summary>When a question was settled; null while it is open, and for a comment.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>The item it is about.</summary>
    public ItemRef Item => new(AboutKind, About);

    /// <summary>Changes its words.</summary>
    public void Edit(string text, DateTime at) => (Text, EditedAt) = (text, at);

    /// <summary>Settles a question, or opens it again.</summary>
    public void Settle(bool isAnswered, DateTime at) => AnsweredAt = isAnswered && Kind == CommentKind.Question ? AnsweredAt ?? at : null;

    private static Item Checked(Item about)
    {
        ArgumentNullException.ThrowIfNull(about);
        return about;
    }
}

/// <summary>The set of comments.</summary>
public static class CommentSet
{
    extension(WeftDb db)
    {
        /// <summary>Comments and questions that can be seen.</summary>
        public DbSet<Comment> Comments => db.Set<Comment>();
    }
}

internal sealed class CommentMapping : ItemMapping<Comment>
{
    protected override string Table => "comments";

    protected override void ConfigureOwn(EntityTypeBuilder<Comment> builder)
    {
        builder.Ignore(c => c.Item);
        builder.Property(c => c.AboutKind).HasMaxLength(ItemKinds.MaxKind);
        builder.Property(c => c.Text).HasMaxLength(Mentions.MaxStored);
        builder.HasIndex(c => new { c.About, c.WrittenAt });
        builder.HasIndex(c => new { c.Workspace, c.Kind, c.AnsweredAt });
    }
}
