// Holds every answer of the server against who may see what.
using System.Text.RegularExpressions;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Leaks;

namespace Weft.Web.Tests.Leaks;

public sealed partial class WebLeaksTests(PlantedServer server) : IClassFixture<PlantedServer>
{
    private static readonly Guid NoItem = Guid.CreateVersion7();
    private static readonly WorkspaceId NoWorkspace = new(Guid.CreateVersion7());

    public static TheoryData<string> OfItems => [.. WebAttempts.All.Where(a => a.Kind is not null).Select(a => a.Address)];

    public static TheoryData<string> OfWorkspaces => [.. WebAttempts.All.Where(a => a.Kind is null).Select(a => a.Address)];

    private PlantedWorld World => server.World;

    [Theory, MemberData(nameof(OfItems))]
    public async Task An_item_that_may_not_be_seen_answers_as_one_that_is_not_there(string address)
    {
        var tried = WebAttempts.All.Single(a => a.Address == address);
        foreach (var looker in Secrets.Lookers)
        {
            foreach (var secret in Secrets.All)
            {
                var (item, home) = (World.Item(tried.Kind!, secret), World.Home(secret));
                var said = await server.Ask(looker, Get(tried, item, home));

                Secret[] expected = tried.Shows(looker, secret) && (looker == Looker.Stranger || looker.May(tried.Needs)) ? [secret] : [];
                AssertShows(tried.IsLoose, expected, [.. Secrets.All.Where(s => tried.Shows(looker, s))], said, $"{address}, {looker}, {secret}");
                if (tried.Shows(looker, secret)) continue;
                var unknown = await server.Ask(looker, Get(tried, NoItem, home));
                Assert.Equal(Comparable(unknown, NoItem), Comparable(said, item));
            }
        }
    }

    [Theory, MemberData(nameof(OfWorkspaces))]
    public async Task A_workspace_shows_each_what_they_may_see_and_nothing_else(string address)
    {
        var tried = WebAttempts.All.Single(a => a.Address == address);
        foreach (var looker in Secrets.Lookers)
        {
            foreach (var workspace in new[] { World.One, World.Two })
            {
                var said = await server.Ask(looker, Get(tried, NoItem, workspace));

                var isIn = workspace == World.One ? looker.May(tried.Needs) : looker == Looker.Stranger;
                Secret[] expected = [.. Secrets.All.Where(s => isIn && World.Home(s) == workspace && tried.Shows(looker, s))];
                AssertShows(tried.IsLoose, expected, expected, said, $"{address}, {looker}");
                var belongs = workspace == World.One ? looker.Role is not null : looker == Looker.Stranger;
                if (belongs) continue;
                var unknown = await server.Ask(looker, Get(tried, NoItem, NoWorkspace));
                Assert.Equal(Comparable(unknown, NoWorkspace.Value), Comparable(said, workspace.Value));
            }
        }
    }

    [Fact]
    public void Every_route_is_tried()
    {
        var known = WebAttempts.All.Select(a => a.Route).Concat(WebAttempts.Empty.Select(e => e.Route)).Concat(WebActs.Routes).ToHashSet(StringComparer.Ordinal);

        var untried = string.Join(' ', server.Routes.Select(r => r.Pattern).Where(IsOurs).Distinct().Where(r => !known.Contains(r)).Order(StringComparer.Ordinal));
        Assert.True(untried.Length == 0, untried);
    }

    [Fact]
    public async Task No_line_of_the_log_holds_a_word_of_an_item()
    {
        foreach (var tried in WebAttempts.All.Where(a => a.Kind is not null)) await server.Ask(Looker.Insider, Get(tried, World.Item(tried.Kind!, Secret.Private), World.One));

        Assert.NotEmpty(server.Logged);
        Assert.DoesNotContain(server.Logged, line => Secrets.In(line).Length > 0);
    }

    // Not files of the program itself: scripts, styles, icons. The API takes tokens and asks the same use cases, which the workbench's tests try.
    private static bool IsOurs(string route) => !route.StartsWith("/api/", StringComparison.Ordinal)
        && (!Path.HasExtension(route) || route.Contains("guid", StringComparison.Ordinal));

    private static HttpRequestMessage Get(WebAttempt tried, Guid item, WorkspaceId workspace) => new(HttpMethod.Get, tried.Address
        .Replace("{id}", $"{item}", StringComparison.Ordinal).Replace("{w}", $"{workspace.Value}", StringComparison.Ordinal));

    private static void AssertShows(bool isLoose, Secret[] expected, Secret[] allowed, Said said, string what)
    {
        var shown = Secrets.In(said.Headers + said.Body);
        Assert.True(isLoose ? !shown.Except(allowed).Any() : expected.SequenceEqual(shown), $"{what}: {said.Status} shows [{string.Join(' ', shown)}], not [{string.Join(' ', expected)}]");

        // What is kept by a browser or a proxy would be shown to whoever comes next.
        if (shown.Any(s => s != Secret.Public)) Assert.Contains("no-store", said.Caching, StringComparison.Ordinal);
    }

    private static string Comparable(Said said, Guid id) =>
        Token().Replace($"{said.Status}\n{said.Headers}\n{said.Body}", "").Replace($"{id}", "ID", StringComparison.OrdinalIgnoreCase);

    // What is new with every answer and says nothing of what was asked.
    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"[^\"]+\"|weft-form=[^;]+|\"traceId\": ?\"[^\"]+\"", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
