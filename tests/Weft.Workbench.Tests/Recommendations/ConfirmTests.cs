using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Documents;
using Weft.Workbench.Meetings;
using Weft.Workbench.Recommendations;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;
using Meeting = Weft.Workbench.Meetings.Meeting;

namespace Weft.Workbench.Tests.Recommendations;

public sealed class ConfirmTests
{
    [Fact]
    public async Task What_is_taken_over_keeps_its_place_and_is_taken_over_once()
    {
        await using var desk = await Desk.New();
        var (document, version) = await Add(desk, Visibility.Members);

        var (first, again) = (await Said(desk, version, [], null), await Said(desk, version, [], null));
        var (urged, urgedAgain) = (await Urged(desk, version), await Urged(desk, version));

        Assert.True(first.Added > 0 && urged.Added == 2);
        Assert.Equal((new Confirmed(0, first.Added), new Confirmed(0, 2)), (again, urgedAgain));
        var shown = (await desk.Do((ShowProposals use) => use.Run(WorkspaceId.Own, document, null, Desk.Ct))).Value;
        Assert.All(shown.Statements, s => Assert.True(s.IsTaken));
        var stored = await desk.DoInside(WorkspaceId.Own, async db => (await db.Statements.ToListAsync(Desk.Ct), await db.Recommendations.ToListAsync(Desk.Ct), await db.SourceLinks.ToListAsync(Desk.Ct)));
        Assert.All(stored.Item1, s => Assert.Contains(s.Anchor!.Exact, Some.Draft, StringComparison.Ordinal));
        Assert.All(stored.Item2, r => Assert.Equal(8, r.Slots.Length));
        Assert.All(stored.Item1.Cast<Item>().Concat(stored.Item2), i => Assert.Contains(stored.Item3, l => l.Derived == i.Key && l.Source == document.Value));
    }

    [Fact]
    public async Task One_of_several_can_be_taken_over()
    {
        await using var desk = await Desk.New();
        var (document, version) = await Add(desk, Visibility.Members);
        var shown = (await desk.Do((ShowProposals use) => use.Run(WorkspaceId.Own, document, null, Desk.Ct))).Value;

        Assert.Equal(new Confirmed(1, 0), await Said(desk, version, [shown.Statements[0].Id], null));

        Assert.Equal(shown.Statements[0].Text, await desk.DoInside(WorkspaceId.Own, db => db.Statements.Select(s => s.Text).SingleAsync(Desk.Ct)));
    }

    [Fact]
    public async Task What_comes_from_a_private_text_is_private_and_others_cannot_take_it_over()
    {
        await using var desk = await Desk.New();
        var (ana, ben) = (PersonId.New(), PersonId.New());
        await desk.DoInside(WorkspaceId.Own, db =>
        {
            db.AddRange(new Membership(WorkspaceId.Own, ana, Role.Contributor, null, DateTime.UnixEpoch), new Membership(WorkspaceId.Own, ben, Role.Secretariat, null, DateTime.UnixEpoch));
            return db.SaveChangesAsync(Desk.Ct);
        });
        var (_, version) = await Add(desk, Visibility.Private, ana);
        var wish = new ConfirmStatements.Wish(version, [], null, true);

        Assert.Equal(WorkbenchRefusals.NotFound, (await desk.DoAs(ben, (ConfirmStatements use) => use.Run(WorkspaceId.Own, wish, Desk.Ct))).Refusal);
        Assert.True((await desk.DoAs(ana, (ConfirmStatements use) => use.Run(WorkspaceId.Own, wish, Desk.Ct))).IsOk);

        Assert.All(await desk.DoInside(WorkspaceId.Own, db => db.Statements.ToListAsync(Desk.Ct)), s => Assert.Equal((Visibility.Private, ana), (s.Visibility, s.Owner)));
    }

    [Fact]
    public async Task Under_the_Chatham_House_rule_nobody_is_named_and_a_private_text_is_refused()
    {
        await using var desk = await Desk.New();
        var meeting = new Meeting(new MeetingId(Guid.CreateVersion7()), WorkspaceId.Own, new Reach(Visibility.Members, null, null), "Round table", Attribution.ChathamHouse);
        await desk.DoInside(WorkspaceId.Own, db =>
        {
            db.Add(meeting);
            return db.SaveChangesAsync(Desk.Ct);
        });
        var (_, open) = await Add(desk, Visibility.Members);
        var (_, closed) = await Add(desk, Visibility.Private);

        Assert.True((await Said(desk, open, [], meeting.Id)).Added > 0);
        var refused = await desk.Do((ConfirmStatements use) => use.Run(WorkspaceId.Own, new ConfirmStatements.Wish(closed, [], meeting.Id, true), Desk.Ct));

        Assert.Equal(MeetingRefusals.NobodysStatement, refused.Refusal);
        Assert.All(await desk.DoInside(WorkspaceId.Own, db => db.Statements.ToListAsync(Desk.Ct)), s => Assert.True(s.IsUnattributed && s.Actor is null && s.Owner is null));
    }

    private static async Task<(DocumentId Document, VersionId Version)> Add(Desk desk, Visibility visibility, PersonId? person = null)
    {
        var file = Desk.File(Weft.Workbench.Checks.FilePart.Draft, "round-table.md", Some.Draft);
        Task<Weft.Analysis.Result<DocumentId>> Take(AddVersion use) => use.Run(WorkspaceId.Own, new AddVersion.Given(file.Name, file.Bytes, file.Open), visibility, Desk.Ct);
        var added = person is { } someone ? await desk.DoAs(someone, (AddVersion use) => Take(use)) : await desk.Do((AddVersion use) => Take(use));
        return (added.Value, await desk.DoInside(WorkspaceId.Own, db => db.Versions.Where(v => v.Document == added.Value).Select(v => v.Id).SingleAsync(Desk.Ct)));
    }

    private static async Task<Confirmed> Said(Desk desk, VersionId version, ImmutableArray<string> proposals, MeetingId? meeting) =>
        (await desk.Do((ConfirmStatements use) => use.Run(WorkspaceId.Own, new ConfirmStatements.Wish(version, proposals, meeting, true), Desk.Ct))).Value;

    private static async Task<Confirmed> Urged(Desk desk, VersionId version) =>
        (await desk.Do((ConfirmRecommendations use) => use.Run(WorkspaceId.Own, version, [], Desk.Ct))).Value;
}
