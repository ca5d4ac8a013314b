// A workspace to look around in: the invented country of the sample, with everything that a newcomer should see.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Analysis.Text;
using Weft.Workbench.Actors;
using Weft.Workbench.Checks;
using Weft.Workbench.Documents;
using Weft.Workbench.FollowUp;
using Weft.Workbench.Meetings;
using Weft.Workbench.Recommendations;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;
using Actor = Weft.Workbench.Actors.Actor;
using Meeting = Weft.Workbench.Meetings.Meeting;
using Term = Weft.Workbench.Meetings.Term;

namespace Weft.Workbench.Demonstrations;

/// <summary>Makes demonstrations.</summary>
public sealed class MakeDemonstration(
    WeftDb db, Caller caller, CreateWorkspace create, StartCheck start, AddVersion library, ConfirmStatements statements, ConfirmRecommendations recommendations, TimeProvider clock)
{
    private const string Name = "Ostrana (demonstration)";

    /// <summary>Makes one; where there is one of the caller's already, that one.</summary>
    /// <param name="language">The language of the reader: names of things follow it.</param>
    /// <param name="sample">The files of the sample: the draft first in its part; empty where it is not installed.</param>
    /// <param name="ct">Stops it; what is made by then can be removed.</param>
    public async Task<Result<WorkspaceId>> Run(string language, ImmutableArray<GivenFile> sample, CancellationToken ct)
    {
        if (await Mine(ct) is { } there) return there;
        var opened = await create.Run(Name, language, ct);
        if (!opened.IsOk) return opened.Refusal;
        var workspace = opened.Value;
        var round = await AddRows(workspace, DemonstrationWords.In(language), ct);
        if (!sample.IsEmpty)
        {
            await start.Run(workspace, sample, Visibility.Members, ct);
            await TakeOver(workspace, sample, round, ct);
        }

        return workspace;
    }

    private async Task<WorkspaceId?> Mine(CancellationToken ct)
    {
        var (person, memberships) = (caller.Person, db.Memberships);
        return await db.Workspaces.Where(w => w.IsDemonstration && (caller.IsOperator || memberships.Any(m => m.Workspace == w.Id && m.Person == person && m.Role == Role.Owner)))
            .Select(w => (WorkspaceId?)w.Id).FirstOrDefaultAsync(ct);
    }

    private async Task<MeetingId> AddRows(WorkspaceId workspace, DemonstrationWords words, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        db.Sight = Sight.Everything(workspace, caller.Person);
        (await db.Workspaces.SingleAsync(w => w.Id == workspace, ct)).BecomeDemonstration();
        var reach = new Reach(Visibility.Members, null, caller.Person);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        Actor Of(string name, ActorKind kind, Tier tier, params string[] aliases)
        {
            var actor = new Actor(ActorId.New(clock), workspace, reach, name, kind, tier);
            actor.SetAliases(aliases);
            db.Add(actor);
            return actor;
        }

        var labour = Of("Ministry of Labour", ActorKind.Ministry, Tier.National, words.Labour, "MoL");
        var health = Of("Ministry of Health", ActorKind.Ministry, Tier.National, words.Health);
        var statistics = Of("National Statistics Office", ActorKind.Agency, Tier.National, "NSO");
        var municipalities = Of("Union of Municipalities", ActorKind.LocalAuthority, Tier.Local);
        var workers = Of("Migrant Workers' Federation", ActorKind.DiasporaOrganisation, Tier.National);
        statistics.BelongTo(labour.Id);
        var body = new Body(BodyId.New(clock), workspace, reach, words.Committee);
        body.Describe(body.Name, words.Remit);
        body.SetMembers([labour.Id, health.Id, statistics.Id, municipalities.Id, workers.Id]);
        body.StandAt(Levels.IntraGovernmental | Levels.MultiStakeholder);
        var term = new Term(TermId.New(clock), workspace, reach, words.Chair);
        term.Describe(term.Name, body.Id, labour.Id);
        term.Last(today.AddMonths(-6), today.AddMonths(6));
        db.AddRange(
            body, term, new Topic(TopicId.New(clock), workspace, reach, words.Nurses), new Topic(TopicId.New(clock), workspace, reach, words.Diplomas),
            new PolicyArea(PolicyAreaId.New(clock), workspace, reach, words.HealthPolicy), new Group(GroupId.New(clock), workspace, reach, words.Families),
            new Corridor(CorridorId.New(clock), workspace, reach, "Ostrana – Besara"));
        var past = MeetingOf(workspace, reach, words.Past, body, term, today.AddDays(-20), Attribution.ActorsOnly);
        var next = MeetingOf(workspace, reach, words.Next, body, term, today.AddDays(25), Attribution.Attributed);
        db.AddRange(past, next, new MeetingSession(MeetingSessionId.New(clock), workspace, reach, next.Id, 1, words.Session));
        AddCommitments(workspace, reach, words, today, labour, health, statistics);
        await db.SaveChangesAsync(ct);
        return past.Id;
    }

    private Meeting MeetingOf(WorkspaceId workspace, Reach reach, string title, Body body, Term term, DateOnly day, Attribution rule)
    {
        var meeting = new Meeting(MeetingId.New(clock), workspace, reach, title, rule);
        meeting.Describe(title, body.Id, term.Id, null);
        meeting.TakePlace(day, null, "Ostra");
        meeting.StandAt(body.Levels);
        return meeting;
    }

    private void AddCommitments(WorkspaceId workspace, Reach reach, DemonstrationWords words, DateOnly today, Actor labour, Actor health, Actor statistics)
    {
        foreach (var (what, actor, due, state, evidence) in new[]
        {
            (words.PublishList, labour, today.AddDays(-12), CommitmentState.UnderWay, (string?)null),
            (words.ShareFigures, statistics, today.AddDays(40), CommitmentState.Open, null),
            (words.AgreeFund, health, today.AddDays(-60), CommitmentState.Done, words.FundShown),
        })
        {
            var commitment = new Commitment(CommitmentId.New(clock), workspace, reach, what);
            commitment.Promise(what, actor.Id, due);
            commitment.Stand(state, evidence);
            commitment.StandAt(Levels.IntraGovernmental);
            db.Add(commitment);
        }
    }

    // The earlier report comes into the library, and what it says is taken over as a person would.
    private async Task TakeOver(WorkspaceId workspace, ImmutableArray<GivenFile> sample, MeetingId meeting, CancellationToken ct)
    {
        if (sample.LastOrDefault(f => f.Part == FilePart.Draft) is not { } report) return;
        var added = await library.Run(workspace, new AddVersion.Given(report.Name, report.Bytes, report.Open), Visibility.Members, ct);
        if (!added.IsOk) return;
        var document = added.Value;
        var version = await db.Versions.Where(v => v.Document == document).Select(v => v.Id).SingleAsync(ct);
        await statements.Run(workspace, new ConfirmStatements.Wish(version, [], meeting, true), ct);
        await recommendations.Run(workspace, version, [], ct);
    }
}
