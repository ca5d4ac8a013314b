// The names behind ids, for pages that show who did what. Whoever was erased has none.
using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;

namespace Weft.Workbench.People;

/// <summary>Names people.</summary>
public sealed class PersonNames(WeftDb db)
{
    /// <summary>The names of some people. Ask only for people of a workspace that was entered.</summary>
    /// <returns>Names by id; who was erased or never was here is missing.</returns>
    public async Task<FrozenDictionary<PersonId, string>> Run(IEnumerable<PersonId> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToArray();
        var found = await db.People.AsNoTracking().Where(p => wanted.Contains(p.Id) && p.ErasedAt == null).Select(p => new { p.Id, p.Name }).ToListAsync(ct);
        return found.ToFrozenDictionary(p => p.Id, p => p.Name);
    }
}
