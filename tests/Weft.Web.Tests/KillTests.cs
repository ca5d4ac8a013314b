using Microsoft.Playwright;

namespace Weft.Web.Tests;

public sealed class KillTests(RunningServer shared)
{
    [Fact]
    public async Task What_the_page_said_was_saved_is_there_after_a_kill()
    {
        await using var server = new ServerProcess(Directory.CreateTempSubdirectory("weft-kill-").FullName);
        await server.Start();
        var page = await shared.Open();
        await page.GotoAsync($"{server.Address}/en/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Try the sample" }).ClickAsync();
        await RunningServer.Done(page);
        var check = new Uri(page.Url).AbsolutePath.Replace("/progress", "", StringComparison.Ordinal);
        await page.GotoAsync($"{server.Address}{check}/recommendations");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("y");
        await Assertions.Expect(page.Locator("[data-finding]").First.Locator(".answered")).ToBeVisibleAsync();

        await server.Kill();
        await server.Start();

        await page.GotoAsync($"{server.Address}{check}/recommendations");
        await Assertions.Expect(page.Locator("[data-finding]").First.Locator(".answered")).ToHaveTextAsync("Yes · saved");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_check_that_a_kill_interrupted_is_finished_after_the_next_start()
    {
        await using var server = new ServerProcess(Directory.CreateTempSubdirectory("weft-kill-").FullName);
        await server.Start();
        var page = await shared.Open(script: false);
        await page.GotoAsync($"{server.Address}/en/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Try the sample" }).ClickAsync();
        var check = new Uri(page.Url).AbsolutePath;

        await server.Kill();
        await server.Start();

        await page.GotoAsync($"{server.Address}{check}");
        await RunningServer.Done(page);
        await page.Context.CloseAsync();
    }
}
