// The documents of the library that a check read, by the bytes of their files.
using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Documents;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Checks;

/// <summary>Finds the documents of a check.</summary>
public sealed class DocumentsOfCheck(WeftDb db, Door door)
{
    /// <summary>A version that was read.</summary>
    public sealed record Read(DocumentId Document, int Version);

    /// <summary>Those of the latest run that can be seen, by hash.</summary>
    public async Task<Result<FrozenDictionary<string, Read>>> Run(CheckId id, CancellationToken ct)
    {
        var access = await door.EnterOf<Check>(id.Value, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        if (!await db.Checks.AnyAsync(c => c.Id == id, ct)) return WorkbenchRefusals.NotFound;
        var run = await db.Runs.Where(r => r.Check == id).OrderByDescending(r => r.Number).Select(r => r.Id).FirstOrDefaultAsync(ct);
        var read = await (
            from file in db.RunFiles.AsNoTracking().Where(f => f.Run == run)
            join version in db.Versions on file.Version equals version.Id
            join document in db.Documents on version.Document equals document.Id
            orderby file.Place descending
            select new { version.Sha256, version.Number, document.Id }).ToListAsync(ct);
        return read.GroupBy(r => r.Sha256, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => new Read(g.First().Id, g.First().Number), StringComparer.Ordinal);
    }
}
