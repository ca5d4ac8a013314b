using Microsoft.Playwright;
using Weft.Tests.Shared;

namespace Weft.Web.Tests;

public sealed class ProgressTests(RunningServer server)
{
    [Fact]
    public async Task A_check_at_work_shows_file_by_file_where_it_is_and_stops_when_asked()
    {
        var folder = SharedFolder.Path("data", "documents", "upr-slovenia");
        var pile = Directory.EnumerateFiles(folder, "20*.pdf").Order(StringComparer.Ordinal).ToList();
        var page = await server.Open();
        await page.GotoAsync("/en/");
        await page.SetInputFilesAsync("#Draft", pile[^2]);
        await page.SetInputFilesAsync("#Against", pile);
        await Assertions.Expect(page.Locator("[data-chosen] li").Last).ToHaveTextAsync(Path.GetFileName(pile[^1]));
        await page.GetByRole(AriaRole.Button, new() { Name = "Check the draft" }).ClickAsync();
        await page.EvaluateAsync("() => { window.sameLoad = true }");

        await Assertions.Expect(page.Locator("tr.state-Done").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        Assert.True(await page.EvaluateAsync<bool>("() => window.sameLoad === true"), "The page was loaded again instead of being told.");
        await AccessiblePage.Look(page, "progress, at work", 1280);
        await page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Stopped. Nothing of this run was kept.")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Change the files" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }
}
