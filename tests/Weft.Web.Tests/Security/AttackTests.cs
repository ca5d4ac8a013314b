// Tries to get in by what a browser or a program can send.
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Weft.Web.Tests.Api;
using Weft.Web.Tests.People;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Web.Tests.Security;

public sealed class AttackTests(SignedIn house)
{
    private static readonly string[] Hostile =
    [
        "' OR 1=1 --", "\"; DROP TABLE checks; --", "%27%20UNION%20SELECT%20*", "{{7*7}}", "${jndi:ldap://x}", "<script>alert(1)</script>", "\u0000", "\ud800", "../../../etc/passwd", "..%2f..%2f",
        "=cmd|' /C calc'!A0", "a\r\nSet-Cookie: x=1", "NEAR(", "\"", "*", "-1", "99999999999999999999", "NaN", "none", "  ", "\u202Eabc",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_form_of_any_page_is_taken_without_its_token()
    {
        var person = await house.Person("Cara", (await house.Workspace("Forms"), Role.Owner));
        using var browser = house.Client(person);
        var (tried, wrong) = (0, new List<string>());

        foreach (var route in (await MappedRoutes.Read()).Where(r => !r.IsOfApi && (r.IsPage || r.Method == "POST")))
        {
            var address = "/en" + System.Text.RegularExpressions.Regex.Replace(route.Pattern, @"\{[^}]*guid[^}]*\}", Guid.Empty.ToString(), System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Replace("{list}", "topics", StringComparison.Ordinal)
                .Replace("{name}", "topics", StringComparison.Ordinal).Replace("{kind}", "Check", StringComparison.Ordinal);
            using var answer = await browser.PostAsync(address, new FormUrlEncodedContent([new("_handler", "any")]), Ct);
            tried++;
            if ((int)answer.StatusCode < 400 || answer.StatusCode == HttpStatusCode.InternalServerError) wrong.Add($"{address}: {answer.StatusCode}");
        }

        Assert.True(tried > 20, $"{tried} forms");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_cookie_opens_nothing_in_the_API()
    {
        var workspace = await house.Workspace("Cookies");
        using var browser = house.Client(await house.Person("Cleo", (workspace, Role.Owner)));

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/v1/me", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.PostAsync(
            $"/api/v1/workspaces/{workspace.Value}/lists/topics", new StringContent("""{"values":{"name":"x"}}""", Encoding.UTF8, "application/json"), Ct)).StatusCode);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\tevil")]
    [InlineData("javascript:alert(1)")]
    public async Task A_form_leads_back_to_this_server_alone(string back)
    {
        var person = await house.Person("Rea");
        using var nobody = house.Client();

        var answer = await SignedIn.Form(nobody, $"/en/signin?return={Uri.EscapeDataString(back)}", "sign-in", ("Mail", person.Mail), ("Password", SignedIn.Password));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.DoesNotContain("evil", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("javascript", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("workspace")]
    [InlineData("owner")]
    [InlineData("Owner")]
    [InlineData("role")]
    [InlineData("id")]
    [InlineData("revision")]
    [InlineData("removed_at")]
    public async Task A_field_that_is_no_column_is_refused(string field)
    {
        var (workspace, program) = await Program(Permission.Read, Permission.Contribute, Permission.Edit);
        using var http = program;

        var answer = await http.PostAsync($"/api/v1/workspaces/{workspace.Value}/lists/topics", new StringContent(
            $$$"""{"values":{"name":"Remittances","{{{field}}}":"{{{Guid.NewGuid()}}}"}}""", Encoding.UTF8, "application/json"), Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("unknown-field", (await ApiCaller.Read(answer)).GetProperty("code").GetString());
        Assert.Empty((await ApiCaller.Read(await http.GetAsync($"/api/v1/workspaces/{workspace.Value}/lists/topics", Ct))).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_token_makes_no_token()
    {
        var person = await house.Person("Tom");
        var made = await house.Do((KeepTokens keep) => keep.Make("first", [Permission.Read], 1, Ct), person);

        var more = await house.Do(async (EnterByToken enter) =>
        {
            await enter.Run(made.Value.Secret, isLocal: false, Ct);
            return enter;
        });
        using var http = house.Client();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Value.Secret);

        Assert.NotNull(more);
        Assert.Equal(HttpStatusCode.Redirect, (await http.GetAsync("/en/account/tokens", Ct)).StatusCode); // a token is nothing on pages
        Assert.DoesNotContain((await MappedRoutes.Read()).Where(r => r.IsOfApi), r => r.Pattern.Contains("token", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task No_words_in_any_parameter_make_the_server_fail()
    {
        var (workspace, program) = await Program(Permission.Read, Permission.ReadHistory);
        using var http = program;
        var of = $"/api/v1/workspaces/{workspace.Value}";
        string[] addresses =
        [
            $"{of}/search?q=*", $"{of}/lists/topics?q=*", $"{of}/lists/topics?name=*", $"{of}/lists/topics?sort=*", $"{of}/lists/topics?visibility=*", $"{of}/lists/topics?revision.from=*",
            $"{of}/lists/topics?cursor=*", $"{of}/lists/topics?limit=*", $"{of}/lists/topics?room=*", $"{of}/lists/*", $"{of}/lists/topics.csv?name=*", $"{of}/checks?cursor=*", $"{of}/history?kind=*&key=*",
            "/en/search?q=*", "/en/signin?return=*",
        ];
        var (tried, wrong) = (0, new List<string>());

        foreach (var address in addresses)
        {
            foreach (var words in Hostile)
            {
                using var answer = await http.GetAsync(address.Replace("*", Escape(words), StringComparison.Ordinal), Ct);
                tried++;
                if ((int)answer.StatusCode >= 500) wrong.Add($"{address} with {words}: {answer.StatusCode}");
            }
        }

        Assert.Equal(addresses.Length * Hostile.Length, tried);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task No_log_line_holds_what_a_request_held()
    {
        await using var server = new ServerProcess(Directory.CreateTempSubdirectory("weft-log-").FullName);
        await server.Start("--Weft:Logs", "json");
        using var http = SignedIn.Client(server.Address, null);
        using var program = await ApiCaller.New(http, "Read", "Contribute");
        const string Secret = "Zanzibarino";

        await http.GetAsync($"/en/search?q={Secret}", Ct);
        await http.GetAsync($"/en/{Secret}", Ct);
        await http.PostAsync($"/en/checks/{Guid.Empty}/answers", new FormUrlEncodedContent([new("act", Secret)]), Ct);
        await program.Send(HttpMethod.Post, $"/api/v1/workspaces/{WorkspaceId.Own.Value}/checks", new MultipartFormDataContent { { new StringContent(Secret), "draft", $"{Secret}.pdf" } });
        await program.Send(HttpMethod.Post, $"/api/v1/workspaces/{WorkspaceId.Own.Value}/lists/{Secret}", new StringContent($"{{\"values\":\"{Secret}", Encoding.UTF8, "application/json"));
        await Task.Delay(3000, Ct); // the worker reads the file, which is no PDF

        Assert.DoesNotContain(Secret, server.Said, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back()
    {
        await using var server = new ServerProcess(Directory.CreateTempSubdirectory("weft-often-").FullName);
        await server.Start("--Weft:Mode", "Accounts", "--Weft:Limits:SearchesPerMinute", "3");
        using var http = SignedIn.Client(server.Address, null);
        var last = HttpStatusCode.OK;
        HttpResponseMessage? answer = null;
        for (var n = 0; n < 5; n++) last = (answer = await http.GetAsync("/en/search?q=x", Ct)).StatusCode;

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        Assert.NotNull(answer!.Headers.RetryAfter);
        Assert.Contains("<h1>", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    // A lone surrogate cannot be written as an address by the class that would do it: its bytes are sent as they are.
    private static string Escape(string words) => words == "\ud800" ? "%ED%A0%80" : Uri.EscapeDataString(words);

    private async Task<(WorkspaceId Workspace, HttpClient Http)> Program(params Permission[] scopes)
    {
        var workspace = await house.Workspace("Attacked");
        var person = await house.Person("Pia", (workspace, Role.Owner));
        var made = await house.Do((KeepTokens keep) => keep.Make("attacker", [.. scopes], 1, Ct), person);
        var http = house.Client();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Value.Secret);
        return (workspace, http);
    }
}
