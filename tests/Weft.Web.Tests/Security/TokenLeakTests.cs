using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Weft.Web.Tests.Api;
using Weft.Web.Tests.People;
using Weft.Workbench.Documents;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Web.Tests.Security;

/// <summary>Tries to get at comments, documents and items with tokens that should not reach them.</summary>
public sealed class TokenLeakTests(SignedIn house)
{
    private const string Secret = "Zanzibarino";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What is tried with each token: method, address, body.</summary>
    private static readonly (string Method, string Path, string? Json)[] Attempts =
    [
        ("GET", "/items/Topic/{topic}/comments", null),
        ("POST", "/items/Topic/{topic}/comments", """{"text":"planted"}"""),
        ("POST", "/items/Topic/{topic}/comments", """{"text":"planted","replyTo":"{comment}"}"""),
        ("GET", "/comments/{comment}", null),
        ("PUT", "/comments/{comment}", """{"text":"planted"}"""),
        ("PUT", "/comments/{comment}/answered", null),
        ("DELETE", "/comments/{comment}/answered", null),
        ("DELETE", "/comments/{comment}", null),
        ("GET", "/documents/{document}", null),
        ("GET", "/documents/{document}/versions/1/file", null),
        ("POST", "/documents/{document}/versions", "file"),
        ("POST", "/documents", "file"),
        ("GET", "/lists/topics/{topic}", null),
        ("PUT", "/lists/topics/{topic}", """{"values":{"name":"planted"}}"""),
        ("PATCH", "/lists/topics/{topic}", """{"values":{"name":"planted"}}"""),
        ("DELETE", "/lists/topics/{topic}", null),
        ("GET", "/lists/topics?q=" + Secret, null),
        ("GET", "/lists/topics.csv", null),
        ("GET", "/lists/documents.xlsx", null),
        ("GET", "/search?q=" + Secret, null),
        ("GET", "/history", null),
    ];

    [Fact]
    public async Task A_token_of_another_workspace_revoked_expired_or_too_narrow_gets_and_changes_nothing()
    {
        var ground = await MakeGround();
        var stranger = await house.Person("Sten", (ground.Elsewhere, Role.Owner));
        var owner = await house.Person("Olga", (ground.Workspace, Role.Owner));
        var former = await house.Person("Finn", (ground.Workspace, Role.Owner));
        var formers = await Token(former, Enum.GetValues<Permission>());
        await house.Do((WeftDb db) => db.Memberships.Where(m => m.Workspace == ground.Workspace && m.Person == former.Id).ExecuteDeleteAsync(Ct));
        var revoked = await Token(owner, Enum.GetValues<Permission>());
        Assert.True((await house.Do((KeepTokens keep) => keep.Revoke(revoked.Id, Ct), owner)).IsOk);
        var expired = await Token(owner, Enum.GetValues<Permission>());
        await house.Do((WeftDb db) => db.Set<ApiToken>().Where(t => t.Id == expired.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.ExpiresAt, DateTime.UtcNow.AddMinutes(-1)), Ct));
        var before = await Stored(ground);
        (string Name, HttpClient Http, HttpStatusCode[] Expected)[] callers =
        [
            ("a stranger", (await Token(stranger, Enum.GetValues<Permission>())).Http, [HttpStatusCode.NotFound]),
            ("a former member", formers.Http, [HttpStatusCode.NotFound]),
            ("a revoked token", revoked.Http, [HttpStatusCode.Unauthorized]),
            ("an expired token", expired.Http, [HttpStatusCode.Unauthorized]),
            ("a token for audits alone", (await Token(owner, [Permission.Audit])).Http, [HttpStatusCode.Forbidden]),
        ];

