// How many members a workspace may have, those included who were invited and have not answered.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.People;

/// <summary>The quota of members.</summary>
public sealed class MemberQuota(WeftDb db, Quotas quotas, TimeProvider clock)
{
    /// <summary>How much of it is used by members and invitations.</summary>
    public async Task<QuotaUse> Use(WorkspaceId workspace, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new QuotaUse(QuotaKind.Members, await Members(workspace, ct) + await db.Invitations.CountAsync(i => i.Workspace == workspace && i.EndsAt > now, ct), quotas.Members);
    }

    /// <summary>Why one more is not invited; null where that is not refused.</summary>
    public async Task<Refusal?> RefusalOfInvitation(WorkspaceId workspace, CancellationToken ct) =>
        (await Use(workspace, ct)).Used < quotas.Members ? null : WorkbenchRefusals.TooManyMembers(quotas.Members);

    /// <summary>Why somebody who was invited does not come in: the quota was lowered since. Null where that is not refused.</summary>
    public async Task<Refusal?> RefusalOfMember(WorkspaceId workspace, CancellationToken ct) =>
        await Members(workspace, ct) < quotas.Members ? null : WorkbenchRefusals.TooManyMembers(quotas.Members);

    private Task<int> Members(WorkspaceId workspace, CancellationToken ct) => db.Memberships.CountAsync(m => m.Workspace == workspace, ct);
}
