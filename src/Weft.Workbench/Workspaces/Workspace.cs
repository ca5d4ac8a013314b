// One policy process: a country, a partnership, a regional process, a forum. Everything stored belongs to one.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Workspaces;

/// <summary>One policy process.</summary>
public sealed class Workspace
{
    private Workspace()
    {
    }

    /// <summary>Opens a workspace.</summary>
    public Workspace(WorkspaceId id, string name, DateTime createdAt) => (Id, Name, CreatedAt) = (id, name, createdAt);

    /// <summary>Its id.</summary>
    public WorkspaceId Id { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>When it was opened.</summary>
    public DateTime CreatedAt { get; private set; }
}

/// <summary>The set of workspaces.</summary>
public static class WorkspaceSet
{
    extension(WeftDb db)
    {
        /// <summary>All workspaces.</summary>
        public DbSet<Workspace> Workspaces => db.Set<Workspace>();
    }
}

internal sealed class WorkspaceMapping : IEntityTypeConfiguration<Workspace>
{
    public void Configure(EntityTypeBuilder<Workspace> builder)
    {
        builder.ToTable("workspaces");
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Name).HasMaxLength(200);
    }
}
