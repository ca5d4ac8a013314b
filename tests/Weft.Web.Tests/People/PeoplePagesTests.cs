using Microsoft.Playwright;
using Weft.Workbench.People;
using Weft.Workbench.Trust;

namespace Weft.Web.Tests.People;

public sealed class PeoplePagesTests(SignedIn house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // In English they are walked with every other page.
    [Theory]
    [InlineData("fr")]
    public async Task Pages_of_people_are_accessible_and_valid_on_a_phone_and_without_script(string language)
    {
        var workspace = await house.Workspace("Ruritania");
        var ana = await house.Person("Ana Ruiz", (workspace, Role.Owner));
        await house.Person("Ben Okoro", (workspace, Role.Reader));
        var code = (await house.Do((InviteMember i) => i.Run(workspace, new("x@labour.example", Role.Reader, null, "en"), c => new Uri($"https://x.example/{c}"), Ct), ana)).Value.Code;
        var reset = (await house.Do((ResetPassword r) => r.NewCode(ana.Id, Ct))).Value;

        foreach (var page in new[] { "signin", "signin/code", $"accept?code={code}", $"reset?code={reset}", "first-start?code=none" }) await Look(null, $"/{language}/{page}");
        foreach (var page in new[] { "account", "signin/again", $"w/{workspace.Value}/members", $"w/{workspace.Value}/sign-ins" }) await Look(ana, $"/{language}/{page}");
    }

    private async Task Look(TestPerson? person, string address)
    {
        foreach (var (width, dark) in new[] { (1280, false), (390, true) })
        {
            var page = await house.Open(person, width, dark: dark);
            var complaints = new List<string>();
            page.Console += (_, m) => { if (m.Type == "error") complaints.Add(m.Text); };
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            await AccessiblePage.Look(page, address, width);
            Assert.True(complaints.Count == 0, $"{address}: {string.Join("\n", complaints)}");
            await page.Context.CloseAsync();
        }

        var bare = await house.Open(person, script: false);
        await bare.GotoAsync(address);
        await Assertions.Expect(bare.Locator("main h1")).ToBeVisibleAsync();
        await bare.Context.CloseAsync();
        using var http = house.Client(person);
        await AccessiblePage.ValidHtml(http, address);
    }
}
