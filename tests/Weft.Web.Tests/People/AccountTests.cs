using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Web.Tests.People;

public sealed class AccountTests(SignedIn house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Codes_of_an_app_are_set_up_asked_for_and_replaced_by_a_recovery_code_once()
    {
        var ana = await house.Person("Ana");
        var page = await house.Open(ana);
        await page.GotoAsync("/en/account");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set up an app" }).ClickAsync();
        await page.Locator("svg.qr").WaitForAsync();
        var key = FromBase32(await page.Locator("section:has(#codes-part) code").InnerTextAsync());
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(Totp.CodeOf(key, Totp.StepOf(DateTimeOffset.UtcNow)));
        await page.GetByRole(AriaRole.Button, new() { Name = "Use these codes" }).ClickAsync();
        await page.Locator(".codes li").First.WaitForAsync();
        var recovery = await page.Locator(".codes li").AllInnerTextsAsync();
        Assert.Equal(RecoveryCodes.Count, recovery.Count);

        var used = await SignIn(ana, Totp.CodeOf(key, Totp.StepOf(DateTimeOffset.UtcNow))); // the code that set it up counts no more
        var next = await SignIn(ana, Totp.CodeOf(key, Totp.StepOf(DateTimeOffset.UtcNow) + 1));
        var wrong = await SignIn(ana, "000000");
        var first = await SignIn(ana, recovery[0].ToUpperInvariant());
        var second = await SignIn(ana, recovery[0]);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Found, HttpStatusCode.OK, HttpStatusCode.Found, HttpStatusCode.OK], [used, next, wrong, first, second]);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_password_alone_opens_nothing_where_codes_are_asked_for()
    {
        var ana = await house.Person("Ana");
        await house.Do(async (WeftDb db) =>
        {
            (await db.People.SingleAsync(p => p.Id == ana.Id, Ct)).UseCodes(Totp.NewKey(), 0);
            return await db.SaveChangesAsync(Ct);
        });
        using var http = house.Client();

        var half = await SignedIn.Form(http, "/en/signin", "sign-in", ("Mail", ana.Mail), ("Password", SignedIn.Password));

        Assert.EndsWith("/en/signin/code", half.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await http.GetAsync("/en/account", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_passkey_is_added_and_lets_in_without_a_password()
    {
        var ana = await house.Person("Ana");
        var page = await house.Open(ana);
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        await page.GotoAsync("/en/account");
        await page.GetByLabel("Name for it").FillAsync("Test key");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.GetByText("Test key").First.WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ana" }).WaitForAsync();

        var ways = await house.Do((WeftDb db) => db.SignInEntries.Where(e => e.Person == ana.Id && e.Outcome == SignInOutcome.SignedIn).Select(e => e.Way).ToListAsync(Ct));
        Assert.Contains(SignInWay.Passkey, ways);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_passkeys_answer_counts_once_and_only_for_its_own_challenge()
    {
        using var http = house.Client();
        await SignedIn.FormTo(http, "/en/signin", "/en/signin/passkey/options", "");

        var made = await SignedIn.FormTo(http, "/en/signin", "/en/signin/passkey", "", ("credential", "{\"id\":\"AA\"}"));
        var again = await SignedIn.FormTo(http, "/en/signin", "/en/signin/passkey", "", ("credential", "{\"id\":\"AA\"}"));

        Assert.Contains("refused=wrong-passkey", made.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("refused=step-over", again.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_session_may_not_change_how_one_signs_in()
    {
        var ana = await house.Person("Ana");
        await Age(ana);
        using var http = house.Client(ana);

        var page = await http.GetStringAsync("/en/account", Ct);
        var password = await SignedIn.Form(http, "/en/account", "password", ("Password", "umbrella quarrel maple dot"), ("Again", "umbrella quarrel maple dot"));
        var passkey = await SignedIn.FormTo(http, "/en/account", "/en/account/passkeys/options", "");
        var data = await http.GetAsync("/en/account/data.json", Ct);
        var confirmed = await SignedIn.Form(http, "/en/signin/again", "again", ("Password", SignedIn.Password));
        var after = await http.GetStringAsync("/en/account", Ct);

        Assert.DoesNotContain("Change the password", page, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.Found, password.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, passkey.StatusCode);
        Assert.Contains("/signin/again", data.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, confirmed.StatusCode);
        Assert.Contains("Change the password", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session_and_not_this_one()
    {
        var ana = await house.Person("Ana");
        var other = await house.Do((BeginSession begin) => begin.Run(ana.Id, SignInWay.Password, new AskingBrowser("Other", null), Ct));
        using var http = house.Client(ana);
        using var elsewhere = SignedIn.Client(house.Address, other.Secret);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/en/account", Ct)).StatusCode);

        var changed = await SignedIn.Form(http, "/en/account", "password", ("Password", "umbrella quarrel maple dot"), ("Again", "umbrella quarrel maple dot"));

        Assert.Equal(HttpStatusCode.Found, changed.StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await elsewhere.GetAsync("/en/account", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/en/account", Ct)).StatusCode);
        Assert.True((await house.Do((SignInWithPassword s) => s.Run(ana.Mail, "umbrella quarrel maple dot", new AskingBrowser("x", null), Ct))).IsOk);
        Assert.False((await house.Do((SignInWithPassword s) => s.Run(ana.Mail, SignedIn.Password, new AskingBrowser("x", null), Ct))).IsOk);
    }

    [Fact]
    public async Task A_session_is_ended_from_the_list_and_nobody_ends_anothers()
    {
        var (ana, ben) = (await house.Person("Ana"), await house.Person("Ben"));
        var other = await house.Do((BeginSession begin) => begin.Run(ana.Id, SignInWay.Password, new AskingBrowser("Firefox, Windows", null), Ct));
        var hash = Secret.HashOf(other.Secret);
        var id = await house.Do((WeftDb db) => db.SignInSessions.Where(s => s.Hash == hash).Select(s => s.Id).SingleAsync(Ct));
        using var elsewhere = SignedIn.Client(house.Address, other.Secret);
        using var attacker = house.Client(ben);
        await SignedIn.Form(attacker, "/en/account", $"session-{id.Value:N}");
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/en/account", Ct)).StatusCode);
        var page = await house.Open(ana);

        await page.GotoAsync("/en/account");
        await page.GetByRole(AriaRole.Row, new() { Name = "Firefox, Windows" }).GetByRole(AriaRole.Button).ClickAsync();
        await page.GetByText("The session is ended.").WaitForAsync();

        Assert.Equal(HttpStatusCode.Found, (await elsewhere.GetAsync("/en/account", Ct)).StatusCode);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Ones_own_data_comes_out_without_a_secret_and_erasing_leaves_the_number_alone()
    {
        var workspace = await house.Workspace("Erasing");
        await house.Person("Keeper", (workspace, Role.Owner));
        var ana = await house.Person("Ana Unmistakable", (workspace, Role.Secretariat));
        using var http = house.Client(ana);

        var data = await http.GetStringAsync("/en/account/data.json", Ct);
        var erased = await SignedIn.Form(http, "/en/account", "erase", ("Sure", "true"));

        using var json = JsonDocument.Parse(data);
        Assert.Equal("Ana Unmistakable", json.RootElement.GetProperty("name").GetString());
        Assert.Equal(ana.Mail, json.RootElement.GetProperty("mail").GetString());
        Assert.DoesNotContain("hash", data, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.Found, erased.StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await http.GetAsync("/en/account", Ct)).StatusCode);
        var left = await house.Do((WeftDb db) => db.People.AsNoTracking().SingleAsync(p => p.Id == ana.Id, Ct));
        Assert.Equal(("", null, null), (left.Name, left.Email, left.PasswordHash));
        Assert.Equal(VerifyHistory.Fault.None, (await house.Do((VerifyHistory verify) => verify.Run(workspace, Ct))).Fault);
    }

    [Fact]
    public async Task A_link_sets_a_new_password_once()
    {
        var ana = await house.Person("Ana");
        var code = (await house.Do((ResetPassword reset) => reset.NewCode(ana.Id, Ct))).Value;
        using var http = house.Client();
        (string, string)[] typed = [("Password", "umbrella quarrel maple dot"), ("Again", "umbrella quarrel maple dot")];

        var first = await SignedIn.Form(http, $"/en/reset?code={code}", "reset", typed);
        var second = await http.GetStringAsync($"/en/reset?code={code}", Ct);
        using var before = house.Client(ana);

        Assert.Equal(HttpStatusCode.Found, first.StatusCode);
        Assert.Contains("not valid", second, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await before.GetAsync("/en/account", Ct)).StatusCode);
        Assert.True((await house.Do((SignInWithPassword s) => s.Run(ana.Mail, "umbrella quarrel maple dot", new AskingBrowser("x", null), Ct))).IsOk);
    }

    private Task<int> Age(TestPerson person) => house.Do((WeftDb db) =>
    {
        var then = DateTime.UtcNow - SignInSession.Fresh - TimeSpan.FromMinutes(1);
        return db.SignInSessions.Where(s => s.Person == person.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.ConfirmedAt, then), Ct);
    });

    private async Task<HttpStatusCode> SignIn(TestPerson person, string code)
    {
        using var http = house.Client();
        await SignedIn.Form(http, "/en/signin", "sign-in", ("Mail", person.Mail), ("Password", SignedIn.Password));
        return (await SignedIn.Form(http, "/en/signin/code", "code", ("Code", code))).StatusCode;
    }

    private static byte[] FromBase32(string text)
    {
        var (bytes, bits, count) = (new List<byte>(), 0, 0);
        foreach (var c in text.Trim())
        {
            (bits, count) = ((bits << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), count + 5);
            if (count < 8) continue;
            bytes.Add((byte)(bits >> (count -= 8)));
            bits &= (1 << count) - 1;
        }

        return [.. bytes];
    }
}
