// A person takes over what an engine proposes: statements of a text become facts of the workspace, each once, each with its place in the text.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Documents;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Meetings;

/// <summary>Takes over statements.</summary>
public sealed class ConfirmStatements(WeftDb db, Door door, ReadVersion read, TimeProvider clock)
{
    /// <summary>What is taken over.</summary>
    /// <param name="Version">From which version.</param>
    /// <param name="Proposals">Ids of the proposals; empty for all.</param>
    /// <param name="Meeting">At which meeting it was said; null where it was none.</param>
    /// <param name="AddsActors">Whether institutions that the text names and the list does not hold yet are added.</param>
    public sealed record Wish(VersionId Version, ImmutableArray<string> Proposals, MeetingId? Meeting, bool AddsActors);

    /// <summary>Takes them over. Those that were taken over before stay as they are.</summary>
    public async Task<Result<Confirmed>> Run(WorkspaceId workspace, Wish wish, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(wish);
        var access = await door.Enter(workspace, Permission.Contribute, ct);
        if (!access.IsOk) return access.Refusal;
        var source = await ProposedText.Find(db, read, workspace, wish.Version, ct);
        if (!source.IsOk) return source.Refusal;
        Meeting? meeting = null;
        if (wish.Meeting is { } id && (meeting = await db.Meetings.SingleOrDefaultAsync(m => m.Id == id, ct)) is null) return WorkbenchRefusals.NotFound;
        var reach = Reach.Over(meeting is null ? [source.Value.Document.Reach] : [source.Value.Document.Reach, meeting.Reach], Begins(access.Value, meeting));
        if (meeting?.IsUnderRule == true && reach.Visibility == Visibility.Private) return MeetingRefusals.NobodysStatement;

        var taken = await ProposedText.Taken(db, db.Statements, wish.Version, ct);
        var chosen = source.Value.Text.Ledger.Statements.Where(s => wish.Proposals.IsEmpty || wish.Proposals.Contains(s.Id, StringComparer.Ordinal)).ToList();
        var fresh = chosen.Where(s => !taken.IsTaken(s.Id)).ToList();
        var actors = new NamedActors(db, clock, source.Value.Text.Ledger.Actors, reach, wish.AddsActors && meeting?.Attribution != Attribution.ChathamHouse);
        await actors.Load(ct);
        var sessions = new NamedSessions(db, clock, source.Value.Text.Ledger, meeting, reach);
        await sessions.Load(ct);
        foreach (var proposal in fresh) db.Add(StatementOf(proposal, source.Value, meeting, reach, taken, actors, sessions));
        if (!await ProposedText.Save(db, ct)) return await Run(workspace, wish, ct); // another window took some over in the same moment
        return new Confirmed(fresh.Count, chosen.Count - fresh.Count);
    }

    // What nobody is linked to cannot be its maker's alone: nobody would see it.
    private static Reach Begins(Access access, Meeting? meeting) => meeting?.IsUnderRule == true ? access.ForMembers : access.ForNew;

    private Statement StatementOf(
        Weft.Analysis.Text.Statement proposal, ProposedText source, Meeting? meeting, Reach reach, TakenProposals taken, NamedActors actors, NamedSessions sessions)
    {
        var rule = meeting?.Attribution ?? Attribution.Attributed;
        var id = rule == Attribution.Attributed ? StatementId.New(clock) : StatementId.Timeless();
        var text = proposal.Text.Length <= AnchoredItem.MaxText ? proposal.Text : proposal.Text[..AnchoredItem.MaxText];
        var statement = new Statement(
            id, source.Document.Workspace, reach, text, new Occasion(meeting?.Id, sessions.Of(proposal.Session), rule),
            new PlaceInVersion(source.Document.Id, source.Version.Id, proposal.Id, taken.NextCopy(proposal.Id), proposal.Anchor));
        statement.Describe(proposal.Kind, proposal.Standing);
        statement.StandAt(LevelsRead.Of(proposal.Levels));
        if (proposal.SaidBy is [var one]) statement.Ascribe(actors.Of(one), false); // of several none could be named alone
        return statement;
    }
}
