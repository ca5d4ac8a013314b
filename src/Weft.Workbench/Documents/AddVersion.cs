// Takes a file into the library: as a new document, or as the next version of one that is there.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Formats;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Documents;

/// <summary>Takes files into the library.</summary>
public sealed class AddVersion(WeftDb db, Door door, FileStore store, ReadVersion read, MakeSearchable search, StoredQuota quota, ReadingLimits limits, TimeProvider clock)
{
    /// <summary>Most versions of one document.</summary>
    public const int Most = 500;

    /// <summary>A file that a person gave.</summary>
    /// <param name="Name">Its name as given.</param>
    /// <param name="Bytes">Its size.</param>
    /// <param name="Open">Opens its content.</param>
    public sealed record Given(string Name, long Bytes, Func<Stream> Open);

    /// <summary>Takes a file in as a new document.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="file">The file.</param>
    /// <param name="visibility">Who sees it: members, or its owner alone; null for what the workspace has for new things.</param>
    /// <param name="ct">Stops before anything is acknowledged.</param>
    public async Task<Result<DocumentId>> Run(WorkspaceId workspace, Given? file, Visibility? visibility, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Contribute, ct);
        if (!access.IsOk) return access.Refusal;
        if (RefusalOf(file) is { } refusal) return refusal;
        var reach = visibility switch { null => access.Value.ForNew, Visibility.Members => access.Value.ForMembers, _ => access.Value.Own };
        var document = new Document(DocumentId.New(clock), workspace, reach, FileNames.Clean(file!.Name), clock.GetUtcNow().UtcDateTime);
        return await Add(document, 1, file, ct);
    }

    /// <summary>Takes a file in as the next version of a document.</summary>
    public async Task<Result<DocumentId>> Run(WorkspaceId workspace, DocumentId id, Given? file, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Contribute, ct);
        if (!access.IsOk) return access.Refusal;
        if (await db.Documents.SingleOrDefaultAsync(d => d.Id == id, ct) is not { } document) return WorkbenchRefusals.NotFound;
        if (!access.Value.MayEdit(document)) return WorkbenchRefusals.NotAllowed;
        if (RefusalOf(file) is { } refusal) return refusal;
        var last = await db.Versions.Where(v => v.Document == id).MaxAsync(v => (int?)v.Number, ct) ?? 0;
        if (last >= Most) return DocumentRefusals.TooManyVersions(Most);
        return await Add(document, last + 1, file!, ct);
    }

    private async Task<Result<DocumentId>> Add(Document document, int number, Given file, CancellationToken ct)
    {
        if (await quota.RefusalOf(document.Workspace, number == 1 ? 1 : 0, file.Bytes, ct) is { } refusal) return refusal;
        await using var content = file.Open();
        var kept = await store.Keep(file.Name, content, ct);
        var version = new DocumentVersion(VersionId.New(clock), document, number, kept, clock.GetUtcNow().UtcDateTime);
        var text = await read.Run(version, ct);
        if (!text.IsOk) return text.Refusal;
        document.LearnFrom(kept.Name, text.Value.Title, text.Value.Date, text.Value.Language);
        await using var turn = await WorkspaceTurn.Take(db, document.Workspace, ct);
        if (await quota.RefusalOf(document.Workspace, number == 1 ? 1 : 0, kept.Bytes, ct) is { } meanwhile) return meanwhile;
        if (number == 1) db.Add(document);
        db.Add(version);
        db.Note(document, HistoryAct.Changed, null, new { Version = number, version.FileName, version.Sha256 });
        await db.SaveChangesAsync(ct);
        await search.Run(version.Id, text.Value.Text, ct);
        await turn.Commit(ct);
        return document.Id;
    }

    private Refusal? RefusalOf(Given? file)
    {
        if (file is null) return DocumentRefusals.NoFile;
        var name = FileNames.Clean(file.Name);
        return file.Bytes == 0 ? FormatsRefusals.Empty(name) : file.Bytes > limits.MaxBytes ? FormatsRefusals.TooLarge(name, limits.MaxBytes) : null;
    }
}
