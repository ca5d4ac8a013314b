using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Weft.Analysis.Text;
using Weft.Workbench.Actors;
using Weft.Workbench.Meetings;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;
using Actor = Weft.Workbench.Actors.Actor;
using Meeting = Weft.Workbench.Meetings.Meeting;
using Statement = Weft.Workbench.Meetings.Statement;

namespace Weft.Workbench.Tests.Meetings;

public sealed class RuleOfMeetingsTests
{
    private static readonly PersonId Ana = PersonId.New();

    [Theory]
    [InlineData(Attribution.Attributed, true, true)]
    [InlineData(Attribution.ActorsOnly, false, true)]
    [InlineData(Attribution.ChathamHouse, false, false)]
    public async Task What_was_said_keeps_whom_the_rule_of_its_meeting_allows(Attribution rule, bool keepsPerson, bool keepsActor)
    {
        await using var desk = await Desk.New();
        var (meeting, actor) = await Prepare(desk, rule);

        var id = await Said(desk, meeting, actor, Visibility.Members);

        var stored = await desk.DoInside(WorkspaceId.Own, db => db.Statements.AsNoTracking().SingleAsync(s => s.Id == id, Desk.Ct));
        var entry = await desk.DoInside(WorkspaceId.Own, db => db.History.AsNoTracking().SingleAsync(h => h.Key == id.Value, Desk.Ct));
        Assert.Equal((keepsPerson ? Ana : (PersonId?)null, keepsActor ? actor : (ActorId?)null), (stored.Owner, stored.Actor));
        Assert.Equal((keepsPerson ? Ana : (PersonId?)null, !keepsPerson), (entry.Person, entry.At.TimeOfDay == TimeSpan.Zero));
        Assert.Equal((!keepsPerson, !keepsActor), (stored.IsUnattributed, stored.IsWithheld));
    }

    [Fact]
    public async Task Under_the_Chatham_House_rule_no_row_of_the_database_holds_both_the_statement_and_its_speaker()
    {
        await using var desk = await Desk.New();
        var (meeting, actor) = await Prepare(desk, Attribution.ChathamHouse);
        var id = await Said(desk, meeting, actor, Visibility.Members);

        var rows = await desk.DoInside(WorkspaceId.Own, db => EveryRow(db));

        var ofStatement = rows.Where(r => r.Contains(id.Value.ToString(), StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.NotEmpty(ofStatement);
        Assert.DoesNotContain(ofStatement, r => r.Contains(Ana.Value.ToString(), StringComparison.OrdinalIgnoreCase) || r.Contains(actor.Value.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_part_is_at_least_as_strict_as_its_meeting_and_follows_it()
    {
        await using var desk = await Desk.New();
        var (meeting, actor) = await Prepare(desk, Attribution.Attributed);
        var id = await Said(desk, meeting, actor, Visibility.Public);
        Task<Visibility> Reached() => desk.DoInside(WorkspaceId.Own, db => db.Statements.Where(s => s.Id == id).Select(s => s.Visibility).SingleAsync(Desk.Ct));
        Assert.Equal(Visibility.Members, await Reached());

        Assert.True((await desk.Do((SetReach use) => use.Run(WorkspaceId.Own, new ItemRef("Meeting", meeting.Value), Visibility.Private, null, null, Desk.Ct))).IsOk);

        Assert.Equal(Visibility.Private, await Reached());
    }

    private static async Task<(MeetingId Meeting, ActorId Actor)> Prepare(Desk desk, Attribution rule)
    {
        var reach = new Reach(Visibility.Members, null, null);
        var meeting = new Meeting(new MeetingId(Guid.CreateVersion7()), WorkspaceId.Own, reach, "Round table", rule);
        var actor = new Actor(new ActorId(Guid.CreateVersion7()), WorkspaceId.Own, reach, "Ministry of Labour", ActorKind.Ministry, Tier.National);
        await desk.DoInside(WorkspaceId.Own, db =>
        {
            db.AddRange(meeting, actor);
            return db.SaveChangesAsync(Desk.Ct);
        });
        return (meeting.Id, actor.Id);
    }

    // As a person who is careless about the rule would store it.
    private static async Task<StatementId> Said(Desk desk, MeetingId meeting, ActorId actor, Visibility visibility)
    {
        var statement = new Statement(StatementId.Timeless(), WorkspaceId.Own, new Reach(visibility, null, Ana), "Ministries hardly exchange their plans.", default, null);
        statement.Ascribe(actor, false);
        statement.BeSaidAt(meeting);
        await desk.DoInside(WorkspaceId.Own, db =>
        {
            db.Sight = Sight.Everything(WorkspaceId.Own, Ana);
            db.Add(statement);
            return db.SaveChangesAsync(Desk.Ct);
        });
        return statement.Id;
    }

    private static async Task<List<string>> EveryRow(WeftDb db)
    {
        var rows = new List<string>();
        await db.Database.OpenConnectionAsync(Desk.Ct);
        foreach (var table in db.GetService<IDesignTimeModel>().Model.GetEntityTypes().Where(e => !e.IsTableExcludedFromMigrations()).Select(e => e.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM {table}";
            await using var reader = await command.ExecuteReaderAsync(Desk.Ct);
            while (await reader.ReadAsync(Desk.Ct)) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(n => $"{reader.GetValue(n)}")));
        }

        return rows;
    }
}
