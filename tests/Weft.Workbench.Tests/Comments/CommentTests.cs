using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Weft.Analysis;
using Weft.Workbench.Checks;
using Weft.Workbench.Comments;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Tests.Comments;

public sealed class CommentTests
{
    private static readonly WorkspaceId Here = WorkspaceId.Own;

    [Fact]
    public async Task A_question_is_open_until_it_is_settled_and_can_be_opened_again()
    {
        await using var room = await Round.New();
        var question = await room.Say(room.Ana, "Who pays for this?", CommentKind.Question);
        Assert.Equal(1, (await room.Shown(room.Ben)).Open);

        Assert.True((await room.Settle(room.Ana, question, true)).IsOk);

        Assert.Equal(0, (await room.Shown(room.Ben)).Open);
        Assert.Empty((await room.Questions(room.Ben)).Questions);
        Assert.True((await room.Settle(room.Ana, question, false)).IsOk);
        Assert.Equal(question, Assert.Single((await room.Questions(room.Ben)).Questions).Question.Id);
    }

    [Fact]
    public async Task Replies_stand_one_level_deep_under_their_root()
    {
        await using var room = await Round.New();
        var root = await room.Say(room.Ana, "First");
        var reply = (await room.Reply(room.Ben, root, "Second")).Value;

        await room.Reply(room.Ana, reply, "Third");

        var thread = Assert.Single((await room.Shown(room.Ben)).Threads);
        Assert.Equal(["Second", "Third"], thread.Replies.Select(r => r.Comment.Text));
    }

    [Fact]
    public async Task Only_the_writer_edits_and_an_edit_of_an_older_state_is_refused()
    {
        await using var room = await Round.New();
        var id = await room.Say(room.Ana, "First");

        Assert.Equal(CommentRefusals.NotYours, (await room.Edit(room.Ben, id, 0, "Ben was here")).Refusal);
        Assert.True((await room.Edit(room.Ana, id, 0, "Second")).IsOk);
        Assert.Equal(WorkbenchRefusals.EditedMeanwhile, (await room.Edit(room.Ana, id, 0, "Third")).Refusal);

        Assert.Equal("Second", (await room.Shown(room.Ana)).Threads[0].Root!.Comment.Text);
    }

    [Fact]
    public async Task A_form_sent_twice_is_stored_once()
    {
        await using var room = await Round.New();
        var id = new CommentId(Guid.CreateVersion7());

        await room.Say(room.Ana, "Once", id: id);
        await room.Say(room.Ana, "Once", id: id);

        Assert.Equal(1, (await room.Shown(room.Ana)).Count);
    }

