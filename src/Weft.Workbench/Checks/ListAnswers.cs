// Every act of answering in a check, the latest first: history is only ever added to.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Checks;

/// <summary>Lists the acts of a check.</summary>
public sealed class ListAnswers(WeftDb db)
{
    /// <summary>The list; an act that was taken back is followed by the act that did so.</summary>
    public async Task<ImmutableArray<AnswerAct>> Run(CheckId id, CancellationToken ct) =>
        [.. await db.AnswerActs.AsNoTracking().Where(a => a.Check == id && a.Workspace == WorkspaceId.Own).OrderByDescending(a => a.Id).ToListAsync(ct)];
}
