// Every act of answering in a check, the latest first: history is only ever added to.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Checks;

/// <summary>Lists the acts of a check.</summary>
public sealed class ListAnswers(WeftDb db, Door door)
{
    /// <summary>The list; an act that was taken back is followed by the act that did so.</summary>
    public async Task<Result<ImmutableArray<AnswerAct>>> Run(CheckId id, CancellationToken ct)
    {
        var access = await door.EnterOf<Check>(id.Value, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        if (!await db.Checks.AnyAsync(c => c.Id == id, ct)) return WorkbenchRefusals.NotFound;
        return ImmutableArray.CreateRange(await db.AnswerActs.AsNoTracking().Where(a => a.Check == id).OrderByDescending(a => a.Id).ToListAsync(ct));
    }
}
