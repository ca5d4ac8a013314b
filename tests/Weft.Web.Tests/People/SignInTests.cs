using System.Net;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.People;
using Weft.Workbench.Storage;

namespace Weft.Web.Tests.People;

public sealed class SignInTests(SignedIn house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_is_sent_to_the_page_of_sign_in_and_comes_back_where_they_wanted_to_go()
    {
        var ana = await house.Person("Ana");
        var page = await house.Open();

        await page.GotoAsync("/en/account?from=nurse");
        await page.GetByLabel("Mail address").FillAsync(ana.Mail);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(SignedIn.Password);
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await page.WaitForURLAsync("**/en/account?from=nurse");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Ana" }).WaitForAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/en/")]
    [InlineData("/en/account")]
    [InlineData("/en/nothing-here")]
    [InlineData("/en/checks/00000000-0000-0000-0000-000000000000/check.json")]
    public async Task Nobody_sees_nothing(string address)
    {
        using var http = house.Client();

        var answer = await http.GetAsync(address, Ct);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal($"/en/signin?return={Uri.EscapeDataString(address)}", answer.Headers.Location!.ToString());
        Assert.Equal("", await answer.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_look_the_same()
    {
        var ana = await house.Person("Ana");
        using var http = house.Client();

        var wrong = await Text(await SignedIn.Form(http, "/en/signin", "sign-in", ("Mail", ana.Mail), ("Password", "not this one at all")));
        var unknown = await Text(await SignedIn.Form(http, "/en/signin", "sign-in", ("Mail", "x" + ana.Mail), ("Password", "not this one at all")));

        Assert.Contains(PeopleRefusals.WrongCredentials.Remedy, wrong, StringComparison.Ordinal);
        Assert.Equal(Stripped(wrong, ana.Mail), Stripped(unknown, "x" + ana.Mail));
    }

    [Fact]
    public async Task A_session_that_was_planted_before_is_worth_nothing_afterwards()
    {
        var (victim, attacker) = (await house.Person("Victim"), await house.Person("Attacker"));
        using var browser = house.Client(attacker); // the attacker's own cookie, planted in the victim's browser

        var answer = await SignedIn.Form(browser, "/en/signin", "sign-in", ("Mail", victim.Mail), ("Password", SignedIn.Password));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        using var planted = house.Client(attacker);
        Assert.Equal(HttpStatusCode.Found, (await planted.GetAsync("/en/account", Ct)).StatusCode);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("weft=", StringComparison.Ordinal));
        Assert.DoesNotContain(attacker.Session, cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Victim", await browser.GetStringAsync("/en/account", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_was_ended_is_dead_at_the_next_request()
    {
        var ana = await house.Person("Ana");
        using var http = house.Client(ana);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/en/account", Ct)).StatusCode);

        await house.Do(async (EndSessions end) => { await end.AllBut(ana.Id, null, Ct); return 0; });

        Assert.Equal(HttpStatusCode.Found, (await http.GetAsync("/en/account", Ct)).StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_wants_a_token()
    {
        var ana = await house.Person("Ana");
        using var http = house.Client(ana);

        var without = await http.PostAsync("/en/signout", new FormUrlEncodedContent([new("x", "y")]), Ct);
        var still = await http.GetAsync("/en/account", Ct);
        var with = await SignedIn.FormTo(http, "/en/account", "/en/signout", "");
        using var again = house.Client(ana);

        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        Assert.Equal("/en/signin", with.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Found, (await again.GetAsync("/en/account", Ct)).StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("\\\\evil.example")]
    public async Task Nobody_is_led_away(string asked)
    {
        var ana = await house.Person("Ana");
        using var http = house.Client();

        var answer = await SignedIn.Form(http, $"/en/signin?return={Uri.EscapeDataString(asked)}", "sign-in", ("Mail", ana.Mail), ("Password", SignedIn.Password));

        Assert.Equal("/en/", new Uri(new Uri(house.Address), answer.Headers.Location!).PathAndQuery);
    }

    [Fact]
    public async Task After_ten_tries_the_right_password_is_not_looked_at_and_it_is_in_the_audit()
    {
        var ana = await house.Person("Ana");
        using var http = house.Client();
        for (var i = 0; i < SignInTries.MostInWindow; i++) await SignedIn.Form(http, "/en/signin", "sign-in", ("Mail", ana.Mail), ("Password", $"wrong number {i}"));

        var right = await SignedIn.Form(http, "/en/signin", "sign-in", ("Mail", ana.Mail), ("Password", SignedIn.Password));

        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        Assert.Contains("too many tries", (await Text(right)).ToLowerInvariant(), StringComparison.Ordinal);
        var audit = await house.Do((WeftDb db) => db.SignInEntries.Where(e => e.Person == ana.Id).Select(e => e.Outcome).ToListAsync(Ct));
        Assert.Equal(SignInTries.MostInWindow, audit.Count(o => o == SignInOutcome.Refused));
        Assert.Equal(1, audit.Count(o => o == SignInOutcome.TooMany));
    }

    [Fact]
    public async Task A_form_of_sign_in_without_its_token_is_refused()
    {
        var ana = await house.Person("Ana");
        using var http = house.Client();

        var answer = await http.PostAsync("/en/signin", new FormUrlEncodedContent([new("_handler", "sign-in"), new("Mail", ana.Mail), new("Password", SignedIn.Password)]), Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct));

    private static string Stripped(string page, string mail) =>
        System.Text.RegularExpressions.Regex.Replace(page.Replace(mail, "", StringComparison.Ordinal), "value=\"[^\"]+\"", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}
