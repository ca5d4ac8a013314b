// What the engines propose of a version: statements and recommendations, and which of them people took over.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Analysis.Text;
using Weft.Workbench.Documents;
using Weft.Workbench.Meetings;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Recommendations;

/// <summary>Shows proposals.</summary>
public sealed class ShowProposals(WeftDb db, Door door, ReadVersion read)
{
    private const int MostMeetings = 200;

    /// <summary>A proposed statement.</summary>
    public sealed record OfStatement(string Id, string Text, StatementKind Kind, Standing Standing, string SaidBy, int? Page, bool IsTaken);

    /// <summary>A proposed recommendation.</summary>
    public sealed record OfRecommendation(string Id, string Number, string Text, int? Page, bool IsTaken);

    /// <summary>A meeting to choose.</summary>
    public sealed record Choice(MeetingId Id, string Title, Attribution Attribution);

    /// <summary>What is shown.</summary>
    public sealed record Shown(
        Document Document, DocumentVersion Version, ImmutableArray<OfStatement> Statements, ImmutableArray<OfRecommendation> Recommendations,
        ImmutableArray<Choice> Meetings, bool MayConfirm);

    /// <summary>Shows those of a version, or of the latest one.</summary>
    public async Task<Result<Shown>> Run(WorkspaceId workspace, DocumentId document, int? number, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        var versions = db.Versions.AsNoTracking().Where(v => v.Document == document && v.Workspace == workspace && (number == null || v.Number == number));
        if (await versions.OrderByDescending(v => v.Number).Select(v => (VersionId?)v.Id).FirstOrDefaultAsync(ct) is not { } version) return WorkbenchRefusals.NotFound;
        var source = await ProposedText.Find(db, read, workspace, version, ct);
        if (!source.IsOk) return source.Refusal;
        var text = source.Value.Text;
        var (said, urged) = (await ProposedText.Taken(db, db.Statements, version, ct), await ProposedText.Taken(db, db.Recommendations, version, ct));
        var names = text.Ledger.Actors.ToDictionary(a => a.Id, a => a.Name, StringComparer.Ordinal);
        var meetings = await db.Meetings.AsNoTracking().Where(m => m.Workspace == workspace).OrderByDescending(m => m.StartsOn).ThenBy(m => m.Id).Take(MostMeetings)
            .Select(m => new Choice(m.Id, m.Title, m.Attribution)).ToListAsync(ct);
        return new Shown(
            source.Value.Document, source.Value.Version,
            [.. text.Ledger.Statements.Select(s => new OfStatement(
                s.Id, s.Text, s.Kind, s.Standing, string.Join(", ", s.SaidBy.Select(a => names.GetValueOrDefault(a, a))), s.Anchor.Page, said.IsTaken(s.Id)))],
            [.. text.Recommendations.Select(r => new OfRecommendation(r.Id, r.Label, r.Text, r.Anchor.Page, urged.IsTaken(r.Id)))],
            [.. meetings], access.Value.May(Permission.Contribute));
    }
}
