// Where a list looks words up. Search answers, which comes later in the house: a list knows no more of it than this.
namespace Weft.Workbench.Lists;

/// <summary>Finds items by their words along an index, so that the others are not even read.</summary>
public interface IWordIndex
{
    /// <summary>The items of a kind that hold all the words, each also as the beginning of a word, as far as they can be seen; null where the kind is not indexed.</summary>
    /// <param name="kind">Name of the class of the items.</param>
    /// <param name="words">Words as a person typed them.</param>
    public IQueryable<ItemWithWords>? Find(string kind, string words);
}

/// <summary>An item that holds words.</summary>
public sealed class ItemWithWords
{
    /// <summary>Its id.</summary>
    public required Guid Key { get; init; }

    /// <summary>Greater, the later it was made.</summary>
    public required long Order { get; init; }
}
