using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Weft.Web.Tests.People;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Web.Tests.Api;

public sealed class WritingApiTests(SignedIn house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_is_asked_once_answered_settled_edited_from_its_revision_and_removed()
    {
        var (of, http) = await Program();
        using var program = http;
        async Task<Sent> Send(string method, string path, string? json, params (string, string)[] headers) => await Sending(program, method, path, json, headers);
        var topic = (await Send("POST", $"{of}/lists/topics", """{"values":{"name":"Remittances"}}""")).Body.GetProperty("id").GetString();
        var about = $"{of}/items/Topic/{topic}/comments";
        var key = Guid.NewGuid().ToString();

        var asked = await Send("POST", about, """{"text":"Which year?","kind":"Question"}""", ("Idempotency-Key", key));
        var again = await Send("POST", about, """{"text":"Which year?","kind":"Question"}""", ("Idempotency-Key", key));
        var id = asked.Body.GetProperty("id").GetString();
        var reply = await Send("POST", about, $$"""{"text":"2027","replyTo":"{{id}}"}""");
        var stale = await Send("PUT", $"{of}/comments/{id}", """{"text":"Which month?"}""", ("If-Match", "\"7\""));
        var without = await Send("PUT", $"{of}/comments/{id}", """{"text":"Which month?"}""");
        var edited = await Send("PUT", $"{of}/comments/{id}", """{"text":"Which month?"}""", ("If-Match", asked.Tag));
        var settled = await Send("PUT", $"{of}/comments/{id}/answered", null);
        var open = await Send("DELETE", $"{of}/comments/{id}/answered", null);
        var all = await Send("GET", about, null);
        var removed = await Send("DELETE", $"{of}/comments/{id}", null);
        var gone = await Send("GET", $"{of}/comments/{id}", null);

        Assert.Equal((HttpStatusCode.Created, id), (again.Status, again.Body.GetProperty("id").GetString()));
        Assert.Equal(id, reply.Body.GetProperty("replyTo").GetString());
        Assert.Equal((HttpStatusCode.PreconditionFailed, HttpStatusCode.PreconditionRequired), (stale.Status, without.Status));
        Assert.Equal("Which month?", edited.Body.GetProperty("text").GetString());
        Assert.NotEqual(asked.Tag, edited.Tag);
        Assert.NotNull(settled.Body.GetProperty("answeredAt").GetString());
        Assert.Null(open.Body.GetProperty("answeredAt").GetString());
        Assert.Equal(["Which month?", "2027"], all.Body.EnumerateArray().Select(c => c.GetProperty("text").GetString()));
        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (removed.Status, gone.Status));
    }

    [Fact]
    public async Task A_comment_of_another_is_not_edited_and_a_reply_stays_with_its_item()
    {
        var workspace = await house.Workspace("Comments");
        var (of, ann) = await Program(workspace);
        var (_, ben) = await Program(workspace, Role.Contributor);
        var (one, two) = (await Topic(ann, of), await Topic(ann, of));
        var said = await Sending(ann, "POST", $"{of}/items/Topic/{one}/comments", """{"text":"Mine"}""");
        var id = said.Body.GetProperty("id").GetString();

        Assert.Equal("comment-not-yours", (await Sending(ben, "PUT", $"{of}/comments/{id}", """{"text":"Yours"}""", ("If-Match", said.Tag))).Body.GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await Sending(ann, "POST", $"{of}/items/Topic/{two}/comments", $$"""{"text":"Elsewhere","replyTo":"{{id}}"}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Sending(ann, "POST", $"{of}/items/Topic/{one}/comments", """{"text":"x","owner":"me"}""")).Status);
        Assert.Equal("Mine", (await Sending(ben, "GET", $"{of}/comments/{id}", null)).Body.GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_document_is_taken_in_once_gets_a_version_and_its_files_come_out_as_they_were_given()
    {
        var (of, http) = await Program();
        using var program = http;
        var key = Guid.NewGuid().ToString();

        var first = await Sending(program, "POST", $"{of}/documents", File("one.md", "# One\n"), ("Idempotency-Key", key));
        var again = await Sending(program, "POST", $"{of}/documents", File("one.md", "# One\n"), ("Idempotency-Key", key));
        var document = $"{of}/documents/{first.Body.GetProperty("id").GetString()}";
        var second = await Sending(program, "POST", $"{document}/versions", File("two.md", "# Two\n"), ("Idempotency-Key", Guid.NewGuid().ToString()));
        var file = await program.GetAsync($"{document}/versions/1/file", Ct);
        using var known = new HttpRequestMessage(HttpMethod.Get, $"{document}/versions/1/file");
        known.Headers.IfNoneMatch.Add(file.Headers.ETag!);

        Assert.Equal((HttpStatusCode.Created, first.Body.GetProperty("id").GetString()), (again.Status, again.Body.GetProperty("id").GetString()));
        Assert.Equal([2, 1], second.Body.GetProperty("versions").EnumerateArray().Select(v => v.GetProperty("number").GetInt32()));
        Assert.Equal("# One\n", await file.Content.ReadAsStringAsync(Ct));
        Assert.Equal(("application/octet-stream", "one.md"), (file.Content.Headers.ContentType?.MediaType, file.Content.Headers.ContentDisposition?.FileName));
        Assert.Equal(HttpStatusCode.NotModified, (await program.SendAsync(known, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync($"{document}/versions/3/file", Ct)).StatusCode);
        Assert.Equal("bad-request", (await Sending(program, "POST", $"{of}/documents", new MultipartFormDataContent("x"))).Body.GetProperty("code").GetString());
        Assert.Equal("no-file", (await Sending(program, "POST", $"{of}/documents", new MultipartFormDataContent { { new StringContent("x"), "file", "a.md" }, { new StringContent("x"), "file", "b.md" } })).Body.GetProperty("code").GetString());
        Assert.Equal("unknown-field", (await Sending(program, "POST", $"{of}/documents", new MultipartFormDataContent { { new StringContent("x"), "owner" } })).Body.GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await Sending(program, "POST", $"{of}/documents", """{"file":"x"}""")).Status);
    }

    [Fact]
    public async Task An_item_is_put_whole_from_a_known_revision()
    {
        var (of, http) = await Program();
        using var program = http;
        var item = $"{of}/lists/topics/{await Topic(program, of)}";
        var read = await Sending(program, "GET", item, null);
        var columns = (await Sending(program, "GET", $"{of}/lists", null)).Body.EnumerateArray().Single(l => l.GetProperty("name").GetString() == "topics").GetProperty("columns").EnumerateArray()
            .Where(c => !c.GetProperty("isReadOnly").GetBoolean()).Select(c => c.GetProperty("key").GetString()!).ToList();
        var values = columns.ToDictionary(c => c, c => read.Body.GetProperty("values").GetProperty(c).GetString());
        values["name"] = "Put";
        var whole = System.Text.Json.JsonSerializer.Serialize(new { values });

        var part = await Sending(program, "PUT", item, """{"values":{"name":"Put"}}""", ("If-Match", read.Tag));
        var without = await Sending(program, "PUT", item, whole);
        var put = await Sending(program, "PUT", item, whole, ("If-Match", read.Tag));
        var stale = await Sending(program, "PUT", item, whole.Replace("\"Put\"", "\"Later\"", StringComparison.Ordinal), ("If-Match", read.Tag));

        Assert.True(columns.Count > 1);
        Assert.Equal(("missing-field", HttpStatusCode.PreconditionRequired), (part.Body.GetProperty("code").GetString(), without.Status));
        Assert.Equal(("Put", false), (put.Body.GetProperty("values").GetProperty("name").GetString(), put.Tag == read.Tag));
        Assert.Equal((HttpStatusCode.PreconditionFailed, put.Tag), (stale.Status, stale.Tag));
    }

    private sealed record Sent(HttpStatusCode Status, JsonElement Body, string Tag);

    private async Task<(string Of, HttpClient Http)> Program(WorkspaceId? workspace = null, Role role = Role.Owner)
    {
        var within = workspace ?? await house.Workspace("Programs");
        var made = await house.Do((KeepTokens keep) => keep.Make("program", [.. Enum.GetValues<Permission>()], 1, Ct), await house.Person("Pat", (within, role)));
        var http = house.Client();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Value.Secret);
        return ($"/api/v1/workspaces/{within.Value}", http);
    }

    private static async Task<string> Topic(HttpClient http, string of) =>
        (await Sending(http, "POST", $"{of}/lists/topics", $$$"""{"values":{"name":"{{{Guid.NewGuid()}}}"}}""")).Body.GetProperty("id").GetString()!;

    private static MultipartFormDataContent File(string name, string text) => new() { { new StringContent(text), "file", name } };

    private static async Task<Sent> Sending(HttpClient http, string method, string path, object? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = body switch { null => null, HttpContent content => content, var json => new StringContent((string)json, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await http.SendAsync(request, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        return new Sent(answer.StatusCode, text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text), answer.Headers.ETag?.Tag ?? "");
    }
}
