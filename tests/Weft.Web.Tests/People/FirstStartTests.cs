using System.Net;
using Microsoft.Playwright;

namespace Weft.Web.Tests.People;

public sealed class FirstStartTests(SignedIn house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_first_start_to_the_second_person_who_sees_the_workspace()
    {
        await using var server = new ServerProcess(Directory.CreateTempSubdirectory("weft-first-").FullName);
        await server.Start("--Weft:Mode", "Accounts");
        var address = server.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var owner = await Window(address);

        await owner.GotoAsync(server.FirstAddress.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
        await owner.GetByLabel("Your name").FillAsync("Ana Ruiz");
        await owner.GetByLabel("Mail address").FillAsync("ana@ministry.example");
        await owner.GetByLabel("New password", new() { Exact = true }).FillAsync(SignedIn.Password);
        await owner.GetByLabel("The new password again").FillAsync(SignedIn.Password);
        await owner.GetByLabel("Name of the workspace").FillAsync("Ruritania");
        await owner.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await owner.GetByRole(AriaRole.Heading, new() { Name = "Members", Exact = true }).WaitForAsync();

        await owner.GetByLabel("Mail address").FillAsync("ben@labour.example");
        await owner.GetByLabel("Role", new() { Exact = true }).SelectOptionAsync("Secretariat");
        await owner.GetByRole(AriaRole.Button, new() { Name = "Make the invitation" }).ClickAsync();
        var link = await owner.GetByLabel("Link").InputValueAsync();

        var guest = await Window(address);
        await guest.GotoAsync(link);
        Assert.Contains("Ruritania", await guest.Locator("main > header").InnerTextAsync(), StringComparison.Ordinal);
        await guest.GetByLabel("Your name").FillAsync("Ben Okoro");
        await guest.GetByLabel("New password", new() { Exact = true }).FillAsync("umbrella quarrel maple dot");
        await guest.GetByLabel("The new password again").FillAsync("umbrella quarrel maple dot");
        await guest.GetByRole(AriaRole.Button, new() { Name = "Make my account and join" }).ClickAsync();
        await guest.WaitForURLAsync("**/en/w/*");
        await guest.GotoAsync(new Uri(owner.Url).AbsolutePath);
        var members = await guest.Locator("main table").First.InnerTextAsync();

        Assert.Contains("Ana Ruiz", members, StringComparison.Ordinal);
        Assert.Contains("Ben Okoro", members, StringComparison.Ordinal);
        await guest.GotoAsync(link);
        Assert.Contains("not valid", await guest.Locator(".refused").InnerTextAsync(), StringComparison.Ordinal);
        await owner.Context.CloseAsync();
        await guest.Context.CloseAsync();
    }

    [Fact]
    public async Task The_link_of_the_first_start_makes_one_person_and_a_second_start_prints_none()
    {
        await using var server = new ServerProcess(Directory.CreateTempSubdirectory("weft-first-").FullName);
        await server.Start("--Weft:Mode", "Accounts");
        var path = new Uri(server.FirstAddress).PathAndQuery;
        using var http = SignedIn.Client(server.Address, null);
        using var guesser = SignedIn.Client(server.Address, null);
        (string, string)[] typed = [("Name", "Ana"), ("Mail", "ana@ministry.example"), ("Password", SignedIn.Password), ("Again", SignedIn.Password), ("Workspace", "Here")];

        var guessed = await guesser.GetStringAsync("/en/first-start?code=guessed", Ct);
        var begun = await SignedIn.Form(http, $"/en{path}", "first", typed);
        var again = await guesser.GetStringAsync($"/en{path}", Ct);
        await server.Kill();
        await server.Start("--Weft:Mode", "Accounts");

        Assert.DoesNotContain("<form method=\"post\" class=\"fields\"", guessed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, begun.StatusCode);
        Assert.DoesNotContain("<form method=\"post\" class=\"fields\"", again, StringComparison.Ordinal);
        Assert.DoesNotContain("code=", server.FirstAddress, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_form_of_the_first_start_uses_the_link_up_no_more_than_looking_does()
    {
        await using var server = new ServerProcess(Directory.CreateTempSubdirectory("weft-first-").FullName);
        await server.Start("--Weft:Mode", "Accounts");
        var path = $"/en{new Uri(server.FirstAddress).PathAndQuery}";
        using var http = SignedIn.Client(server.Address, null);

        var easy = await SignedIn.Form(http, path, "first", ("Name", "Ana"), ("Mail", "ana@ministry.example"), ("Password", "password password"), ("Again", "password password"), ("Workspace", "Here"));
        var good = await SignedIn.Form(http, path, "first", ("Name", "Ana"), ("Mail", "ana@ministry.example"), ("Password", SignedIn.Password), ("Again", SignedIn.Password), ("Workspace", "Here"));

        Assert.Equal(HttpStatusCode.OK, easy.StatusCode);
        Assert.Contains("easy to guess", await easy.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, good.StatusCode);
    }

    private async Task<IPage> Window(string address)
    {
        var window = await (await house.Browser()).NewContextAsync(new() { BaseURL = address, Locale = "en-GB" });
        window.SetDefaultTimeout(15_000);
        return await window.NewPageAsync();
    }
}
