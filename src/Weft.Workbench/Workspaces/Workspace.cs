// One policy process: a country, a partnership, a regional process, a forum. Everything stored belongs to one.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Workspaces;

/// <summary>One policy process.</summary>
public sealed class Workspace
{
    /// <summary>Longest name, in UTF-16 code units.</summary>
    public const int MaxName = 200;

    private Workspace()
    {
    }

    /// <summary>Opens a workspace.</summary>
    public Workspace(WorkspaceId id, string name, DateTime createdAt) => (Id, Name, CreatedAt) = (id, name, createdAt);

    /// <summary>Languages that a workspace can have.</summary>
    public static ImmutableArray<string> Languages { get; } = ["en", "fr", "es"];

    /// <summary>Its id.</summary>
    public WorkspaceId Id { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>When it was opened.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>In which language what it makes by itself is written, such as a digest.</summary>
    public string Language { get; private set; } = Languages[0];

    /// <summary>Who sees something new where its maker says nothing: members, or its maker alone.</summary>
    public Visibility DefaultVisibility { get; private set; } = Visibility.Members;

    /// <summary>Whether what is public in it can be read without an account.</summary>
    public bool IsPublicViewOn { get; private set; }

    /// <summary>Since when it is closed; null while it is in use.</summary>
    public DateTime? ArchivedAt { get; private set; }

    /// <summary>Whether it was made to look around in, and can be taken away in one act.</summary>
    public bool IsDemonstration { get; private set; }

    /// <summary>Names it and says how it begins new things.</summary>
    public void Set(string name, string language, Visibility defaultVisibility) => (Name, Language, DefaultVisibility) = (name, language, defaultVisibility);

    /// <summary>Switches the public view.</summary>
    public void ShowToPublic(bool isOn) => IsPublicViewOn = isOn;

    /// <summary>Closes it, or opens it again with null.</summary>
    public void Archive(DateTime? at) => ArchivedAt = at;

    /// <summary>Marks it as made to look around in.</summary>
    public void BecomeDemonstration() => IsDemonstration = true;
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
        builder.Property(w => w.Name).HasMaxLength(Workspace.MaxName);
        // Rows from before these columns get what a new workspace begins with.
        builder.Property(w => w.Language).HasMaxLength(5).HasDefaultValue("en");
        builder.Property(w => w.DefaultVisibility).HasDefaultValue(Visibility.Members).HasSentinel((Visibility)(-1));
    }
}
