// How items point at others, in one form for all of them: what a merge moves, and what its undoing puts back.
using System.Collections.Immutable;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Workspaces;

/// <summary>A field of an item that points at others.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Value">Ids, see <see cref="KeyList"/>.</param>
public readonly record struct Reference(string Field, string Value)
{
    /// <summary>The references of the fields that point at something.</summary>
    public static ImmutableArray<Reference> Of(params ReadOnlySpan<(string Field, Guid? Key)> fields)
    {
        var given = ImmutableArray.CreateBuilder<Reference>(fields.Length);
        foreach (var (field, key) in fields)
        {
            if (key is { } k) given.Add(new Reference(field, KeyList.Write([k])));
        }

        return given.ToImmutable();
    }

    /// <summary>The one id of a value; null where it is empty.</summary>
    public static Guid? One(string? value) => KeyList.Read(value) is [var key, ..] ? key : null;
}

/// <summary>An item that points at actors or labels.</summary>
public interface IRefers
{
    /// <summary>Its fields that point at something.</summary>
    public ImmutableArray<Reference> References { get; }

    /// <summary>Points a field at something else.</summary>
    public void Refer(string field, string? value);
}

/// <summary>Finds the items of one kind that point at another. Each folder knows its own: the one who merges names none of them.</summary>
public abstract class ReferringItems
{
    /// <summary>The items, tracked: those in sight.</summary>
    /// <param name="db">The unit of work.</param>
    /// <param name="target">At what they point: kind and id.</param>
    /// <param name="ct">Stops it.</param>
    public abstract Task<IReadOnlyList<Item>> Find(WeftDb db, ItemRef target, CancellationToken ct);
}
