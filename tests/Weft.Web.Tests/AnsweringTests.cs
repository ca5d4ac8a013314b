using Microsoft.Playwright;

namespace Weft.Web.Tests;

public sealed class AnsweringTests(RunningServer server)
{
    [Fact]
    public async Task A_finding_is_answered_by_keys_and_the_answer_is_there_after_loading_again()
    {
        var page = await server.Open();
        await page.GotoAsync(await server.Sample() + "/recommendations");

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        var finding = page.Locator("[data-finding]").Nth(1);
        await Assertions.Expect(finding).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(finding.Locator(".answered")).ToHaveTextAsync("No · saved");
        await AccessiblePage.Look(page, "recommendations, answered", 1280);
        await page.ReloadAsync();

        await Assertions.Expect(finding.Locator(".answered")).ToHaveTextAsync("No · saved");
        await finding.Locator("button[data-key=u]").ClickAsync();
        await Assertions.Expect(finding.Locator("[data-answer=none]")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_finding_is_corrected_with_the_key_and_words()
    {
        var page = await server.Open();
        await page.GotoAsync(await server.Sample() + "/recommendations");

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("e");
        var finding = page.Locator("[data-finding]").First;
        await Assertions.Expect(finding.Locator("textarea")).ToBeFocusedAsync();
        await finding.Locator("textarea").FillAsync("It should say <b>this</b>.");
        await finding.GetByRole(AriaRole.Button, new() { Name = "Save the correction" }).ClickAsync();

        await Assertions.Expect(finding.Locator(".answered q")).ToHaveTextAsync("It should say <b>this</b>.");
        await page.ReloadAsync();
        await Assertions.Expect(finding.Locator(".source")).ToHaveTextAsync("It should say <b>this</b>.");
        await Assertions.Expect(finding).ToContainTextAsync("Corrected by a person.");
        await finding.Locator("button[data-key=u]").ClickAsync();
        await Assertions.Expect(finding.Locator("[data-answer=none]")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_finding_is_answered_without_script()
    {
        var page = await server.Open(script: false);
        await page.GotoAsync(await server.Sample() + "/recommendations");
        var finding = page.Locator("[data-finding]").Nth(2);

        await finding.Locator("button[data-key=y]").ClickAsync();
        await Assertions.Expect(finding.Locator(".answered")).ToHaveTextAsync("Yes · saved");
        await finding.Locator("button[data-key=u]").ClickAsync();
        await Assertions.Expect(finding.Locator("[data-answer=none]")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task When_the_server_does_not_answer_the_page_does_not_say_saved()
    {
        var page = await server.Open();
        await page.GotoAsync(await server.Sample() + "/recommendations");
        await page.RouteAsync("**/answers", route => route.AbortAsync());

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("y");

        await Assertions.Expect(page.Locator(".answer .refused")).ToContainTextAsync("Not saved");
        await Assertions.Expect(page.Locator("[data-finding]").First.Locator(".answered")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Keys_can_be_switched_off()
    {
        var page = await server.Open();
        await page.GotoAsync("/en/help");
        await page.GetByRole(AriaRole.Button, new() { Name = "Switch single keys off" }).ClickAsync();
        await page.GotoAsync(await server.Sample() + "/recommendations");

        await page.Keyboard.PressAsync("j");

        await Assertions.Expect(page.Locator("[data-finding]").First).Not.ToBeFocusedAsync();
        await page.Context.CloseAsync();
    }
}
