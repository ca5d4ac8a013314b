using CsCheck;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis.Text;
using Weft.Workbench.Actors;
using Weft.Workbench.Documents;
using Weft.Workbench.FollowUp;
using Weft.Workbench.Meetings;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;
using Actor = Weft.Workbench.Actors.Actor;
using Meeting = Weft.Workbench.Meetings.Meeting;
using Recommendation = Weft.Workbench.Recommendations.Recommendation;
using RecommendationId = Weft.Workbench.Recommendations.RecommendationId;
using Statement = Weft.Workbench.Meetings.Statement;

namespace Weft.Workbench.Tests.Actors;

public sealed class MergeActorsTests
{
    private const int Many = 6;

    private static readonly string[] Unlike = [nameof(Item.Revision), nameof(Item.RemovedAt)];
    private static readonly Reach Open = new(Visibility.Members, null, null);

    private sealed record Drawn(int[] Parents, int[] Targets, int[][] Lists, (int From, int Into)[] Merges);

    private static readonly Gen<Drawn> AnyWorkspace =
        from parents in Gen.Int[-1, Many - 1].Array[Many]
        from targets in Gen.Int[-1, Many - 1].Array[24]
        from lists in Gen.Int[0, Many - 1].Array[0, 4].Array[6]
        from merges in Gen.Select(Gen.Int[0, Many - 1], Gen.Int[0, Many - 1]).Array[1, 4]
        select new Drawn(parents, targets, lists, merges);

    [Fact]
    public async Task Merges_leave_no_dangling_reference_and_no_circle_and_undoing_them_brings_everything_back()
    {
        await using var desk = await Desk.New();

        await AnyWorkspace.SampleAsync(
            async drawn =>
            {
                var workspace = new WorkspaceId(Guid.NewGuid());
                var actors = await Store(desk, workspace, drawn);
                var before = await Everything(desk, workspace);
                var done = new Stack<RegroupingId>();
                foreach (var (from, into) in drawn.Merges)
                {
                    var merged = await desk.Do((MergeActors use) => use.Run(workspace, actors[from], actors[into], "the same office", Desk.Ct));
                    if (merged.IsOk) done.Push(merged.Value);
                    else Assert.Contains(merged.Refusal!.Code, (string[])["same-item", "not-found"]);
                }

                await HoldsTogether(desk, workspace, done.Count);
                var merges = done.Count;
                while (done.TryPop(out var last)) Assert.True((await desk.Do((UndoRegrouping use) => use.Run(workspace, last, Desk.Ct))).IsOk);
                Assert.Equal(before, await Everything(desk, workspace));
                Assert.Equal(2 * merges, await desk.DoInside(workspace, db => db.History.CountAsync(h => h.Act == HistoryAct.Merged, Desk.Ct)));
            },
            iter: 12, threads: 1);
    }

    [Fact]
    public async Task What_was_changed_after_a_merge_stays_when_it_is_undone()
    {
        await using var desk = await Desk.New();
        var workspace = new WorkspaceId(Guid.NewGuid());
        var actors = await Store(desk, workspace, new Drawn([-1, -1, -1, -1, -1, -1], [.. Enumerable.Repeat(0, 24)], [[0], [], [], [], [], []], []));
        var done = (await desk.Do((MergeActors use) => use.Run(workspace, actors[0], actors[1], null, Desk.Ct))).Value;
        await desk.DoInside(workspace, async db =>
        {
            (await db.Commitments.OrderBy(c => c.What).FirstAsync(Desk.Ct)).Promise("Commitment 0", actors[2], null);
            (await db.Actors.SingleAsync(a => a.Id == actors[1], Desk.Ct)).SetAliases(["Actor 0", "Alias 0", "Alias 1", "New name"]);
            return await db.SaveChangesAsync(Desk.Ct);
        });

        Assert.True((await desk.Do((UndoRegrouping use) => use.Run(workspace, done, Desk.Ct))).IsOk);

        Assert.Equal(actors[2], await desk.DoInside(workspace, db => db.Commitments.OrderBy(c => c.What).Select(c => c.DoneBy!.Value).FirstAsync(Desk.Ct)));
        Assert.Equal(["Alias 1", "New name"], (await desk.DoInside(workspace, db => db.Actors.SingleAsync(a => a.Id == actors[1], Desk.Ct))).Aliases);
    }

