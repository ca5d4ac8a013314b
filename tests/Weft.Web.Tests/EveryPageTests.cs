using System.Net;
using Microsoft.Playwright;

namespace Weft.Web.Tests;

public sealed class EveryPageTests(RunningServer server)
{
    private static readonly string[] Fixed = ["/en/", "/en/search", "/en/search?q=nurse", "/en/help", "/en/nothing-here"];
    private static readonly string[] OfCheck =
        ["", "/progress", "/text", "/text?input=1", "/recommendations", "/repeated", "/lost", "/conflicts", "/who", "/answers", "/files", "/matrix"];

    public static TheoryData<string> Pages => [.. Fixed, .. OfCheck.Select(p => "check" + p), "/fr/", "/es/"];

    // The others are looked at by the table of routes: see EveryRouteTests.
    [Theory]
    [InlineData("/en/nothing-here", 1280)]
    [InlineData("/fr/", 1280)]
    [InlineData("/es/", 390)]
    [InlineData("check/matrix", 1280)]
    public async Task A_page_without_accounts_is_accessible_light_and_whole(string page, int width) =>
        await AccessiblePage.Check(server, await AddressOf(page), width, dark: width < 1280);

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_is_valid_and_says_the_same_without_script(string page)
    {
        if (page == "/en/nothing-here") return; // its status is tested elsewhere
        var address = await AddressOf(page);
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };

        await AccessiblePage.ValidHtml(http, address);

        var window = await server.Open(script: false);
        await window.GotoAsync(address);
        await Assertions.Expect(window.Locator("main h1")).ToBeVisibleAsync();
        Assert.Equal(FindingsIn(await http.GetStringAsync(address, TestContext.Current.CancellationToken)), await window.Locator("[data-finding]").CountAsync());
        await window.Context.CloseAsync();
    }

    private static int FindingsIn(string source) => source.Split("data-finding").Length - 1;

    [Fact]
    public async Task What_is_not_there_says_so_with_its_status()
    {
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };

        foreach (var address in new[] { "/en/nothing-here", $"/en/checks/{Guid.Empty}", $"/en/checks/{Guid.Empty}/text", $"/en/checks/{Guid.Empty}/check.json" })
        {
            var answer = await http.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private async Task<string> AddressOf(string page) => page.StartsWith("check", StringComparison.Ordinal) ? await server.Sample() + page["check".Length..] : page;
}
