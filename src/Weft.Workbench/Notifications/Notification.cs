// What somebody should know of: which act on which item. It holds no words of the item and not who acted; both are looked up as the reader may see them.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Notifications;

/// <summary>What happened.</summary>
public enum NotificationKind
{
    /// <summary>Named in a comment.</summary>
    Mention,

    /// <summary>A question about an item of the reader.</summary>
    Question,

    /// <summary>A reply to a question or comment of the reader.</summary>
    Reply,

    /// <summary>An item of the reader was changed by another.</summary>
    Changed,

    /// <summary>A check that the reader began is done.</summary>
    CheckDone,

    /// <summary>A link of the reader was opened for the first time.</summary>
    ShareOpened,

    /// <summary>A search that the reader keeps found something new: told in digests alone, counted when they are written.</summary>
    Found,
}

/// <summary>One thing that one person should know of.</summary>
public sealed class Notification
{
    private Notification()
    {
    }

    /// <summary>Tells somebody.</summary>
    public Notification(Guid id, WorkspaceId workspace, PersonId person, NotificationKind kind, ItemRef item, Guid source, DateTime at) =>
        (Id, Workspace, Person, Kind, ItemKind, Item, Source, At) = (id, workspace, person, kind, item.Kind, item.Key, source, at);

    /// <summary>Its id.</summary>
    public Guid Id { get; private set; }

    /// <summary>Where it happened.</summary>
    public WorkspaceId Workspace { get; private set; }

    /// <summary>Who should know.</summary>
    public PersonId Person { get; private set; }

    /// <summary>What happened.</summary>
    public NotificationKind Kind { get; private set; }

    /// <summary>Kind of the item.</summary>
    public string ItemKind { get; private set; } = "";

    /// <summary>Id of the item.</summary>
    public Guid Item { get; private set; }

    /// <summary>Id of what told of it: the comment, or the item itself. The same is told once.</summary>
    public Guid Source { get; private set; }

    /// <summary>When.</summary>
    public DateTime At { get; private set; }

    /// <summary>When the person marked it as read; null while it is new.</summary>
    public DateTime? ReadAt { get; private set; }

    /// <summary>The item.</summary>
    public ItemRef About => new(ItemKind, Item);

    /// <summary>It happened once more.</summary>
    internal void Again(DateTime at) => (At, ReadAt) = (at, null);
}

/// <summary>The set of notifications.</summary>
public static class NotificationSet
{
    extension(WeftDb db)
    {
        /// <summary>All notifications.</summary>
        public DbSet<Notification> Notifications => db.Set<Notification>();
    }
}

internal sealed class NotificationMapping : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("notifications");
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.ItemKind).HasMaxLength(ItemKinds.MaxKind);
        builder.Ignore(n => n.About);
        builder.HasIndex(n => new { n.Person, n.ReadAt, n.At });
        builder.HasIndex(n => new { n.Person, n.Kind, n.Item, n.Source }).IsUnique();
    }
}
