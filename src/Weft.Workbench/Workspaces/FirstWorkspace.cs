// The first workspace of an installation with accounts: made for its first person, who becomes its owner.
using Weft.Analysis;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Workspaces;

/// <summary>Makes the first person and the first workspace, both or neither.</summary>
public sealed class FirstWorkspace(WeftDb db, FirstStart start, TimeProvider clock)
{
    private const int MaxName = 200;

    /// <summary>What there is afterwards.</summary>
    public sealed record Begun(BegunSession Session, WorkspaceId Workspace);

    /// <summary>Makes both.</summary>
    public async Task<Result<Begun>> Run(string? code, NewPerson typed, string? mail, string? name, AskingBrowser browser, CancellationToken ct)
    {
        if (name?.Trim() is not { Length: > 0 and <= MaxName } good) return WorkbenchRefusals.NoWorkspaceName;
        await using var act = await db.Database.BeginTransactionAsync(ct);
        var first = await start.Run(code, typed, mail, browser, ct);
        if (!first.IsOk) return first.Refusal;
        var (now, id) = (clock.GetUtcNow().UtcDateTime, new WorkspaceId(Guid.CreateVersion7(clock.GetUtcNow())));
        db.Sight = Sight.Everything(id, first.Value.Person);
        db.Add(new Workspace(id, good, now));
        db.Add(new Membership(id, first.Value.Person, Role.Owner, null, now));
        db.Note(id, HistoryAct.Workspace, new ItemRef(nameof(Workspace), id.Value), null, new { Name = good });
        await db.SaveChangesAsync(ct);
        await act.CommitAsync(ct);
        return new Begun(first.Value.Session, id);
    }
}
