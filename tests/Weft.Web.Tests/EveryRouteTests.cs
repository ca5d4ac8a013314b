// The shared page check over the table of routes: a page that is mapped and has no example here fails, so that none can escape.
using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Weft.Tests.Shared;
using Weft.Web.Checks;
using Weft.Web.Tests.People;
using Weft.Web.Tests.Security;
using Weft.Workbench.Checks;
using Weft.Workbench.Demonstrations;
using Weft.Workbench.Documents;
using Weft.Workbench.People;
using Weft.Workbench.Sharing;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Web.Tests;

public sealed class EveryRouteTests(SignedIn house)
{
    /// <summary>Set to a folder, a picture of every page is left in it, to look at.</summary>
    private const string Pictures = "WEFT_TESTS_PICTURES";

    // As nobody; the others as the owner of a demonstration.
    private static readonly string[] OfNobody = ["/signin", "/signin/code", "/first-start", "/accept", "/reset", "/p/{Workspace:guid}", "/p/{Workspace:guid}/{Kind}/{Key:guid}", "/s/{Secret}", "/unsubscribe/{Key}"];

    private static readonly Dictionary<string, Func<Ground, string[]>> Examples = new(StringComparer.Ordinal)
    {
        ["/"] = _ => [""],
        ["/search"] = _ => ["search", "search?q=nurse"],
        ["/help"] = _ => ["help"],
        ["/developers"] = _ => ["developers"],
        ["/fault"] = _ => ["fault"],
        ["/not-found"] = _ => ["not-found"],
        ["/notifications"] = _ => ["notifications"],
        ["/account"] = _ => ["account"],
        ["/account/notifications"] = _ => ["account/notifications"],
        ["/account/tokens"] = _ => ["account/tokens"],
        ["/signin"] = _ => ["signin"],
        ["/signin/code"] = _ => ["signin/code"],
        ["/signin/again"] = _ => ["signin/again"],
        ["/first-start"] = _ => ["first-start?code=none"],
        ["/accept"] = g => [$"accept?code={g.Invitation}"],
        ["/reset"] = g => [$"reset?code={g.Reset}"],
        ["/p/{Workspace:guid}"] = g => [$"p/{g.Workspace}"],
        ["/p/{Workspace:guid}/{Kind}/{Key:guid}"] = g => [$"p/{g.Workspace}/documents/{g.Document}"],
        ["/s/{Secret}"] = g => [$"s/{g.Shared}"],
        ["/checks/{Id:guid}"] = g => [$"checks/{g.Check}"],
        ["/checks/{Id:guid}/answers"] = g => [$"checks/{g.Check}/answers"],
        ["/checks/{Id:guid}/conflicts"] = g => [$"checks/{g.Check}/conflicts"],
        ["/checks/{Id:guid}/files"] = g => [$"checks/{g.Check}/files"],
        ["/checks/{Id:guid}/lost"] = g => [$"checks/{g.Check}/lost"],
        ["/checks/{Id:guid}/matrix"] = g => [$"checks/{g.Check}/matrix"],
        ["/checks/{Id:guid}/open"] = g => [$"checks/{g.Check}/open?block=1"],
        ["/checks/{Id:guid}/progress"] = g => [$"checks/{g.Check}/progress"],
        ["/checks/{Id:guid}/recommendations"] = g => [$"checks/{g.Check}/recommendations"],
        ["/checks/{Id:guid}/repeated"] = g => [$"checks/{g.Check}/repeated"],
        ["/checks/{Id:guid}/text"] = g => [$"checks/{g.Check}/text", $"checks/{g.Check}/text?input=1"],
        ["/checks/{Id:guid}/who"] = g => [$"checks/{g.Check}/who"],
        ["/unsubscribe/{Key}"] = _ => ["unsubscribe/any", "unsubscribe/any?done=1"],
        ["/workspaces"] = _ => ["workspaces"],
        ["/w/{Workspace:guid}"] = g => [g.Of("")],
        ["/w/{Workspace:guid}/check"] = g => [g.Of("check")],
        ["/w/{Workspace:guid}/documents/add"] = g => [g.Of("documents/add")],
        ["/w/{Workspace:guid}/documents/{Document:guid}/compare"] = g => [g.Of($"documents/{g.Document}/compare?before=1&after=1")],
        ["/w/{Workspace:guid}/documents/{Document:guid}/proposals"] = g => [g.Of($"documents/{g.Document}/proposals")],
        ["/w/{Workspace:guid}/documents/{Document:guid}/versions"] = g => [g.Of($"documents/{g.Document}/versions")],
        ["/w/{Workspace:guid}/meetings/{Meeting:guid}/said"] = g => [g.Of($"meetings/{g.Meeting}/said")],
        ["/w/{Workspace:guid}/actors/{Actor:guid}/merge"] = g => [g.Of($"actors/{g.Actor}/merge")],
        ["/w/{Workspace:guid}/history"] = g => [g.Of("history")],
        ["/w/{Workspace:guid}/jobs"] = g => [g.Of("jobs")],
        ["/w/{Workspace:guid}/members"] = g => [g.Of("members")],
        ["/w/{Workspace:guid}/sign-ins"] = g => [g.Of("sign-ins")],
        ["/w/{Workspace:guid}/package"] = g => [g.Of("package")],
        ["/w/{Workspace:guid}/questions"] = g => [g.Of("questions")],
        ["/w/{Workspace:guid}/search"] = g => [g.Of("search"), g.Of("search?q=nurses")],
        ["/w/{Workspace:guid}/settings"] = g => [g.Of("settings")],
        ["/w/{Workspace:guid}/shares"] = g => [g.Of("shares")],
        ["/w/{Workspace:guid}/shares/new"] = g => [g.Of($"shares/new?item=Document.{g.Document}")],
        ["/w/{Workspace:guid}/{List}"] = g => [g.Of("documents"), g.Of("statements"), g.Of("recommendations"), g.Of("commitments"), g.Of("actors"), g.Of("meetings"), g.Of("topics")],
        ["/w/{Workspace:guid}/{List}/import"] = g => [g.Of("commitments/import")],
        ["/w/{Workspace:guid}/{List}/new"] = g => [g.Of("meetings/new")],
        ["/w/{Workspace:guid}/{List}/{Key:guid}"] = g => [g.Of($"documents/{g.Document}"), g.Of($"actors/{g.Actor}"), g.Of($"meetings/{g.Meeting}"), g.Of($"topics/{g.Topic}")],
        ["/w/{Workspace:guid}/{List}/{Key:guid}/merge"] = g => [g.Of($"topics/{g.Topic}/merge")],
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_that_is_mapped_has_an_example_and_there_is_no_other()
    {
        var mapped = (await MappedRoutes.Read()).Where(r => r.IsPage).Select(r => r.Pattern).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

        Assert.Equal([], mapped.Except(Examples.Keys, StringComparer.Ordinal)); // a new page: give an address at which it can be looked at
        Assert.Equal([], Examples.Keys.Except(mapped, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_page_is_accessible_light_valid_and_whole_at_both_sizes_and_without_script()
    {
        var (ground, since, faults) = (await MakeGround(), Stopwatch.StartNew(), new ConcurrentQueue<string>());
        foreach (var person in new[] { null, ground.Owner })
        {
            var patterns = Examples.Keys.Where(k => OfNobody.Contains(k) == person is null);
            string[] addresses = [.. patterns.SelectMany(p => Examples[p](ground)).Select(a => $"/en/{a}")];
            await Task.WhenAll(Look(person, addresses, 1280, false, faults), Look(person, addresses, 390, true, faults), LookWithoutScript(person, addresses, faults));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{Examples.Count} pages in {since.Elapsed.TotalSeconds:0} s");
        Assert.True(faults.IsEmpty, string.Join("\n\n", faults));
    }

    private async Task Look(TestPerson? person, string[] addresses, int width, bool dark, ConcurrentQueue<string> faults)
    {
        var page = await house.Open(person, width, dark: dark);
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            await Note(faults, () => AccessiblePage.Check(page, sizes, address, width));
            if (Environment.GetEnvironmentVariable(Pictures) is { } folder)
            {
                var name = string.Concat(address.Split('?')[0].Split('/').Select(p => Guid.TryParse(p, out _) ? "-id" : $"-{p}")) + (address.Contains('?', StringComparison.Ordinal) ? "-q" : "");
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{width}{name}.png"), FullPage = true });
            }
        }

        await page.Context.CloseAsync();
    }

    // Axe is a script itself: without script it is left out.
    private async Task LookWithoutScript(TestPerson? person, string[] addresses, ConcurrentQueue<string> faults)
    {
        var page = await house.Open(person, script: false);
        using var http = house.Client(person);
        foreach (var address in addresses)
        {
            await Note(faults, async () =>
            {
                await page.GotoAsync(address);
                await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
                await AccessiblePage.ValidHtml(http, new Uri(page.Url).PathAndQuery);
            });
        }

        await page.Context.CloseAsync();
    }

    private static async Task Note(ConcurrentQueue<string> faults, Func<Task> look)
    {
        if (await Record.ExceptionAsync(look) is { } fault) faults.Enqueue(fault.Message);
    }

    private sealed record Ground(
        TestPerson Owner, Guid Workspace, Guid Check, Guid Document, Guid Meeting, Guid Actor, Guid Topic, string Invitation, string Reset, string Shared)
    {
        public string Of(string page) => page.Length == 0 ? $"w/{Workspace}" : $"w/{Workspace}/{page}";
    }

    // A demonstration, worked on, open to the public and shared.
    private async Task<Ground> MakeGround()
    {
        var owner = await house.Person("Ana Ruiz", (await house.Workspace("First"), Role.Owner));
        var files = new Sample(Path.Combine(SharedFolder.Repository, "samples")).Files();
        Assert.NotEmpty(files);
        var workspace = (await house.Do((MakeDemonstration use) => use.Run("en", files, Ct), owner)).Value;
        var (check, document, meeting, actor, topic) = await house.Do(async (WeftDb db) =>
        {
            db.Sight = Sight.Everything(workspace);
            return (
                await db.Set<Check>().Select(c => c.Id).FirstAsync(Ct), await db.Documents.OrderByDescending(d => d.AddedAt).Select(d => d.Id.Value).FirstAsync(Ct),
                await db.Set<Weft.Workbench.Meetings.Meeting>().OrderBy(m => m.StartsOn).Select(m => m.Id.Value).FirstAsync(Ct),
                await db.Set<Weft.Workbench.Actors.Actor>().OrderBy(a => a.Name).Select(a => a.Id.Value).FirstAsync(Ct), await db.Topics.Select(t => t.Id.Value).FirstAsync(Ct));
        });
        for (var tries = 0; !(await house.Do((LoadCheck load) => load.Run(check, Ct), owner)).IsOk; tries++)
        {
            Assert.True(tries < 600, "The check of the sample does not end.");
            await Task.Delay(100, Ct);
        }

        var item = new ItemRef(nameof(Document), document);
        Assert.True((await house.Do((SetReach use) => use.Run(workspace, item, Visibility.Public, null, null, Ct), owner)).IsOk);
        Assert.True((await house.Do((SetWorkspace use) => use.Run(workspace, new SetWorkspace.Settings("Ostrana", "en", Visibility.Members, true), Ct), owner)).IsOk);
        var shared = (await house.Do((ShareItems use) => use.Run(workspace, new ShareItems.Wish([item], "The chair", null, 7), Ct), owner)).Value.Secret;
        var invited = await house.Do((InviteMember use) => use.Run(workspace, new("x@labour.example", Role.Reader, null, "en"), c => new Uri($"https://x.example/{c}"), Ct), owner);
        var reset = (await house.Do((ResetPassword use) => use.NewCode(owner.Id, Ct))).Value;
        return new Ground(owner, workspace.Value, check.Value, document, meeting, actor, topic, invited.Value.Code, reset, shared);
    }
}
