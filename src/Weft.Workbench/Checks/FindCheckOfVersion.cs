// The check in which a version that search found can be opened.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Documents;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Checks;

/// <summary>Leads from a version to the latest check that read it.</summary>
public sealed class FindCheckOfVersion(WeftDb db)
{
    /// <summary>Check and file hash of each version; one that no finished run holds is left out.</summary>
    public async Task<ImmutableDictionary<VersionId, (CheckId Check, string Sha256)>> Run(ImmutableArray<VersionId> versions, CancellationToken ct)
    {
        var ids = versions.ToList();
        var found = await (
            from file in db.RunFiles.AsNoTracking()
            join run in db.Runs on file.Run equals run.Id
            join check in db.Checks on run.Check equals check.Id
            join result in db.RunResults on run.Id equals result.Run
            join version in db.Versions on file.Version equals version.Id
            where ids.Contains(version.Id)
            orderby run.AskedAt, run.Id
            select new { version.Id, run.Check, version.Sha256 }).ToListAsync(ct);
        return found.GroupBy(f => f.Id).ToImmutableDictionary(g => g.Key, g => (g.Last().Check, g.Last().Sha256));
    }
}
