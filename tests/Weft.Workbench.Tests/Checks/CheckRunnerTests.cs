using Microsoft.EntityFrameworkCore;
using Weft.Formats;
using Weft.Workbench.Briefs;
using Weft.Workbench.Checks;
using Weft.Workbench.Jobs;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Tests.Checks;

public sealed class CheckRunnerTests
{
    [Fact]
    public async Task A_job_that_a_kill_interrupted_is_done_after_the_next_start()
    {
        await using var desk = await Desk.New();
        var id = (await desk.Do((StartCheck start) => start.Run(WorkspaceId.Own, [Desk.File(FilePart.Draft, "draft.md", Some.Draft)], Desk.Ct))).Value;
        await desk.Do((WeftDb db) => db.Jobs.ExecuteUpdateAsync(s => s.SetProperty(j => j.State, JobState.Running).SetProperty(j => j.Tries, 1), Desk.Ct));

        await using var restarted = await desk.Restart();
        Assert.True(await restarted.Work());

        Assert.Equal(JobState.Done, (await restarted.Do((ShowProgress use) => use.Run(id, Desk.Ct))).Value.State);
        Assert.NotEmpty((await restarted.Load(id)).Result.Draft.Text.Blocks);
    }

    [Fact]
    public async Task A_job_that_ended_in_a_kill_three_times_is_given_up()
    {
        await using var desk = await Desk.New();
        var id = (await desk.Do((StartCheck start) => start.Run(WorkspaceId.Own, [Desk.File(FilePart.Draft, "draft.md", Some.Draft)], Desk.Ct))).Value;
        await desk.Do((WeftDb db) => db.Jobs.ExecuteUpdateAsync(s => s.SetProperty(j => j.State, JobState.Running).SetProperty(j => j.Tries, Job.MaxTries), Desk.Ct));

        Assert.False(await desk.Work());

        Assert.Equal(JobState.Failed, (await desk.Do((ShowProgress use) => use.Run(id, Desk.Ct))).Value.State);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused_and_the_others_go_on()
    {
        await using var desk = await Desk.New();

        var id = await desk.Checked(
            Desk.File(FilePart.Draft, "draft.md", Some.Draft), Desk.File(FilePart.Against, "old.md", "# Old\n\nMinistries should meet."),
            Desk.File(FilePart.Against, "odd.bin", "\0\u0001\u0002\u0003\0\0\u0005"), Desk.File(FilePart.Against, "empty.txt", ""));

        var progress = (await desk.Do((ShowProgress use) => use.Run(id, Desk.Ct))).Value;
        Assert.Equal([ReadingState.Done, ReadingState.Done, ReadingState.Refused, ReadingState.Refused], progress.Files.Select(f => f.State));
        Assert.Equal(FormatsRefusals.Empty("empty.txt"), progress.Files[3].Refusal);
        Assert.Equal(2, (await desk.Load(id)).Result.Inputs.Length);
    }

    [Fact]
    public async Task A_draft_over_the_limit_is_refused_before_anything_is_kept()
    {
        await using var desk = await Desk.New(ReadingLimits.Default with { MaxBytes = 10 });

        var begun = await desk.Do((StartCheck start) => start.Run(WorkspaceId.Own, [Desk.File(FilePart.Draft, "draft.md", Some.Draft)], Desk.Ct));

        Assert.Equal(FormatsRefusals.TooLarge("draft.md", 10), begun.Refusal);
        Assert.Empty(await desk.Do((ListChecks use) => ListOf(use)));
    }

    [Fact]
    public async Task A_queued_job_that_a_person_stops_is_not_run()
    {
        await using var desk = await Desk.New();
        var id = (await desk.Do((StartCheck start) => start.Run(WorkspaceId.Own, [Desk.File(FilePart.Draft, "draft.md", Some.Draft)], Desk.Ct))).Value;

        var state = await desk.Do((StopCheck stop) => stop.Run(id, Desk.Ct));

        Assert.Equal(JobState.Stopped, state.Value);
        Assert.False(await desk.Work());
    }

    [Fact]
    public async Task Answers_survive_a_new_version_of_the_draft()
    {
        await using var desk = await Desk.New();
        var id = await desk.Checked(Desk.File(FilePart.Draft, "draft.md", Some.Draft));
        var finding = (await desk.Load(id)).Findings[0];
        await desk.Do((AnswerFinding use) => use.Run(id, finding.Id, Verdict.Accepted, null, Desk.Ct));

        var again = await desk.Do((RunAgain use) => use.Run(id, [Desk.File(FilePart.Draft, "draft-2.md", "A line before all.\n\n" + Some.Draft)], Desk.Ct));
        await desk.Work();

        Assert.True(again.IsOk);
        var loaded = await desk.Load(id);
        Assert.Equal(2, loaded.Number);
        Assert.Equal("draft-2.md", loaded.Result.Draft.File);
        var attached = Assert.Single(loaded.Result.Answers);
        Assert.NotEqual(finding.Id, attached.Key);
        Assert.Equal(finding.Anchor.Exact, loaded.Find(attached.Key)!.Anchor.Exact);
    }

    private static async Task<System.Collections.Immutable.ImmutableArray<ListChecks.Listed>> ListOf(ListChecks use) => (await use.Run(WorkspaceId.Own, Desk.Ct)).Value;
}
