// How many documents a workspace may have, and how many bytes of files.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Documents;

/// <summary>The quotas of what is stored.</summary>
public sealed class StoredQuota(WeftDb db, Quotas quotas)
{
    /// <summary>How many bytes are used.</summary>
    public async Task<QuotaUse> Bytes(WorkspaceId workspace, CancellationToken ct) =>
        new(QuotaKind.StoredBytes, await Versions(workspace).SumAsync(v => v.Bytes, ct), quotas.StoredBytes);

    /// <summary>How many documents there are: counted by their first versions, since documents themselves are seen by some only.</summary>
    public async Task<QuotaUse> Documents(WorkspaceId workspace, CancellationToken ct) =>
        new(QuotaKind.Documents, await Versions(workspace).CountAsync(v => v.Number == 1, ct), quotas.Documents);

    /// <summary>Why so many more documents and bytes are refused; null where they are not.</summary>
    public async Task<Refusal?> RefusalOf(WorkspaceId workspace, int documents, long bytes, CancellationToken ct)
    {
        if (documents > 0 && (await Documents(workspace, ct)).Used + documents > quotas.Documents) return WorkbenchRefusals.TooManyDocuments(quotas.Documents);
        return RefusalOf(documents, bytes) ?? ((await Bytes(workspace, ct)).Used > quotas.StoredBytes - bytes ? WorkbenchRefusals.TooMuchStored(quotas.StoredBytes) : null);
    }

    /// <summary>The same for a workspace of its own.</summary>
    public Refusal? RefusalOf(long documents, long bytes) => documents > quotas.Documents ? WorkbenchRefusals.TooManyDocuments(quotas.Documents)
        : bytes > quotas.StoredBytes ? WorkbenchRefusals.TooMuchStored(quotas.StoredBytes) : null;

    private IQueryable<DocumentVersion> Versions(WorkspaceId workspace) => db.Versions.AsNoTracking().Where(v => v.Workspace == workspace);
}
