// Long work on a page: shown with its state, stopped by its button, without script too.
using Microsoft.Playwright;
using Weft.Tests.Shared;

namespace Weft.Web.Tests.Jobs;

public sealed class JobsPageTests(RunningServer server)
{
    private const string Page = "/en/w/00000000-0000-7000-8000-000000000001/jobs";

    [Fact]
    public async Task A_finished_check_stands_in_the_list_and_leads_to_its_page()
    {
        var check = await server.Sample();
        var page = await server.Open();

        await page.GotoAsync(Page);

        await Assertions.Expect(page.Locator($"a[href='{check}/progress']")).ToHaveTextAsync("Check of a draft");
        await AccessiblePage.Check(server, Page, 1280, dark: false);
        await AccessiblePage.Check(server, Page, 390, dark: true);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_job_at_work_is_stopped_from_the_list_without_script()
    {
        var folder = SharedFolder.Path("data", "documents", "upr-slovenia");
        var pile = Directory.EnumerateFiles(folder, "20*.pdf").Order(StringComparer.Ordinal).ToList();
        var page = await server.Open(script: false);
        await page.GotoAsync("/en/");
        await page.SetInputFilesAsync("input[name=Draft]", pile[^1]);
        await page.SetInputFilesAsync("input[name=Against]", pile);
        await page.GetByRole(AriaRole.Button, new() { Name = "Check the draft" }).ClickAsync();
        var check = new Uri(page.Url).AbsolutePath;

        await page.GotoAsync(Page);
        var row = page.Locator("tr", new() { Has = page.Locator($"a[href='{check}']") });
        await row.GetByRole(AriaRole.Button).ClickAsync();

        await Assertions.Expect(row.GetByText("stopped")).ToBeVisibleAsync(new() { Timeout = 60_000 }); // the page loads itself again
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_list_of_a_workspace_that_is_not_there_is_empty()
    {
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };

        var page = await http.GetStringAsync($"/en/w/{Guid.NewGuid()}/jobs", TestContext.Current.CancellationToken);

        Assert.DoesNotContain("<table", page, StringComparison.Ordinal);
    }
}
