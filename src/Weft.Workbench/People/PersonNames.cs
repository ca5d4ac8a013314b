// The names behind ids, for pages that show who did what: looked up each time, kept nowhere. Whoever was erased has none.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.People;

/// <summary>Names people. Ask only in a workspace that was entered.</summary>
public sealed class PersonNames(WeftDb db)
{
    /// <summary>The names of some people, members or not; who was erased or never was here is missing.</summary>
    public async Task<ImmutableDictionary<PersonId, string>> Of(IEnumerable<PersonId> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToArray();
        return wanted.Length == 0 ? [] : await Named(db.People.Where(p => wanted.Contains(p.Id)), ct);
    }

    /// <summary>The names of all members of a workspace.</summary>
    public Task<ImmutableDictionary<PersonId, string>> OfMembers(WorkspaceId workspace, CancellationToken ct)
    {
        var members = db.Memberships.Where(m => m.Workspace == workspace);
        return Named(db.People.Where(p => members.Any(m => m.Person == p.Id)), ct);
    }

    private static async Task<ImmutableDictionary<PersonId, string>> Named(IQueryable<Person> people, CancellationToken ct)
    {
        var found = await people.AsNoTracking().Where(p => p.ErasedAt == null && p.Name != "").Select(p => new { p.Id, p.Name }).ToListAsync(ct);
        return found.ToImmutableDictionary(p => p.Id, p => p.Name);
    }
}
