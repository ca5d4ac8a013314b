// Who belongs to which workspace, in which role, and who sits in which room.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Trust;

/// <summary>A person's part in a workspace.</summary>
public sealed class Membership
{
    private Membership()
    {
    }

    /// <summary>Takes a person in.</summary>
    public Membership(WorkspaceId workspace, PersonId person, Role role, Guid? actor, DateTime since) =>
        (Workspace, Person, Role, Actor, Since) = (workspace, person, role, actor, since);

    /// <summary>The workspace.</summary>
    public WorkspaceId Workspace { get; private set; }

    /// <summary>The person.</summary>
    public PersonId Person { get; private set; }

    /// <summary>The role.</summary>
    public Role Role { get; private set; }

    /// <summary>Id of the actor for whom a contributor speaks; null otherwise.</summary>
    public Guid? Actor { get; private set; }

    /// <summary>Since when.</summary>
    public DateTime Since { get; private set; }

    /// <summary>Gives the person another part.</summary>
    public void Become(Role role, Guid? actor) => (Role, Actor) = (role, actor);
}

/// <summary>A circle of people within a workspace, such as those who were at a meeting.</summary>
public sealed class Room : Item
{
    /// <summary>Longest name, in UTF-16 code units.</summary>
    public const int MaxName = 200;

    private Room()
    {
    }

    /// <summary>Opens a room.</summary>
    public Room(RoomId id, WorkspaceId workspace, Reach reach, string name)
        : base(workspace, reach) => (Id, Name) = (id, name);

    /// <summary>Its id.</summary>
    public RoomId Id { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Calls it otherwise.</summary>
    public void Rename(string name) => Name = name;

    /// <inheritdoc/>
    public override Guid Key => Id.Value;

    /// <inheritdoc/>
    public override string Label => Name;
}

/// <summary>A person's seat in a room.</summary>
public sealed class Seat
{
    private Seat()
    {
    }

    /// <summary>Seats a person.</summary>
    public Seat(Room room, PersonId person)
    {
        ArgumentNullException.ThrowIfNull(room);
        (Room, Workspace, Person) = (room.Id, room.Workspace, person);
    }

    /// <summary>The room.</summary>
    public RoomId Room { get; private set; }

    /// <summary>Its workspace.</summary>
    public WorkspaceId Workspace { get; private set; }

    /// <summary>The person.</summary>
    public PersonId Person { get; private set; }
}

/// <summary>The sets of memberships, rooms and seats.</summary>
public static class MembershipSets
{
    extension(WeftDb db)
    {
        /// <summary>All memberships.</summary>
        public DbSet<Membership> Memberships => db.Set<Membership>();

        /// <summary>Rooms.</summary>
        public DbSet<Room> Rooms => db.Set<Room>();

        /// <summary>All seats.</summary>
        public DbSet<Seat> Seats => db.Set<Seat>();
    }
}

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("memberships");
        builder.HasKey(m => new { m.Workspace, m.Person });
        builder.HasIndex(m => m.Person);
    }
}

internal sealed class RoomMapping : ItemMapping<Room>
{
    protected override string Table => "rooms";

    protected override void ConfigureOwn(EntityTypeBuilder<Room> builder) => builder.Property(r => r.Name).HasMaxLength(Room.MaxName);
}

internal sealed class SeatMapping : IEntityTypeConfiguration<Seat>
{
    public void Configure(EntityTypeBuilder<Seat> builder)
    {
        builder.ToTable("seats");
        builder.HasKey(s => new { s.Room, s.Person });
        builder.HasIndex(s => new { s.Person, s.Workspace });
    }
}
