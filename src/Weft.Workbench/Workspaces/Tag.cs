// The small lists that users keep themselves: topics, policy areas, groups, corridors. One kind of thing, told apart by its list.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Workspaces;

/// <summary>Id of a tag.</summary>
public readonly record struct TagId(Guid Value) : IStoredId<TagId>
{
    /// <inheritdoc/>
    public static TagId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static TagId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>Which of the small lists.</summary>
public enum TagKind
{
    /// <summary>What a text or an aim is about.</summary>
    Topic,

    /// <summary>A field of policy, such as health or trade.</summary>
    PolicyArea,

    /// <summary>A group of people spoken of, never one person.</summary>
    Group,

    /// <summary>From where to where people move.</summary>
    Corridor,
}

/// <summary>Something that carries tags.</summary>
public interface ITagged
{
    /// <summary>Ids of its tags, see <see cref="KeyList"/>.</summary>
    public string TagKeys { get; }

    /// <summary>Gives it other tags.</summary>
    public void Carry(string tagKeys);
}

/// <summary>An entry of a small list.</summary>
public sealed class Tag : Item
{
    /// <summary>Longest name, in UTF-16 code units.</summary>
    public const int MaxName = 200;

    private Tag()
    {
    }

    /// <summary>Adds an entry.</summary>
    public Tag(TagId id, WorkspaceId workspace, Reach reach, TagKind kind, string name)
        : base(workspace, reach) => (Id, Kind, Name) = (id, kind, name);

    /// <summary>Its id.</summary>
    public TagId Id { get; private set; }

    /// <inheritdoc/>
    public override Guid Key => Id.Value;

    /// <inheritdoc/>
    public override string Label => Name;

    /// <summary>Its list.</summary>
    public TagKind Kind { get; private set; }

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its other names, in any language, see <see cref="NameList"/>.</summary>
    public string AliasLines { get; private set; } = "";

    /// <summary>The entry into which it was merged; null otherwise.</summary>
    public TagId? MergedInto { get; private set; }

    /// <summary>Its other names.</summary>
    public ImmutableArray<string> Aliases => NameList.Read(AliasLines);

    /// <summary>Names it.</summary>
    public void Rename(string name) => Name = name;

    /// <summary>Gives it other names.</summary>
    public void SetAliases(IEnumerable<string> names) => AliasLines = NameList.Write(names.Where(n => n != Name));

    /// <summary>Goes into another, or comes out again with null.</summary>
    internal void GoInto(TagId? other) => MergedInto = other;
}

/// <summary>The set of tags.</summary>
public static class TagSet
{
    extension(WeftDb db)
    {
        /// <summary>All tags.</summary>
        public DbSet<Tag> Tags => db.Set<Tag>();
    }
}

internal sealed class TagMapping : ItemMapping<Tag>
{
    protected override string Table => "tags";

    protected override void ConfigureOwn(EntityTypeBuilder<Tag> builder)
    {
        builder.Property(l => l.Name).HasMaxLength(Tag.MaxName);
        builder.Property(l => l.AliasLines).HasMaxLength(NameList.MaxLength);
        builder.Ignore(l => l.Aliases);
        builder.HasIndex(l => new { l.Workspace, l.Kind, l.Name });
    }
}
