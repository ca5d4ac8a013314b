// Which checks used a document.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Documents;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Checks;

/// <summary>Lists the checks of a document.</summary>
public sealed class ChecksOfDocument(WeftDb db, Door door)
{
    private const int Most = 50;

    /// <summary>A check, with the versions that it read.</summary>
    public sealed record Used(CheckId Id, string Title, DateTime BegunAt, ImmutableArray<int> Versions);

    /// <summary>Those that can be seen, the latest first.</summary>
    public async Task<Result<ImmutableArray<Used>>> Run(WorkspaceId workspace, DocumentId document, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        if (!await db.Documents.AnyAsync(d => d.Id == document, ct)) return WorkbenchRefusals.NotFound;
        var used = await (
            from version in db.Versions.AsNoTracking().Where(v => v.Document == document)
            join file in db.RunFiles on version.Id equals file.Version
            join run in db.Runs on file.Run equals run.Id
            join check in db.Checks on run.Check equals check.Id
            select new { check.Id, check.Title, check.BegunAt, version.Number }).Distinct().ToListAsync(ct);
        return used.GroupBy(u => u.Id).Select(g => new Used(g.Key, g.First().Title, g.First().BegunAt, [.. g.Select(u => u.Number).Order()]))
            .OrderByDescending(u => u.BegunAt).ThenBy(u => u.Id.Value).Take(Most).ToImmutableArray();
    }
}
