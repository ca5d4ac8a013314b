using Microsoft.Playwright;

namespace Weft.Web.Tests.Comments;

public sealed class CommentPagesTests(RunningServer server)
{
    private const string Questions = "/en/w/00000000-0000-7000-8000-000000000001/questions";

    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task A_question_is_asked_answered_edited_settled_and_removed(int width, bool script)
    {
        var check = await server.Sample();
        var page = await server.Open(width, script);
        var words = $"Who pays for {width}?";
        await page.GotoAsync($"{check}/who");

        await page.GetByLabel("Your comment or question").FillAsync(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask as a question" }).ClickAsync();

        var box = page.Locator("article.note").Filter(new() { HasText = words });
        await Assertions.Expect(box).ToContainTextAsync("Open question");
        Assert.Contains("#c-", page.Url, StringComparison.Ordinal);
        await page.GotoAsync(Questions);
        await page.GetByRole(AriaRole.Row, new() { Name = words }).GetByRole(AriaRole.Link).ClickAsync();

        await box.GetByText("Reply", new() { Exact = true }).ClickAsync();
        await box.GetByLabel("Your reply").FillAsync($"The <ministry> of {width}");
        await box.GetByRole(AriaRole.Button, new() { Name = "Send the reply" }).ClickAsync();
        await Assertions.Expect(page.Locator("p.words").GetByText($"The <ministry> of {width}")).ToBeVisibleAsync();

        await box.GetByText("Edit", new() { Exact = true }).ClickAsync();
        await box.GetByLabel("New words").FillAsync(" ");
        await box.GetByRole(AriaRole.Button, new() { Name = "Save the change" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("nothing is written here");
        await box.GetByLabel("New words").FillAsync(words + " And when?");
        await box.GetByRole(AriaRole.Button, new() { Name = "Save the change" }).ClickAsync();
        await Assertions.Expect(box).ToContainTextAsync("And when?");

        if (script) await AccessiblePage.Look(page, page.Url, width); // axe is a script itself
        await box.GetByRole(AriaRole.Button, new() { Name = "Mark as settled" }).ClickAsync();
        await Assertions.Expect(box).ToContainTextAsync("Settled question");
        await box.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Assertions.Expect(box).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByText("The comment was removed; its replies stay.").First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }
}
