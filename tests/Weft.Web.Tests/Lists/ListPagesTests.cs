using System.Text;
using Microsoft.Playwright;
using Weft.Web.Texts;
using Weft.Workbench.Lists;

namespace Weft.Web.Tests.Lists;

public sealed class ListPagesTests(RunningServer server)
{
    private const string Own = "/en/w/00000000-0000-7000-8000-000000000001";

    // Looked at by the table of routes already: see EveryRouteTests.
    private static readonly string[] Walked = ["documents", "statements", "recommendations", "commitments", "actors", "meetings", "topics", "meetings/new"];

    public static TheoryData<string> Addresses =>
        [.. ListRegistry.Instance.All.Select(l => l.Name).Concat(ListRegistry.Instance.All.Where(l => l.ToAdd is not null).Select(l => $"{l.Name}/new")).Except(Walked)];

    [Theory, MemberData(nameof(Addresses))]
    public async Task Every_page_of_a_list_is_accessible_and_valid(string address)
    {
        await AccessiblePage.Check(server, $"{Own}/{address}", 390, dark: true);
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        await AccessiblePage.ValidHtml(http, $"{Own}/{address}");
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task An_item_is_added_found_edited_in_two_windows_and_taken_back_to_an_earlier_state(int width, bool script)
    {
        var name = $"Ministry of Labour {width}";
        var page = await server.Open(width, script);
        await page.GotoAsync($"{Own}/actors/new");
        await page.GetByLabel("Name", new() { Exact = false }).First.FillAsync(name);
        await page.GetByLabel("Kind").SelectOptionAsync("Ministry");
        await Press(page, "Save");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(name);
        if (script) await AccessiblePage.Look(page, page.Url, width); // axe is a script itself

        var other = await server.Open(width, script);
        await other.GotoAsync(page.Url);
        await EditName(page, $"{name}, theirs");
        await EditName(other, $"{name}, mine");
        await Assertions.Expect(other.GetByRole(AriaRole.Heading, new() { Name = "Two versions" })).ToBeVisibleAsync();
        await Assertions.Expect(other.GetByText($"There now: {name}, theirs")).ToBeVisibleAsync();
        if (script) await AccessiblePage.Look(other, other.Url, width); // axe is a script itself
        await other.GetByLabel($"Yours: {name}, mine").CheckAsync();
        await Press(other, "Save");
        await Assertions.Expect(other.Locator("h1")).ToHaveTextAsync($"{name}, mine");

        await other.Locator("ol.history > li").Last.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(other.Locator("h1")).ToHaveTextAsync(name);
        await other.GotoAsync($"{Own}/actors?q={width}&kind=Ministry");
        await Assertions.Expect(other.GetByRole(AriaRole.Rowheader, new() { Name = name })).ToBeVisibleAsync();
        await Press(other, "Show");
        await Assertions.Expect(other.GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
        await other.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task A_file_is_shown_before_it_is_taken_in_and_many_rows_are_edited_and_that_undone(int width, bool script)
    {
        var page = await server.Open(width, script);
        await page.GotoAsync($"{Own}/topics/import");
        var csv = $"name,aliases,draft\nRemittances {width},money sent home,no\nReturn {width},,no\n,nameless,no\n";
        await page.GetByLabel("The file").SetInputFilesAsync(new FilePayload { Name = "topics.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await Press(page, "Look at the file");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("2 added · 0 changed · 1 row refused");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "4 Name" })).ToContainTextAsync("may not be empty");
        if (script) await AccessiblePage.Look(page, page.Url, width); // axe is a script itself
        await Press(page, "Yes, do this");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Done: 2 added");

        await page.GotoAsync($"{Own}/topics?q={width}");
        await page.GetByLabel($"Tick Return {width}").CheckAsync();
        await page.GetByLabel("Set", new() { Exact = true }).SelectOptionAsync("visibility=Private");
        await Press(page, "Set for these rows");
        await Assertions.Expect(page.GetByText("One was changed.")).ToBeVisibleAsync();
        if (script) await AccessiblePage.Look(page, page.Url, width); // axe is a script itself
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = $"Return {width}" })).ToContainTextAsync("Its owner alone");
        await Press(page, "Undo this");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = $"Return {width}" })).ToContainTextAsync("Members of the workspace");
        await page.GetByLabel($"All 2 that match, ticked or not").CheckAsync();
        await Press(page, "Remove");
        await Assertions.Expect(page.GetByText("Nothing matches.")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_list_goes_out_and_what_is_not_there_says_so()
    {
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };

        var csv = await http.GetAsync($"{Own}/actors.csv", TestContext.Current.CancellationToken);
        var xlsx = await http.GetAsync($"{Own}/actors.xlsx", TestContext.Current.CancellationToken);

        Assert.StartsWith("id,name,kind,tier", (await csv.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimStart('\uFEFF'));
        Assert.Equal("PK"u8.ToArray(), (await xlsx.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..2]);
        foreach (var address in new[] { "chairs", "chairs.csv", $"actors/{Guid.Empty}", "chairs/new", "documents/new", $"items/Chair/{Guid.Empty}" })
        {
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await http.GetAsync($"{Own}/{address}", TestContext.Current.CancellationToken)).StatusCode);
        }
    }

    [Fact]
    public void Every_list_column_and_choice_has_its_words_in_every_language()
    {
        foreach (var texts in PageTexts.Languages.Select(PageTexts.In))
        {
            string[] missing =
            [
                .. ListRegistry.Instance.All.Select(l => $"list.{l.Name}"),
                .. ListRegistry.Instance.All.SelectMany(l => l.Columns.Where(c => texts.Or($"column.{l.Name}.{c.Key}", "").Length == 0).Select(c => $"column.{c.Key}")),
                .. ListRegistry.Instance.All.SelectMany(l => l.Columns).SelectMany(c => c.Choices.Select(v => $"choice.{c.ChoiceName}.{v}")),
            ];
            Assert.Equal([], missing.Distinct().Where(k => texts.Or(k, "").Length == 0).Select(k => $"{texts.Language}: {k}"));
        }
    }

    private static async Task EditName(IPage page, string name)
    {
        await page.GetByText("Edit", new() { Exact = true }).First.ClickAsync();
        await page.Locator("#c-name").FillAsync(name);
        await Press(page, "Save");
    }

    private static Task Press(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.ClickAsync();
}
