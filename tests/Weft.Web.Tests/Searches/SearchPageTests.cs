using Microsoft.Playwright;

namespace Weft.Web.Tests.Searches;

public sealed class SearchPageTests(RunningServer server)
{
    private const string Search = "/en/w/00000000-0000-7000-8000-000000000001/search";

    [Fact]
    public async Task A_hit_is_narrowed_by_its_facets_and_opens_its_sentence()
    {
        await server.Sample();
        var page = await server.Open(script: false);
        await page.GotoAsync("/en/search");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("nurse");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Assertions.Expect(page.Locator("mark.hit").First).ToBeVisibleAsync();

        await page.Locator(".facets").GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(page.Locator(".chips a")).ToHaveCountAsync(1);
        await page.Locator(".hits a").First.ClickAsync();

        Assert.Contains("/text?input=", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_search_is_kept_opened_and_given_up()
    {
        await server.Sample();
        var page = await server.Open(390);
        await page.GotoAsync(Search + "?q=nurse");
        await page.GetByLabel("Name under which to keep").FillAsync("Nurses <1>");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this search" }).ClickAsync();
        var row = page.GetByRole(AriaRole.Row, new() { Name = "Nurses <1>" });
        await Assertions.Expect(row).ToBeVisibleAsync();

        await row.GetByRole(AriaRole.Button, new() { Name = "Put into the digest" }).ClickAsync();
        await Assertions.Expect(row.GetByRole(AriaRole.Button, new() { Name = "Take out of the digest" })).ToBeVisibleAsync();
        await AccessiblePage.Look(page, page.Url, 390);
        await row.GetByRole(AriaRole.Button, new() { Name = "Open and mark as seen" }).ClickAsync();
        Assert.Contains("q=nurse", page.Url, StringComparison.Ordinal);
        await row.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Assertions.Expect(row).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=nurse")]
    [InlineData("?q=nurse&what=Document&page=99")]
    public async Task The_page_is_accessible_and_valid(string query)
    {
        await server.Sample();
        await AccessiblePage.Check(server, Search + query, 1280, dark: false);
        await AccessiblePage.Check(server, Search + query, 390, dark: true);
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        await AccessiblePage.ValidHtml(http, Search + query);
    }
}
