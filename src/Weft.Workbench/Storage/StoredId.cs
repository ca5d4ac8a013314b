// Ids of stored things: one small type for each entity, so that the id of a document can never be taken for that of a job.
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Weft.Workbench.Storage;

/// <summary>An id around a version-7 Guid: in the order of time, made by us and never by the database.</summary>
/// <typeparam name="TSelf">The id type itself.</typeparam>
public interface IStoredId<TSelf>
    where TSelf : struct, IStoredId<TSelf>
{
    /// <summary>The Guid inside.</summary>
    public Guid Value { get; }

    /// <summary>Wraps a Guid that was read back.</summary>
    public static abstract TSelf From(Guid value);
}

/// <summary>Stores an id as its Guid.</summary>
internal sealed class StoredIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Wrap(value))
    where TId : struct, IStoredId<TId>
{
    // An expression tree may not call a static abstract member.
    private static TId Wrap(Guid value) => TId.From(value);
}