    [Fact]
    public async Task Someone_named_is_stored_by_id_and_shown_by_name()
    {
        await using var room = await Round.New();

        await room.Say(room.Ana, "What does @bén Óst say? And @Nobody?");

        var said = await room.Shown(room.Ben);
        var text = said.Threads[0].Root!.Comment.Text;
        Assert.DoesNotContain("Ost", text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([room.Ben], Mentions.In(text));
        Assert.Equal("What does @Ben Ost say? And @Nobody?", Mentions.Typed(text, said.Names));
    }

    [Fact]
    public async Task A_reader_sees_comments_and_cannot_write()
    {
        await using var room = await Round.New();
        await room.Say(room.Ana, "First");

        Assert.Equal(1, (await room.Shown(room.Rita)).Count);
        Assert.False((await room.Shown(room.Rita)).MayWrite);
        Assert.Equal(WorkbenchRefusals.NotAllowed, (await room.TrySay(room.Rita, "Mine")).Refusal);
    }

    [Fact]
    public async Task Comments_follow_their_item_when_it_becomes_stricter()
    {
        await using var room = await Round.New();
        await room.Say(room.Ben, "I know that @Ana North wrote it", CommentKind.Question);

        await room.Desk.DoAs(room.Ana, (SetReach use) => use.Run(Here, room.Item, Visibility.Private, null, null, Desk.Ct));

        Assert.False((await room.TryShow(room.Rita)).IsOk);
        Assert.Empty((await room.Questions(room.Rita)).Questions);
        Assert.Equal(0, await room.Desk.DoAs(room.Rita, async (IServiceProvider s) =>
        {
            await s.GetRequiredService<Door>().Enter(Here, Permission.Read, Desk.Ct);
            return await s.GetRequiredService<WeftDb>().Comments.CountAsync(Desk.Ct);
        }));
    }

    [Fact]
    public async Task What_is_said_of_a_draft_or_of_what_was_removed_is_seen_by_nobody_else()
    {
        await using var room = await Round.New();
        await room.Say(room.Ana, "Is it true?", CommentKind.Question);

        await room.Change(check => check.Publish(false));
        Assert.Empty((await room.Questions(room.Rita)).Questions);

        await room.Change(check => check.Publish());
        Assert.Single((await room.Questions(room.Rita)).Questions);
        await room.Change(check => check.Remove(DateTime.UnixEpoch));
        Assert.Empty((await room.Questions(room.Rita)).Questions);
        Assert.False((await room.TryShow(room.Rita)).IsOk);
        Assert.False((await room.TrySay(room.Ben, "More")).IsOk);
    }

    [Fact]
    public async Task From_another_workspace_nothing_is_read_written_edited_or_removed()
    {
        await using var room = await Round.New();
        var id = await room.Say(room.Ana, "Ours", CommentKind.Question);
        var there = new WorkspaceId(Guid.CreateVersion7());
        var eve = PersonId.New();
        await room.Desk.DoInside(there, db =>
        {
            db.Add(new Membership(there, eve, Role.Owner, null, DateTime.UnixEpoch));
            return db.SaveChangesAsync(Desk.Ct);
        });

        foreach (var workspace in new[] { Here, there })
        {
            Assert.Equal(WorkbenchRefusals.NotFound, (await room.As<ShowComments.Said>(eve, s => Round.Show(s).Run(workspace, room.Item, Desk.Ct))).Refusal);
            Assert.Equal(WorkbenchRefusals.NotFound, (await room.As<CommentId>(eve, s => Round.Write(s).Reply(workspace, id, new CommentId(Guid.CreateVersion7()), "Hello", Desk.Ct))).Refusal);
            Assert.Equal(WorkbenchRefusals.NotFound, (await room.As<CommentId>(eve, s => Round.Write(s).Edit(workspace, id, 0, "Hello", Desk.Ct))).Refusal);
            Assert.Equal(WorkbenchRefusals.NotFound, (await room.As<CommentId>(eve, s => s.GetRequiredService<SettleComment>().Remove(workspace, id, Desk.Ct))).Refusal);
        }

        Assert.Equal(1, (await room.Shown(room.Ana)).Count);
    }

    [Theory]
    [InlineData("", "comment-empty")]
    [InlineData("  \n ", "comment-empty")]
    [InlineData(null, "comment-too-long")]
    public async Task What_cannot_be_stored_is_refused(string? text, string code)
    {
        await using var room = await Round.New();

        Assert.Equal(code, (await room.TrySay(room.Ana, text ?? new string('a', Comment.MaxText + 1))).Refusal?.Code);
    }

    [Fact]
    public async Task An_editor_removes_what_others_wrote_and_a_contributor_does_not()
    {
        await using var room = await Round.New();
        var (first, second) = (await room.Say(room.Ana, "First"), await room.Say(room.Ben, "Second"));

        Assert.Equal(CommentRefusals.NotYours, (await room.As<CommentId>(room.Ben, s => s.GetRequiredService<SettleComment>().Remove(Here, first, Desk.Ct))).Refusal);
        Assert.True((await room.As<CommentId>(room.Ana, s => s.GetRequiredService<SettleComment>().Remove(Here, second, Desk.Ct))).IsOk);

        Assert.Equal(first, Assert.Single((await room.Shown(room.Ben)).Threads).Root!.Comment.Id);
    }

    /// <summary>A check that three people look at.</summary>
    private sealed class Round(Desk desk, Check check) : IAsyncDisposable
    {
        public Desk Desk => desk;

        public PersonId Ana { get; private init; }

        public PersonId Ben { get; private init; }

        public PersonId Rita { get; private init; }

        public ItemRef Item => ItemRef.To(check);

        public static async Task<Round> New()
        {
            var desk = await Desk.New();
            var (ana, ben, rita) = (Named("Ana North"), Named("Ben Ost"), Named("Rita"));
            var check = new Check(new CheckId(Guid.CreateVersion7()), Here, new Reach(Visibility.Members, null, ana.Id), "Check", DateTime.UnixEpoch);
            await desk.DoInside(Here, db =>
            {
                db.AddRange(
                    check, ana, ben, rita, new Membership(Here, ana.Id, Role.Secretariat, null, DateTime.UnixEpoch),
                    new Membership(Here, ben.Id, Role.Contributor, null, DateTime.UnixEpoch), new Membership(Here, rita.Id, Role.Reader, null, DateTime.UnixEpoch));
                return db.SaveChangesAsync(Desk.Ct);
            });
            return new Round(desk, check) { Ana = ana.Id, Ben = ben.Id, Rita = rita.Id };
        }

        public static WriteComment Write(IServiceProvider s) => s.GetRequiredService<WriteComment>();

        public static ShowComments Show(IServiceProvider s) => s.GetRequiredService<ShowComments>();

        private static Person Named(string name) => new(PersonId.New(), name, $"{Guid.NewGuid():N}@ministry.example", "en", DateTime.UnixEpoch);

        public Task<Result<T>> As<T>(PersonId person, Func<IServiceProvider, Task<Result<T>>> act) => desk.DoAs(person, act);

        public async Task<CommentId> Say(PersonId person, string text, CommentKind kind = CommentKind.Comment, CommentId? id = null)
        {
            var said = await TrySay(person, text, kind, id);
            Assert.True(said.IsOk);
            return said.Value;
        }

        public Task<Result<CommentId>> TrySay(PersonId person, string text, CommentKind kind = CommentKind.Comment, CommentId? id = null) =>
            As<CommentId>(person, s => Write(s).Run(Here, Item, id ?? new CommentId(Guid.CreateVersion7()), kind, text, Desk.Ct));

        public Task<Result<CommentId>> Reply(PersonId person, CommentId to, string text) =>
            As<CommentId>(person, s => Write(s).Reply(Here, to, new CommentId(Guid.CreateVersion7()), text, Desk.Ct));

        public Task<Result<CommentId>> Edit(PersonId person, CommentId id, int revision, string text) => As<CommentId>(person, s => Write(s).Edit(Here, id, revision, text, Desk.Ct));

        public Task<Result<CommentId>> Settle(PersonId person, CommentId id, bool isAnswered) =>
            As<CommentId>(person, s => s.GetRequiredService<SettleComment>().Run(Here, id, isAnswered, Desk.Ct));

        public Task<Result<ShowComments.Said>> TryShow(PersonId person) => As<ShowComments.Said>(person, s => Show(s).Run(Here, Item, Desk.Ct));

        public async Task<ShowComments.Said> Shown(PersonId person) => (await TryShow(person)).Value;

        public async Task<ListQuestions.Answer> Questions(PersonId person) =>
            (await As<ListQuestions.Answer>(person, s => s.GetRequiredService<ListQuestions>().Run(Here, Desk.Ct))).Value;

        public Task<int> Change(Action<Check> change) => desk.DoInside(Here, async db =>
        {
            change(await db.Checks.SingleAsync(Desk.Ct));
            return await db.SaveChangesAsync(Desk.Ct);
        });

        public ValueTask DisposeAsync() => desk.DisposeAsync();
    }
}
