// Names of people for what is shown: looked up each time, kept nowhere.
using System.Collections.Immutable;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Comments;

/// <summary>Looks names up. One who was erased, or has none, is not in the answer.</summary>
public interface IMemberNames
{
    /// <summary>Names of the members of a workspace.</summary>
    public Task<ImmutableDictionary<PersonId, string>> OfMembers(WorkspaceId workspace, CancellationToken ct);

    /// <summary>Names of some people, members or not.</summary>
    public Task<ImmutableDictionary<PersonId, string>> Of(IReadOnlyCollection<PersonId> people, CancellationToken ct);
}

/// <summary>A computer without accounts knows no names.</summary>
internal sealed class NoNames : IMemberNames
{
    /// <inheritdoc/>
    public Task<ImmutableDictionary<PersonId, string>> OfMembers(WorkspaceId workspace, CancellationToken ct) => Task.FromResult(ImmutableDictionary<PersonId, string>.Empty);

    /// <inheritdoc/>
    public Task<ImmutableDictionary<PersonId, string>> Of(IReadOnlyCollection<PersonId> people, CancellationToken ct) =>
        Task.FromResult(ImmutableDictionary<PersonId, string>.Empty);
}
