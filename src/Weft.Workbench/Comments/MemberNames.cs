// Names of people for what is shown: looked up each time, kept nowhere.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Comments;

/// <summary>Looks names up. One who was erased, or has none, is not in the answer.</summary>
public interface IMemberNames
{
    /// <summary>Names of the members of a workspace.</summary>
    public Task<ImmutableDictionary<PersonId, string>> OfMembers(WorkspaceId workspace, CancellationToken ct);

    /// <summary>Names of some people, members or not.</summary>
    public Task<ImmutableDictionary<PersonId, string>> Of(IReadOnlyCollection<PersonId> people, CancellationToken ct);
}

/// <summary>Looks them up among the people who have accounts here.</summary>
internal sealed class MemberNames(WeftDb db) : IMemberNames
{
    /// <inheritdoc/>
    public Task<ImmutableDictionary<PersonId, string>> OfMembers(WorkspaceId workspace, CancellationToken ct) =>
        Read(db.People.Where(p => db.Set<Membership>().Any(m => m.Workspace == workspace && m.Person == p.Id)), ct);

    /// <inheritdoc/>
    public async Task<ImmutableDictionary<PersonId, string>> Of(IReadOnlyCollection<PersonId> people, CancellationToken ct) =>
        people.Count == 0 ? [] : await Read(db.People.Where(p => people.Contains(p.Id)), ct);

    private static async Task<ImmutableDictionary<PersonId, string>> Read(IQueryable<Person> people, CancellationToken ct) =>
        (await people.AsNoTracking().Where(p => p.ErasedAt == null).Select(p => new { p.Id, p.Name }).ToListAsync(ct)).ToImmutableDictionary(p => p.Id, p => p.Name);
}
