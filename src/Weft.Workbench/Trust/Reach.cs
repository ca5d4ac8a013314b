// How far an item reaches: its visibility, with the room or the person that it is kept to.
using Weft.Workbench.Storage;

namespace Weft.Workbench.Trust;

/// <summary>Who may see an item.</summary>
/// <param name="Visibility">How open it is.</param>
/// <param name="Room">The room; given with <see cref="Visibility.Room"/> alone.</param>
/// <param name="Owner">Whose it is; null for the one person of a laptop, or where nobody may be named.</param>
public readonly record struct Reach(Visibility Visibility, RoomId? Room, PersonId? Owner)
{
    /// <summary>The reach of what is made from sources: at least as strict as the strictest of them.</summary>
    /// <param name="sources">Reaches of the sources.</param>
    /// <param name="wished">What the maker would like.</param>
    /// <returns>From two different rooms something comes that is the maker's alone: nobody else is sure to sit in both.</returns>
    public static Reach Over(IEnumerable<Reach> sources, Reach wished)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return sources.Aggregate(wished, (strictest, next) => Stricter(strictest, next, wished.Owner));
    }

    /// <summary>Whether everyone who sees this also sees the other.</summary>
    public bool IsWithin(Reach other) => other.Visibility switch
    {
        Visibility.Public => true,
        Visibility.Members => Visibility >= Visibility.Members,
        Visibility.Room => (Visibility == Visibility.Room && Room == other.Room) || Visibility == Visibility.Private,
        _ => Visibility == Visibility.Private && Owner == other.Owner,
    };

    private static Reach Stricter(Reach a, Reach b, PersonId? maker)
    {
        if (a.IsWithin(b)) return a with { Owner = maker };
        if (b.IsWithin(a)) return b.Visibility == Visibility.Private ? new Reach(Visibility.Private, null, maker) : b with { Owner = maker };
        return new Reach(Visibility.Private, null, maker);
    }
}