    [Fact]
    public async Task A_split_moves_what_was_chosen_and_undoing_it_brings_everything_back()
    {
        await using var desk = await Desk.New();
        var workspace = new WorkspaceId(Guid.NewGuid());
        var actors = await Store(desk, workspace, new Drawn([-1, -1, -1, -1, -1, -1], [.. Enumerable.Repeat(0, 24)], [[0], [], [], [], [], []], []));
        var before = await Everything(desk, workspace);
        var commitment = await desk.DoInside(workspace, async db => ItemRef.To(await db.Commitments.OrderBy(c => c.What).FirstAsync(Desk.Ct)));

        var split = await desk.Do((SplitActor use) => use.Run(workspace, actors[0], new SplitActor.Part("Alias 0", [], [commitment]), null, Desk.Ct));

        Assert.True(split.IsOk);
        var now = await desk.DoInside(workspace, db => db.Commitments.OrderBy(c => c.What).Select(c => c.DoneBy).ToListAsync(Desk.Ct));
        Assert.Equal((split.Value.Actor, actors[0]), (now[0], now[1]));
        Assert.Empty((await desk.DoInside(workspace, db => db.Actors.SingleAsync(a => a.Id == actors[0], Desk.Ct))).Aliases);
        Assert.True((await desk.Do((UndoRegrouping use) => use.Run(workspace, split.Value.Regrouping, Desk.Ct))).IsOk);
        Assert.Equal(before, (await Everything(desk, workspace)).Where(r => !r.Contains(split.Value.Actor.Value.ToString(), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_earlier_merge_cannot_be_undone_before_a_later_one_and_none_twice()
    {
        await using var desk = await Desk.New();
        var workspace = new WorkspaceId(Guid.NewGuid());
        var actors = await Store(desk, workspace, new Drawn([-1, -1, -1, -1, -1, -1], [.. Enumerable.Repeat(0, 24)], [[], [], [], [], [], []], []));
        var first = (await desk.Do((MergeActors use) => use.Run(workspace, actors[0], actors[1], null, Desk.Ct))).Value;
        var second = (await desk.Do((MergeActors use) => use.Run(workspace, actors[1], actors[2], null, Desk.Ct))).Value;

        Assert.False((await desk.Do((UndoRegrouping use) => use.Run(workspace, first, Desk.Ct))).IsOk);
        Assert.True((await desk.Do((UndoRegrouping use) => use.Run(workspace, second, Desk.Ct))).IsOk);
        Assert.True((await desk.Do((UndoRegrouping use) => use.Run(workspace, first, Desk.Ct))).IsOk);
        Assert.Equal(WorkspaceRefusals.NotLastRegrouping, (await desk.Do((UndoRegrouping use) => use.Run(workspace, first, Desk.Ct))).Refusal);
    }

    [Fact]
    public async Task Only_who_edits_merges_and_a_hidden_name_does_not_come_out_by_it()
    {
        await using var desk = await Desk.New();
        var workspace = new WorkspaceId(Guid.NewGuid());
        var (contributor, editor, other) = (PersonId.New(), PersonId.New(), PersonId.New());
        var hidden = new Actor(new ActorId(Guid.CreateVersion7()), workspace, new Reach(Visibility.Private, null, editor), "Hidden office", ActorKind.Agency, Tier.National);
        var actors = await Store(desk, workspace, new Drawn([-1, -1, -1, -1, -1, -1], [.. Enumerable.Repeat(0, 24)], [[], [], [], [], [], []], []));
        await desk.DoInside(workspace, db =>
        {
            db.AddRange(hidden, Join(contributor, Role.Contributor), Join(editor, Role.Secretariat), Join(other, Role.Secretariat));
            return db.SaveChangesAsync(Desk.Ct);
        });
        Membership Join(PersonId person, Role role) => new(workspace, person, role, null, DateTime.UnixEpoch);

        Assert.Equal(WorkbenchRefusals.NotAllowed, (await desk.DoAs(contributor, (MergeActors use) => use.Run(workspace, actors[0], actors[1], null, Desk.Ct))).Refusal);
        Assert.Equal(WorkbenchRefusals.NotFound, (await desk.DoAs(other, (MergeActors use) => use.Run(workspace, hidden.Id, actors[1], null, Desk.Ct))).Refusal);
        Assert.Equal(WorkbenchRefusals.StricterSource, (await desk.DoAs(editor, (MergeActors use) => use.Run(workspace, hidden.Id, actors[1], null, Desk.Ct))).Refusal);
    }

    private static async Task<ActorId[]> Store(Desk desk, WorkspaceId workspace, Drawn drawn)
    {
        var actors = Enumerable.Range(0, Many).Select(n => new Actor(new ActorId(Guid.CreateVersion7()), workspace, Open, $"Actor {n}", ActorKind.Ministry, Tier.National)).ToArray();
        foreach (var (actor, n) in actors.Select((a, n) => (a, n)))
        {
            actor.SetAliases([$"Alias {n}"]);
            if (drawn.Parents[n] > n) actor.BelongTo(actors[drawn.Parents[n]].Id); // upwards only: no circle to begin with
        }

        var (at, list) = (0, 0);
        ActorId? Next() => drawn.Targets[at++] is >= 0 and var t ? actors[t].Id : null;
        IEnumerable<ActorId> NextList() => drawn.Lists[list++].Select(t => actors[t].Id);
        var bodies = Enumerable.Range(0, 2).Select(n => new Body(new BodyId(Guid.CreateVersion7()), workspace, Open, $"Body {n}")).ToList();
        bodies.ForEach(b => b.SetMembers(NextList()));
        var meeting = new Meeting(new MeetingId(Guid.CreateVersion7()), workspace, Open, "Round table", Attribution.ActorsOnly);
        var sessions = Enumerable.Range(1, 3).Select(n => new MeetingSession(new MeetingSessionId(Guid.CreateVersion7()), workspace, Open, meeting.Id, n, $"Session {n}")).ToList();
        sessions.ForEach(s => s.BeLedBy(Next(), Next()));
        sessions.ForEach(s => s.SetInputs(NextList()));
        var statements = Enumerable.Range(0, 6).Select(n => new Statement(StatementId.Timeless(), workspace, Open, $"Statement {n}", new Occasion(meeting.Id, sessions[0].Id, Attribution.ActorsOnly), null)).ToList();
        statements.ForEach(s => s.Ascribe(Next(), false));
        var documents = Enumerable.Range(0, 3).Select(n => new Document(new DocumentId(Guid.CreateVersion7()), workspace, Open, $"Document {n}", DateTime.UnixEpoch)).ToList();
        documents.ForEach(d => d.ComeFrom(null, Next()));
        var recommendations = Enumerable.Range(0, 3).Select(n => new Recommendation(new RecommendationId(Guid.CreateVersion7()), workspace, Open, $"{n}", $"Recommendation {n}", null)).ToList();
        recommendations.ForEach(r => r.Address(Next(), null));
        var commitments = Enumerable.Range(0, 3).Select(n => new Commitment(new CommitmentId(Guid.CreateVersion7()), workspace, Open, $"Commitment {n}")).ToList();
        commitments.ForEach(c => c.Promise(c.What, Next(), null));
        var members = Enumerable.Range(0, 2).Select(_ => new Membership(workspace, PersonId.New(), Role.Contributor, Next()?.Value, DateTime.UnixEpoch)).ToList();
        await desk.DoInside(workspace, db =>
        {
            db.AddRange([.. actors, .. bodies, meeting, .. sessions, .. statements, .. documents, .. recommendations, .. commitments, .. members]);
            return db.SaveChangesAsync(Desk.Ct);
        });
        return [.. actors.Select(a => a.Id)];
    }

    private static Task<List<string>> Everything(Desk desk, WorkspaceId workspace) => desk.DoInside(workspace, async db =>
    {
        var items = new List<object>();
        foreach (var type in db.ItemTypes().ToList()) items.AddRange(await db.ItemsOf(type).Where(i => i.Workspace == workspace && i.RemovedAt == null).ToListAsync(Desk.Ct));
        items.AddRange(await db.Memberships.Where(m => m.Workspace == workspace).ToListAsync(Desk.Ct));
        return items.Select(i => $"{i.GetType().Name} " + string.Join('|', db.Entry(i).Properties.Where(p => !Unlike.Contains(p.Metadata.Name)).Select(p => $"{p.Metadata.Name}={p.CurrentValue}")))
            .Order(StringComparer.Ordinal).ToList();
    });

    private static Task<int> HoldsTogether(Desk desk, WorkspaceId workspace, int merges) => desk.DoInside(workspace, async db =>
    {
        var actors = await db.Actors.Where(a => a.Workspace == workspace && a.RemovedAt == null).ToListAsync(Desk.Ct);
        Assert.Equal(Many - merges, actors.Count);
        var living = actors.Select(a => a.Id.Value).ToHashSet();
        foreach (var type in db.ItemTypes().ToList())
        {
            var items = await db.ItemsOf(type).Where(i => i.Workspace == workspace && i.RemovedAt == null).ToListAsync(Desk.Ct);
            Assert.All(items.OfType<IRefers>().SelectMany(i => i.References).SelectMany(r => KeyList.Read(r.Value)), key => Assert.Contains(key, living));
        }

        Assert.All(await db.Memberships.Where(m => m.Workspace == workspace && m.Actor != null).ToListAsync(Desk.Ct), m => Assert.Contains(m.Actor!.Value, living));
        foreach (var actor in actors)
        {
            var (line, at) = (new HashSet<ActorId>(), actor.Id);
            while (actors.Single(a => a.Id == at).Parent is { } parent) Assert.True(line.Add(at = parent), "The line of parents goes round.");
        }

        Assert.Equal(Many * 2, actors.Sum(a => 1 + a.Aliases.Length));
        return 0;
    });
}
