using System.Text;
using Microsoft.Playwright;

namespace Weft.Web.Tests;

public sealed class MatrixTests(RunningServer server)
{
    [Fact]
    public async Task A_matrix_comes_back_and_a_changed_wording_is_confirmed()
    {
        var page = await server.Open();
        await page.GotoAsync("/en/");
        await page.SetInputFilesAsync("#Draft", File("draft.md", "# Round table of Ostrana\n\n## Recommendations\n\n1. The Ministry of Labour should publish the list of recognised diplomas.\n2. Districts should consult workers before permits change.\n"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Check the draft" }).ClickAsync();
        await RunningServer.Done(page);
        var check = page.Url.Replace("/progress", "", StringComparison.Ordinal);
        await page.GotoAsync(check + "/recommendations");
        var id = (await page.Locator(".sheet").First.GetAttributeAsync("id"))!["r-".Length..];
        await page.GotoAsync(check + "/matrix");

        await page.SetInputFilesAsync("#File", File("matrix.csv", $"id,Text,Owner,State\n{id},Publish the list by May 2029.,Districts,Perhaps\n"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Read what was changed" }).ClickAsync();

        await Assertions.Expect(page.Locator("article", new() { HasText = "Owner" })).ToContainTextAsync("in the matrix alone");
        await Assertions.Expect(page.Locator("#faults + ul")).ToContainTextAsync("Perhaps");
        await Assertions.Expect(page.Locator("article", new() { HasText = "deleted" })).ToHaveCountAsync(1);
        await AccessiblePage.Look(page, "matrix that came back", 1280);
        var wording = page.Locator("article", new() { HasText = "Publish the list by May 2029." });
        await wording.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        await Assertions.Expect(wording.Locator(".answered")).ToContainTextAsync("Corrected · saved");

        await page.GotoAsync(check + "/recommendations");
        await Assertions.Expect(page.Locator(".sheet .source").First).ToHaveTextAsync("Publish the list by May 2029.");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_a_file_one_line_says_so()
    {
        var page = await server.Open();
        await page.GotoAsync(await server.Sample() + "/matrix");

        await page.GetByRole(AriaRole.Button, new() { Name = "Read what was changed" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("no matrix");
        await page.Context.CloseAsync();
    }

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "application/octet-stream", Buffer = Encoding.UTF8.GetBytes(text) };
}