        var (tried, wrong) = (0, new List<string>());
        foreach (var (name, http, expected) in callers)
        {
            foreach (var attempt in Attempts)
            {
                var (status, told) = await Try(http, attempt, ground, $"\"{ground.Revision}\"");
                tried++;
                if (!expected.Contains(status)) wrong.Add($"{attempt.Method} {attempt.Path} as {name}: {status}");
                if (told.Contains(Secret, StringComparison.OrdinalIgnoreCase)) wrong.Add($"{attempt.Method} {attempt.Path} as {name} told it");
            }

            http.Dispose();
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{callers.Length} tokens x {Attempts.Length} attempts = {tried}");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(before, await Stored(ground));
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Contributor)]
    [InlineData(Role.Secretariat)]
    [InlineData(Role.Owner)]
    public async Task What_is_private_to_another_is_as_unknown_to_a_member_s_token_as_what_is_not_there(Role role)
    {
        var ground = await MakeGround();
        using var http = (await Token(await house.Person("Mia", (ground.Workspace, role)), Enum.GetValues<Permission>())).Http;
        var nowhere = ground with { Topic = Guid.NewGuid(), Document = Guid.NewGuid(), Comment = Guid.NewGuid() };

        foreach (var attempt in Attempts.Where(a => a.Path.Contains('{', StringComparison.Ordinal)))
        {
            var (hidden, absent) = (await Try(http, attempt, ground, "\"0\""), await Try(http, attempt, nowhere, "\"0\""));
            Assert.Equal((absent.Status, Plain(absent.Told, nowhere)), (hidden.Status, Plain(hidden.Told, ground)));
            Assert.DoesNotContain(Secret, hidden.Told, StringComparison.OrdinalIgnoreCase);
            Assert.True(hidden.Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{attempt.Method} {attempt.Path}: {hidden.Status}");
        }

        foreach (var attempt in Attempts.Where(a => a.Method == "GET" && !a.Path.Contains('{', StringComparison.Ordinal))) Assert.DoesNotContain(Secret, (await Try(http, attempt, ground, null)).Told, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_entity_tag_of_another_person_opens_and_changes_nothing()
    {
        var ground = await MakeGround();
        using var reader = (await Token(await house.Person("Rita", (ground.Workspace, Role.Reader)), Enum.GetValues<Permission>())).Http;
        using var stranger = (await Token(await house.Person("Stig", (ground.Elsewhere, Role.Owner)), Enum.GetValues<Permission>())).Http;
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

        foreach (var http in new[] { reader, stranger })
        {
            foreach (var (path, tag) in new[] { ($"/documents/{ground.Document}", ground.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture)), ($"/documents/{ground.Document}/versions/1/file", hash), ($"/comments/{ground.Comment}", "0") })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/workspaces/{ground.Workspace.Value}{path}");
                request.Headers.TryAddWithoutValidation("If-None-Match", $"\"{tag}\"");
                Assert.Equal(HttpStatusCode.NotFound, (await http.SendAsync(request, Ct)).StatusCode); // a 304 would say that it is there
            }
        }
    }

    private const string Text = $"# {Secret}\n1. Ministries should report data on {Secret} by June 2027.\n";

    private sealed record Ground(WorkspaceId Workspace, WorkspaceId Elsewhere, Guid Topic, Guid Document, Guid Comment, int Revision);

    // Everything in it is private to one contributor and bears the secret.
    private async Task<Ground> MakeGround()
    {
        var (workspace, elsewhere) = (await house.Workspace("Held"), await house.Workspace("Elsewhere"));
        using var http = (await Token(await house.Person("Hugo", (workspace, Role.Contributor)), Enum.GetValues<Permission>())).Http;
        var of = $"/api/v1/workspaces/{workspace.Value}";
        async Task<JsonElement> Made(string path, HttpContent content)
        {
            var answer = await http.PostAsync(of + path, content, Ct);
            Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Ct));
            return await ApiCaller.Read(answer);
        }

        var topic = await Made("/lists/topics", Json($$$"""{"values":{"name":"{{{Secret}}}","visibility":"Private"}}"""));
        var document = await Made("/documents?visibility=Private", File(Text));
        var comment = await Made($"/items/Topic/{topic.GetProperty("id").GetString()}/comments", Json($$"""{"text":"about {{Secret}}","kind":"Question"}"""));
        return new Ground(
            workspace, elsewhere, topic.GetProperty("id").GetGuid(), document.GetProperty("id").GetGuid(), comment.GetProperty("id").GetGuid(), document.GetProperty("revision").GetInt32());
    }

    private Task<string> Stored(Ground ground) => house.Do(async (WeftDb db) =>
    {
        var chain = await db.HistoryChains.Where(c => c.Workspace == ground.Workspace).Select(c => c.Seal).SingleAsync(Ct);
        return $"{chain} {await db.Versions.CountAsync(v => v.Workspace == ground.Workspace, Ct)}";
    });

    private static async Task<(HttpStatusCode Status, string Told)> Try(HttpClient http, (string Method, string Path, string? Json) attempt, Ground ground, string? tag)
    {
        string Filled(string text) => text.Replace("{topic}", ground.Topic.ToString(), StringComparison.Ordinal)
            .Replace("{document}", ground.Document.ToString(), StringComparison.Ordinal).Replace("{comment}", ground.Comment.ToString(), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(attempt.Method), $"/api/v1/workspaces/{ground.Workspace.Value}{Filled(attempt.Path)}");
        request.Content = attempt.Json switch { null => null, "file" => File("# planted\n"), var json => Json(Filled(json)) };
        if (tag is not null) request.Headers.TryAddWithoutValidation("If-Match", tag);
        using var answer = await http.SendAsync(request, Ct);
        return (answer.StatusCode, $"{answer.Headers} {await answer.Content.ReadAsStringAsync(Ct)}");
    }

    // Without what differs from request to request.
    private static string Plain(string told, Ground ground) => System.Text.RegularExpressions.Regex.Replace(
        told.Replace(ground.Topic.ToString(), "", StringComparison.Ordinal).Replace(ground.Document.ToString(), "", StringComparison.Ordinal).Replace(ground.Comment.ToString(), "", StringComparison.Ordinal),
        "\"traceId\":\"[^\"]*\"|Date: [^\n]*", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private static MultipartFormDataContent File(string text) => new() { { new StringContent(text), "file", "text.md" } };

    private async Task<(HttpClient Http, ApiTokenId Id)> Token(TestPerson person, IEnumerable<Permission> scopes)
    {
        var made = await house.Do((KeepTokens keep) => keep.Make("leak", [.. scopes], 1, Ct), person);
        var http = house.Client();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Value.Secret);
        return (http, made.Value.Id);
    }
}
