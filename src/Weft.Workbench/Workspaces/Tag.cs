// An entry of a small list that users keep themselves: a topic, a policy area, a group, a corridor.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Workspaces;

/// <summary>What the entries of all small lists have in common.</summary>
public abstract class Tag : Item, IRegrouped
{
    /// <summary>Longest name, in UTF-16 code units.</summary>
    public const int MaxName = 200;

    /// <summary>For reading from the database.</summary>
    protected Tag()
    {
    }

    /// <summary>Adds an entry.</summary>
    protected Tag(WorkspaceId workspace, Reach reach, string name)
        : base(workspace, reach) => Name = name;

    /// <inheritdoc/>
    public override string Label => Name;

    /// <summary>Its name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Its other names, in any language, see <see cref="NameList"/>.</summary>
    public string AliasLines { get; private set; } = "";

    /// <summary>Id of the entry into which it was merged; null otherwise.</summary>
    public Guid? MergedInto { get; private set; }

    /// <summary>Its other names.</summary>
    public ImmutableArray<string> Aliases => NameList.Read(AliasLines);

    /// <summary>Names it.</summary>
    public void Rename(string name) => Name = name;

    /// <summary>Gives it other names; its own is none of them.</summary>
    public void SetAliases(IEnumerable<string> names) => AliasLines = NameList.Write(names.Where(n => n != Name));

    /// <inheritdoc/>
    void IRegrouped.SetAliasLines(string lines) => AliasLines = lines;

    /// <inheritdoc/>
    void IRegrouped.GoInto(Guid? other) => MergedInto = other;
}

/// <summary>Maps the entries of one small list.</summary>
internal abstract class TagMapping<T> : ItemMapping<T>
    where T : Tag
{
    /// <inheritdoc/>
    protected override void ConfigureOwn(EntityTypeBuilder<T> builder)
    {
        builder.Property(t => t.Name).HasMaxLength(Tag.MaxName);
        builder.Property(t => t.AliasLines).HasMaxLength(NameList.MaxLength);
        builder.Ignore(t => t.Aliases);
    }
}
