// An invitation into a workspace: for one address, in one role, by a link that works once. The row goes when it is taken, revoked or over.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.People;

/// <summary>Id of an invitation: names it in a list, opens nothing.</summary>
public readonly record struct InvitationId(Guid Value) : IStoredId<InvitationId>
{
    /// <inheritdoc/>
    public static InvitationId From(Guid value) => new(value);
}

/// <summary>An invitation that was not answered.</summary>
public sealed class Invitation
{
    /// <summary>How long it can be answered.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    private Invitation()
    {
    }

    /// <summary>Invites.</summary>
    public Invitation(WorkspaceId workspace, string mail, string normalMail, Role role, Guid? actor, PersonId? by, string code, DateTime now)
    {
        (Id, Workspace, Mail, NormalMail, Role, Actor, InvitedBy) = (new(Guid.NewGuid()), workspace, mail, normalMail, role, actor, by);
        (Hash, InvitedAt, EndsAt) = (Secret.HashOf(code), now, now + Longest);
    }

    /// <summary>Its id.</summary>
    public InvitationId Id { get; private set; }

    /// <summary>Into which workspace.</summary>
    public WorkspaceId Workspace { get; private set; }

    /// <summary>Whose address it is for.</summary>
    public string Mail { get; private set; } = "";

    /// <summary>The address without regard to capitals.</summary>
    public string NormalMail { get; private set; } = "";

    /// <summary>In which role.</summary>
    public Role Role { get; private set; }

    /// <summary>For which actor a contributor will speak.</summary>
    public Guid? Actor { get; private set; }

    /// <summary>Who invites; null for the command line.</summary>
    public PersonId? InvitedBy { get; private set; }

    /// <summary>Hash of the code in the link.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>Since when.</summary>
    public DateTime InvitedAt { get; private set; }

    /// <summary>Until when.</summary>
    public DateTime EndsAt { get; private set; }
}

/// <summary>The set of invitations.</summary>
public static class InvitationSet
{
    extension(WeftDb db)
    {
        /// <summary>All invitations that were not answered.</summary>
        public DbSet<Invitation> Invitations => db.Set<Invitation>();
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitations");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Mail).HasMaxLength(Person.MaxMail);
        builder.Property(i => i.NormalMail).HasMaxLength(Person.MaxMail);
        builder.Property(i => i.Hash).HasMaxLength(Secret.HashBytes);
        builder.HasIndex(i => i.Hash).IsUnique();
        builder.HasIndex(i => new { i.Workspace, i.NormalMail }).IsUnique();
    }
}
