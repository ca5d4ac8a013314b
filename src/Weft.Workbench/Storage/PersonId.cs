// The id of a person is all that items and history know of one: names live apart, so that they can be erased.
namespace Weft.Workbench.Storage;

/// <summary>Id of a person with an account.</summary>
public readonly record struct PersonId(Guid Value) : IStoredId<PersonId>
{
    /// <inheritdoc/>
    public static PersonId From(Guid value) => new(value);

    /// <summary>A new id: random, since one that tells the time would tell who came with whom.</summary>
    public static PersonId New() => new(Guid.NewGuid());
}
