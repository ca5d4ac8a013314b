using System.Text;
using Microsoft.Playwright;

namespace Weft.Web.Tests;

public sealed class UploadTests(RunningServer server)
{
    private const string Draft = "# Round table of Ostrana\n\n## Recommendations\n\n1. The Ministry of Labour should publish the list of recognised diplomas by June 2027.\n2. Districts should be heard before permits change.\n";

    [Theory, InlineData(true), InlineData(false)]
    public async Task Files_that_are_dropped_are_read_or_refused_one_by_one(bool script)
    {
        var page = await server.Open(script: script);
        await page.GotoAsync("/en/");
        await page.SetInputFilesAsync("#Draft", Text("../../draft & more.md", Draft));
        await page.SetInputFilesAsync("#Against", [Text("old.md", "# Old\n\nThe ministry should consider publishing a list."), Bytes("broken.docx", [0x50, 0x4B, 3, 4, 0, 0]), Bytes("empty.txt", [])]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Check the draft" }).ClickAsync();
        await RunningServer.Done(page);

        await Assertions.Expect(page.Locator("tr.state-Done")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("tr.state-Refused")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("tr", new() { HasText = "empty.txt" }).Locator(".why")).ToContainTextAsync("empty");
        await Assertions.Expect(page.GetByText("draft & more.md")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("../..")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Open what was found" }).ClickAsync();
        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_a_draft_nothing_begins_and_one_line_says_why()
    {
        var page = await server.Open(script: false);
        await page.GotoAsync("/en/");
        await page.EvaluateAsync("() => 0");
        await page.SetInputFilesAsync("#Draft", Bytes("nothing.md", []));
        await page.GetByRole(AriaRole.Button, new() { Name = "Check the draft" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("nothing.md");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_draft_that_cannot_be_read_ends_the_check_with_its_reason()
    {
        var page = await server.Open();
        await page.GotoAsync("/en/");
        await page.SetInputFilesAsync("#Draft", Bytes("draft.docx", [0x50, 0x4B, 3, 4, 9, 9, 9]));
        await page.GetByRole(AriaRole.Button, new() { Name = "Check the draft" }).ClickAsync();

        await Assertions.Expect(page.Locator("tr.state-Refused")).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Change the files" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#progress .notice")).ToContainTextAsync("“draft.docx” could not be read");
        await Assertions.Expect(page.Locator("#progress code")).ToContainTextAsync("damaged");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_new_version_of_the_draft_is_run_and_search_opens_its_words()
    {
        var page = await server.Open();
        await page.GotoAsync("/en/");
        await page.SetInputFilesAsync("#Draft", Text("first.md", Draft));
        await page.GetByRole(AriaRole.Button, new() { Name = "Check the draft" }).ClickAsync();
        await RunningServer.Done(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Change the files" }).ClickAsync();
        await page.SetInputFilesAsync("#Draft", Text("second.md", Draft + "\nZwischenwort stands here alone.\n"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Run the check again" }).ClickAsync();
        await RunningServer.Done(page);

        await page.GotoAsync("/en/search?q=zwischenw");
        await page.Locator(".hits a").First.ClickAsync();

        await Assertions.Expect(page.Locator("mark.hit")).ToHaveTextAsync("Zwischenwort");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_table_of_the_draft_reads_as_a_table_with_its_notes_in_their_row()
    {
        var page = await server.Open();
        await page.GotoAsync("/en/");
        await page.SetInputFilesAsync("#Draft", Text("table.md", "# Review of the labour plan\n\nSeveral participants said that ministries hardly exchange their plans. Some speakers asked for a shared calendar of laws.\n\n| No | Recommendation | Status |\n|---|---|---|\n| 1 | Districts should publish their lists by June 2027. | done |\n| 2 | The ministry should consult workers. | open |\n| 3 | Ensure access of migrants to health care. | open |\n"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Check the draft" }).ClickAsync();
        await RunningServer.Done(page);
        var address = page.Url.Replace("/progress", "/text", StringComparison.Ordinal);

        await page.GotoAsync(address);

        await Assertions.Expect(page.Locator(".reading th[scope=col]")).ToHaveTextAsync(["No", "Recommendation", "Status"]);
        await Assertions.Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(4);
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Nth(1)).ToContainTextAsync("by June 2027.");
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Nth(1).Locator(".notes .kind")).ToHaveTextAsync("Recommendation");
        await page.Context.CloseAsync();
        await AccessiblePage.Check(server, address, 390, dark: true);
    }

    private static FilePayload Text(string name, string text) => Bytes(name, Encoding.UTF8.GetBytes(text));

    private static FilePayload Bytes(string name, byte[] bytes) => new() { Name = name, MimeType = "application/octet-stream", Buffer = bytes };
}
