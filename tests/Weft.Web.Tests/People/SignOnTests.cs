using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Web.Tests.People;

public sealed class SignOnTests(SignedIn house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_invited_person_comes_in_by_sign_on_and_nobody_else_does()
    {
        await using var provider = await SignOnProvider.Start();
        await using var server = new ServerProcess(Directory.CreateTempSubdirectory("weft-sign-on-").FullName);
        await Start(server, provider);
        var code = await Invitation(server, "new@ministry.example");
        var (guest, stranger) = (await Window(server), await Window(server));

        provider.Subject = "stranger";
        await stranger.GotoAsync("/en/signin");
        await stranger.GetByRole(AriaRole.Link, new() { Name = "Sign in with Ministry Login" }).ClickAsync();
        await stranger.Locator(".refused").First.WaitForAsync();
        Assert.Contains("nobody here belongs", (await stranger.Locator(".refused").First.InnerTextAsync()).ToLowerInvariant(), StringComparison.Ordinal);

        provider.Subject = "guest";
        await guest.GotoAsync($"/en/accept?code={code}");
        await guest.GetByRole(AriaRole.Link, new() { Name = "Sign in with Ministry Login" }).ClickAsync();
        await guest.WaitForURLAsync("**/en/w/*");
        await guest.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await guest.GotoAsync("/fr/account");
        await guest.GetByRole(AriaRole.Link, new() { Name = "Se connecter avec Ministry Login" }).ClickAsync();
        await guest.WaitForURLAsync("**/fr/account");

        Assert.Equal([$"{Localhost(server)}/sign-on"], provider.LedBackTo.Distinct());
        await guest.Context.CloseAsync();
        await stranger.Context.CloseAsync();
    }

    [Fact]
    public async Task Confirming_by_sign_on_wants_a_password_typed_there_just_now_by_the_same_person()
    {
        await using var provider = await SignOnProvider.Start();
        await using var server = new ServerProcess(Directory.CreateTempSubdirectory("weft-sign-on-").FullName);
        await Start(server, provider);
        var code = await Invitation(server, "new@ministry.example");
        var page = await Window(server);
        provider.Subject = "guest";
        await page.GotoAsync($"/en/accept?code={code}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Ministry Login" }).ClickAsync();
        await page.WaitForURLAsync("**/en/w/*");
        await Age(server);

        provider.SignedInAt = DateTimeOffset.UtcNow.AddHours(-1);
        await Confirm(page);
        var old = page.Url;
        (provider.SignedInAt, provider.Subject) = (DateTimeOffset.UtcNow, "another");
        await Confirm(page);
        var another = page.Url;
        provider.Subject = "guest";
        await Confirm(page);

        Assert.Contains("refused=sign-on-failed", old, StringComparison.Ordinal);
        Assert.Contains("refused=sign-on-taken", another, StringComparison.Ordinal);
        Assert.EndsWith("/en/account", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task An_answer_that_was_not_asked_for_lets_nobody_in()
    {
        await using var provider = await SignOnProvider.Start();
        await using var server = new ServerProcess(Directory.CreateTempSubdirectory("weft-sign-on-").FullName);
        await Start(server, provider);
        using var http = SignedIn.Client(server.Address, null);

        var answer = await http.GetAsync("/sign-on?code=abc&state=def", Ct);

        Assert.Contains("refused=sign-on-failed", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private static Task Start(ServerProcess server, SignOnProvider provider) => server.Start(
        "--Weft:Mode", "Accounts", "--Weft:SignOn:Authority", provider.Address, "--Weft:SignOn:ClientId", SignOnProvider.Client,
        "--Weft:SignOn:ClientSecret", SignOnProvider.Secret, "--Weft:SignOn:Name", "Ministry Login");

    private static string Localhost(ServerProcess server) => server.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    private static async Task Confirm(IPage page)
    {
        await page.GotoAsync("/en/signin/again");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with Ministry Login" }).ClickAsync();
        await page.WaitForLoadStateAsync();
    }

    private static async Task<string> Invitation(ServerProcess server, string mail)
    {
        await using var workbench = SignedIn.Workbench(server.Data);
        await using var scope = workbench.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WeftDb>();
        var id = new WorkspaceId(Guid.CreateVersion7());
        db.Add(new Workspace(id, "Ruritania", DateTime.UtcNow));
        await db.SaveChangesAsync(Ct);
        scope.ServiceProvider.GetRequiredService<Caller>().BecomeOperator();
        return (await scope.ServiceProvider.GetRequiredService<InviteMember>().Run(id, new(mail, Role.Reader, null, "en"), c => new Uri($"https://x.example/{c}"), Ct)).Value.Code;
    }

    private static async Task Age(ServerProcess server)
    {
        await using var workbench = SignedIn.Workbench(server.Data);
        await using var scope = workbench.CreateAsyncScope();
        var then = DateTime.UtcNow - SignInSession.Fresh - TimeSpan.FromMinutes(1);
        await scope.ServiceProvider.GetRequiredService<WeftDb>().SignInSessions.ExecuteUpdateAsync(s => s.SetProperty(r => r.ConfirmedAt, then), Ct);
    }

    private async Task<IPage> Window(ServerProcess server)
    {
        var window = await (await house.Browser()).NewContextAsync(new() { BaseURL = Localhost(server), Locale = "en-GB" });
        window.SetDefaultTimeout(60_000);
        return await window.NewPageAsync();
    }
}
