using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Weft.Web.Tests.People;

namespace Weft.Web.Tests.Api;

public sealed class ApiTests(RunningServer server)
{
    private const string Own = "00000000-0000-7000-8000-000000000001";
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("weft_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("weft_' OR 1=1 --")]
    public async Task Without_a_token_that_holds_the_API_says_nothing(string? secret)
    {
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        if (secret is not null) http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {secret}");

        foreach (var address in new[] { "/api/v1/me", "/api/v1/nothing", $"/api/v1/workspaces/{Own}/checks", "/API/v1/me" })
        {
            var answer = await http.GetAsync(address, Ct);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
        }
    }

    [Fact]
    public async Task A_token_is_shown_once_and_lets_in_until_it_is_revoked()
    {
        using var person = SignedIn.Client(server.Address, null);
        using var program = await ApiCaller.New(person, "Read");
        Assert.Equal(["Read"], (await program.Get("/api/v1/me")).GetProperty("scopes").EnumerateArray().Select(s => s.GetString()));
        var id = (await program.Get("/api/v1/me")).GetProperty("token").GetString()!;
        Assert.DoesNotContain(program.Secret, await person.GetStringAsync("/en/account/tokens", Ct), StringComparison.Ordinal);

        await SignedIn.Form(person, "/en/account/tokens", "revoke", ("Revoke", id));

        Assert.Equal(HttpStatusCode.Unauthorized, (await program.Http.GetAsync("/api/v1/me", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_token_goes_no_further_than_its_scopes()
    {
        using var person = SignedIn.Client(server.Address, null);
        using var program = await ApiCaller.New(person, "Read");

        var answer = await program.Send(HttpMethod.Post, $"/api/v1/workspaces/{Own}/checks", Files(("draft", "draft.md", "# A draft")));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("not-in-scope", (await ApiCaller.Read(answer)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_check_is_begun_followed_read_and_answered()
    {
        using var person = SignedIn.Client(server.Address, null);
        using var program = await ApiCaller.New(person, "Read", "Contribute", "Answer");

        var begun = await program.Send(HttpMethod.Post, $"/api/v1/workspaces/{Own}/checks", Files(("draft", "draft.md", Draft), ("against", "earlier.md", Draft)));
        Assert.Equal(HttpStatusCode.Accepted, begun.StatusCode);
        var check = begun.Headers.Location!.ToString();
        var shown = await Over(program, check);
        Assert.Equal("Done", shown.GetProperty("state").GetString());

        var findings = await program.Get($"{check}/findings?limit=1");
        var finding = findings.GetProperty("items")[0].GetProperty("id").GetString();
        var answered = await program.Send(HttpMethod.Put, $"{check}/findings/{finding}/answer", new { verdict = "Rejected" });
        Assert.Equal("Rejected", (await ApiCaller.Read(answered)).GetProperty("verdict").GetString());
        var undone = await program.Send(HttpMethod.Delete, $"{check}/findings/{finding}/answer");
        Assert.Equal(JsonValueKind.Null, (await ApiCaller.Read(undone)).GetProperty("verdict").ValueKind);

        Assert.Equal("weft-check/1", (await program.Get($"{check}/check.json")).GetProperty("schema").GetString());
        Assert.Equal([0x50, 0x4B], (await program.Http.GetByteArrayAsync($"{check}/brief.docx", Ct))[..2]);
        Assert.Equal(HttpStatusCode.NotFound, (await program.Http.GetAsync($"{check}/lists/nothing.csv", Ct)).StatusCode);
    }

    [Fact]
    public async Task The_same_key_makes_a_check_once_and_refuses_another_request()
    {
        using var person = SignedIn.Client(server.Address, null);
        using var program = await ApiCaller.New(person, "Read", "Contribute");
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var address = $"/api/v1/workspaces/{Own}/checks";

        var first = await program.Send(HttpMethod.Post, address, Files(("draft", "once.md", Draft)), key);
        var again = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => program.Send(HttpMethod.Post, address, Files(("draft", "once.md", Draft)), key)));
        var other = await program.Send(HttpMethod.Post, address, Files(("draft", "other.md", Draft)), key);

        Assert.All(again, a => Assert.Equal((first.StatusCode, first.Headers.Location, "true"), (a.StatusCode, a.Headers.Location, a.Headers.GetValues("Idempotency-Replayed").Single())));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal("key-used", (await ApiCaller.Read(other)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Requests_with_one_key_in_one_moment_make_one_check()
    {
        using var person = SignedIn.Client(server.Address, null);
        using var program = await ApiCaller.New(person, "Read", "Contribute");
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => program.Send(
            HttpMethod.Post, $"/api/v1/workspaces/{Own}/checks", Files(("draft", "moment.md", Draft)), key)));

        Assert.All(answers, a => Assert.True(a.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.Conflict, $"{a.StatusCode}"));
        Assert.Single(answers.Where(a => a.StatusCode == HttpStatusCode.Accepted).Select(a => a.Headers.Location).Distinct());
    }

    [Fact]
    public async Task A_refused_request_may_be_sent_again_with_its_key()
    {
        using var person = SignedIn.Client(server.Address, null);
        using var program = await ApiCaller.New(person, "Read", "Contribute");
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var address = $"/api/v1/workspaces/{Own}/checks";

        Assert.Equal(HttpStatusCode.BadRequest, (await program.Send(HttpMethod.Post, address, Files(("against", "a.md", Draft)), key)).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await program.Send(HttpMethod.Post, address, Files(("draft", "a.md", Draft)), key)).StatusCode);
    }

    [Fact]
    public async Task Pages_of_a_list_follow_each_other_without_a_gap()
    {
        using var person = SignedIn.Client(server.Address, null);
        using var program = await ApiCaller.New(person, "Read", "Contribute");
        for (var n = 0; n < 3; n++) await program.Send(HttpMethod.Post, $"/api/v1/workspaces/{Own}/checks", Files(("draft", $"page{n}.md", Draft)));
        var all = Ids(await program.Get($"/api/v1/workspaces/{Own}/checks?limit=200"));

        var paged = new List<string>();
        for (var next = ""; next is not null;)
        {
            var page = await program.Get($"/api/v1/workspaces/{Own}/checks?limit=2{next}");
            paged.AddRange(Ids(page));
            next = page.GetProperty("next").GetString() is { } cursor ? $"&cursor={Uri.EscapeDataString(cursor)}" : null;
        }

        Assert.True(all.Count >= 3);
        Assert.Equal(all, paged.Where(all.Contains));
        Assert.Equal(paged.Distinct(), paged);
    }

    [Theory]
    [InlineData("limit=0", "wrong-limit")]
    [InlineData("limit=201", "wrong-limit")]
    [InlineData("limit=-1", "wrong-limit")]
    [InlineData("cursor=AAAA", "wrong-cursor")]
    [InlineData("cursor=", "wrong-cursor")]
    public async Task A_page_that_cannot_be_is_refused(string query, string code)
    {
        using var person = SignedIn.Client(server.Address, null);
        using var program = await ApiCaller.New(person, "Read");

        var answer = await program.Http.GetAsync($"/api/v1/workspaces/{Own}/checks?{query}", Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(code, (await ApiCaller.Read(answer)).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("en", "This is not here")]
    [InlineData("fr-FR, en;q=0.5", "Rien à cette adresse")]
    [InlineData("es", "Aquí no hay nada")]
    public async Task A_problem_is_told_in_the_language_asked_for_and_tells_nothing_of_the_inside(string language, string beginning)
    {
        using var person = SignedIn.Client(server.Address, null);
        using var program = await ApiCaller.New(person, "Read");

        var answer = await program.Send(HttpMethod.Get, $"/api/v1/checks/{Guid.Empty}", null, ("Accept-Language", language));
        var problem = await ApiCaller.Read(answer);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.StartsWith(beginning, problem.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal(["type", "title", "status", "code", "where", "traceId"], problem.EnumerateObject().Select(p => p.Name));
    }

    [Theory]
    [InlineData("""{"verdict":"Accepted","owner":"x"}""")]
    [InlineData("""{"verdict":"Accepted","workspace":"00000000-0000-0000-0000-000000000002"}""")]
    [InlineData("""{"verdict":7}""")]
    [InlineData("""{"verdict":"Nothing"}""")]
    [InlineData("""[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]""")]
    [InlineData("")]
    public async Task A_body_with_more_or_other_than_is_described_is_refused(string body)
    {
        using var person = SignedIn.Client(server.Address, null);
        using var program = await ApiCaller.New(person, "Read", "Answer");

        var answer = await program.Send(
            HttpMethod.Put, $"/api/v1/checks/{Guid.Empty}/findings/s-1/answer", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("bad-request", (await ApiCaller.Read(answer)).GetProperty("code").GetString());
    }

    private const string Draft = """
        # Report of the meeting
        ## Recommendations
        1. Ministries should report data on remittances by June 2027.
        2. The secretariat should publish the list of contact points.
        """;

    private static List<string> Ids(JsonElement page) => [.. page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString()!)];

    private static async Task<JsonElement> Over(ApiCaller program, string check)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            var shown = await program.Get(check);
            if (shown.GetProperty("state").GetString() is "Done" or "Failed" or "Stopped") return shown;
            await Task.Delay(100, Ct);
        }

        throw new TimeoutException(check);
    }

    private static MultipartFormDataContent Files(params (string Part, string Name, string Text)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (part, name, text) in files)
        {
            var file = new StringContent(text);
            file.Headers.ContentType = new MediaTypeHeaderValue("text/markdown");
            form.Add(file, part, name);
        }

        return form;
    }
}
