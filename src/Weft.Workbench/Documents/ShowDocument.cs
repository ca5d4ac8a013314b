// A document of the library with its versions.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Documents;

/// <summary>Shows documents.</summary>
public sealed class ShowDocument(WeftDb db, Door door, FileStore store)
{
    /// <summary>A document, its versions the latest first, and whether who looks may add one.</summary>
    public sealed record Shown(Document Document, ImmutableArray<DocumentVersion> Versions, bool MayEdit);

    /// <summary>A file to take along.</summary>
    public sealed record TakenFile(string Name, string Sha256, Func<Stream> Open);

    /// <summary>Shows one.</summary>
    public async Task<Result<Shown>> Run(WorkspaceId workspace, DocumentId id, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        if (await db.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct) is not { } document) return WorkbenchRefusals.NotFound;
        var versions = await db.Versions.AsNoTracking().Where(v => v.Document == id).OrderByDescending(v => v.Number).ToListAsync(ct);
        return new Shown(document, [.. versions], access.Value.MayEdit(document));
    }

    /// <summary>The file of a version as it was given.</summary>
    public async Task<Result<TakenFile>> File(WorkspaceId workspace, DocumentId id, int number, CancellationToken ct)
    {
        var shown = await Run(workspace, id, ct);
        if (!shown.IsOk) return shown.Refusal;
        return shown.Value.Versions.FirstOrDefault(v => v.Number == number) is { } version
            ? new TakenFile(version.FileName, version.Sha256, () => store.Open(version.Sha256)) : WorkbenchRefusals.NotFound;
    }
}
