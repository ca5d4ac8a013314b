// Words in lists of what search knows: along its index, with the same sight, whatever else is asked.
using Weft.Workbench.Lists;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Tests.Lists;

public sealed class WordsTests
{
    private static readonly PersonId Ana = PersonId.New();
    private static readonly PersonId Ben = PersonId.New();

    [Theory]
    [InlineData("q=river", "River fees, River tolls, Rivers and lakes")]
    [InlineData("q=RIV toll", "River tolls")]
    [InlineData("q=école", "École")]
    [InlineData("q=cole", "")]
    [InlineData("q=!!", "École, River fees, River tolls, Rivers and lakes, Rooms")]
    [InlineData("q=river&sort=-name", "Rivers and lakes, River tolls, River fees")]
    [InlineData("q=river&name=lakes", "Rivers and lakes")]
    [InlineData("q=secret", "")]
    public async Task Words_find_what_holds_them_and_may_be_seen(string query, string expected)
    {
        await using var desk = await Desk.New();
        await Make(desk);

        Assert.Equal(expected, string.Join(", ", await Labels(desk, query)));
    }

    [Fact]
    public async Task What_was_renamed_or_removed_is_not_found_by_the_words_it_had()
    {
        await using var desk = await Desk.New();
        await Make(desk);
        await desk.DoInside(WorkspaceId.Own, db =>
        {
            var topics = db.Topics.AsEnumerable().ToDictionary(t => t.Name, StringComparer.Ordinal);
            topics["River tolls"].Rename("Bridges");
            topics["River fees"].Remove(DateTime.UnixEpoch);
            return db.SaveChangesAsync(Desk.Ct);
        });

        Assert.Equal(["Rivers and lakes"], await Labels(desk, "q=river"));
        Assert.Equal(["Bridges"], await Labels(desk, "q=bridge"));
        Assert.Equal(["River fees"], await Labels(desk, "q=river&removed=yes"));
    }

    private static Task<int> Make(Desk desk) => desk.DoInside(WorkspaceId.Own, db =>
    {
        var open = new Reach(Visibility.Members, null, null);
        db.Add(new Membership(WorkspaceId.Own, Ben, Role.Secretariat, null, DateTime.UnixEpoch));
        db.AddRange(new[] { "Rivers and lakes", "River tolls", "Rooms", "River fees", "École" }.Select(n => new Topic(TopicId.New(TimeProvider.System), WorkspaceId.Own, open, n)));
        db.Add(new Topic(TopicId.New(TimeProvider.System), WorkspaceId.Own, new Reach(Visibility.Private, null, Ana), "Secret river"));
        return db.SaveChangesAsync(Desk.Ct);
    });

    private static async Task<IEnumerable<string>> Labels(Desk desk, string query)
    {
        var given = query.Split('&').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);
        var shown = await desk.DoAs(Ben, (ShowList use) => use.Run(WorkspaceId.Own, "topics", given.GetValueOrDefault, Desk.Ct));
        return shown.Value.Rows.Select(r => r.Label);
    }
}
