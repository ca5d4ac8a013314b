using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Weft.Web.Tests.Api;
using Weft.Web.Tests.People;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Web.Tests.Security;

public sealed class HostileRequestsTests(SignedIn house)
{
    private const int MostBytes = 200_000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_and_the_server_goes_on()
    {
        await using var server = await Started("--Weft:Limits:MaxRequestBytes", $"{MostBytes}");
        using var person = SignedIn.Client(server.Address, null);
        using var program = await ApiCaller.New(person, "Read", "Contribute");
        var (checks, topics) = ($"/api/v1/workspaces/{WorkspaceId.Own.Value}/checks", $"/api/v1/workspaces/{WorkspaceId.Own.Value}/lists/topics");

        var known = await program.Send(HttpMethod.Post, checks, Form(MostBytes + 1));
        var unknown = await program.Send(HttpMethod.Post, checks, new Endless("--x\r\nContent-Disposition: form-data; name=draft; filename=draft.md\r\n\r\n", MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x")));
        var json = await program.Send(HttpMethod.Post, topics, new Endless("{\"values\":{\"name\":\"", new MediaTypeHeaderValue("application/json")));
        var page = await person.PostAsync($"/en/w/{WorkspaceId.Own.Value}/check", Form(MostBytes + 1), Ct);

        foreach (var answer in new[] { known, unknown, json })
        {
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal("request-too-large", (await ApiCaller.Read(answer)).GetProperty("code").GetString());
        }

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.StatusCode);
        Assert.Contains("too large", await page.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/en/", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await program.Http.GetAsync("/api/v1/me", Ct)).StatusCode);
    }

    [Fact]
    public async Task Nobody_sends_more_than_a_form_of_the_way_in_holds()
    {
        using var nobody = house.Client();

        var large = await nobody.PostAsync("/en/signin", Form(1 << 17), Ct);
        var small = await nobody.PostAsync("/en/signin", new FormUrlEncodedContent([new("Mail", new string('x', 1000))]), Ct);

        Assert.True(large.StatusCode is HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.BadRequest, $"{large.StatusCode}");
        Assert.Equal(HttpStatusCode.BadRequest, small.StatusCode); // no form token
        Assert.Equal(HttpStatusCode.OK, (await nobody.GetAsync("/en/signin", Ct)).StatusCode);
    }

    [Fact]
    public async Task JSON_of_a_known_caller_ends_at_a_megabyte()
    {
        await using var server = await Started();
        using var person = SignedIn.Client(server.Address, null);
        using var program = await ApiCaller.New(person, "Read", "Contribute");

        var answer = await program.Send(HttpMethod.Post, $"/api/v1/workspaces/{WorkspaceId.Own.Value}/lists/topics", new StringContent($"{{\"values\":{{\"name\":\"{new string('x', 1 << 20)}\"}}}}", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("api")]
    [InlineData("page")]
    public async Task A_body_that_comes_by_the_drop_is_refused_and_others_are_answered_meanwhile(string from)
    {
        await using var server = await Started();
        using var person = SignedIn.Client(server.Address, null);
        using var program = await ApiCaller.New(person, "Read", "Contribute");
        var path = from == "api" ? $"/api/v1/workspaces/{WorkspaceId.Own.Value}/lists/topics" : $"/en/w/{WorkspaceId.Own.Value}/check";
        var kind = from == "api" ? "application/json" : "multipart/form-data; boundary=x";
        using var slow = new TcpClient();
        await slow.ConnectAsync("127.0.0.1", new Uri(server.Address).Port, Ct);
        var wire = slow.GetStream();
        await wire.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {program.Secret}\r\nContent-Type: {kind}\r\nContent-Length: 100000\r\n\r\n{{"), Ct);

        var watch = Stopwatch.StartNew();
        var answer = ReadAll(wire);
        var others = 0;
        while (!answer.IsCompleted && watch.Elapsed < TimeSpan.FromSeconds(60))
        {
            Assert.Equal(HttpStatusCode.OK, (await program.Http.GetAsync("/api/v1/me", Ct)).StatusCode);
            others++;
            await Task.Delay(500, Ct);
        }

        var told = await answer.WaitAsync(TimeSpan.FromSeconds(1), Ct);
        Assert.Matches("^HTTP/1.1 4(00|08) ", told);
        if (from == "api") Assert.Contains("application/problem+json", told, StringComparison.Ordinal);
        Assert.True(others > 3, $"{others} answers meanwhile");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(45), $"{watch.Elapsed}");
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync("/en/", Ct)).StatusCode);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "evil.example:80")]
    [InlineData("Host", "localhost.evil.example")]
    [InlineData("Host", "localhost@evil.example")]
    [InlineData("X-Forwarded-Host", "evil.example")]
    [InlineData("X-Forwarded-Prefix", "//evil.example")]
    [InlineData("Forwarded", "host=evil.example;proto=https")]
    [InlineData("X-Original-URL", "//evil.example/")]
    [InlineData("X-Host", "evil.example")]
    public async Task A_forged_host_stands_in_no_link_and_in_no_redirect(string header, string value)
    {
        var workspace = await house.Workspace("Hosts");
        using var owner = house.Client(await house.Person("Hana", (workspace, Role.Owner)));
        var members = $"/en/w/{workspace.Value}/members";
        var token = await SignedIn.TokenOf(owner, members);
        var answers = new List<(string What, HttpResponseMessage Answer)>();
        async Task Ask(HttpMethod method, string path, params (string Name, string Value)[] form)
        {
            using var request = new HttpRequestMessage(method, path) { Content = form.Length == 0 ? null : new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
            request.Headers.TryAddWithoutValidation(header, value);
            answers.Add(($"{method} {path}", await owner.SendAsync(request, Ct)));
        }

        await Ask(HttpMethod.Get, "/");
        await Ask(HttpMethod.Get, "/search");
        await Ask(HttpMethod.Get, "/en/signin?return=%2Fen%2Fsearch");
        await Ask(HttpMethod.Get, members);
        await Ask(HttpMethod.Post, members, ("__RequestVerificationToken", token), ("_handler", "invite"), ("Mail", $"{Guid.NewGuid():N}@labour.example"), ("Role", "Reader"));
        await Ask(HttpMethod.Post, $"/en/w/{workspace.Value}/topics/new", ("__RequestVerificationToken", token), ("_handler", "new"), ("c.name", "Remittances"));

        Assert.Equal(6, answers.Count);
        foreach (var (what, answer) in answers)
        {
            var told = $"{answer.Headers} {await answer.Content.ReadAsStringAsync(Ct)}";
            Assert.False(told.Contains("evil", StringComparison.OrdinalIgnoreCase), $"{what} with {header}: {answer.StatusCode}");
            if (header == "Host") Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }

        if (header != "Host") Assert.Contains($"{house.Address}/en/accept?code=", await answers[4].Answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_proxy_a_one_time_link_carries_the_address_that_was_set_whatever_the_request_says()
    {
        await using var server = new ServerProcess(Directory.CreateTempSubdirectory("weft-host-").FullName);
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        await server.Start("--urls", $"http://127.0.0.1:{port}", "--Weft:Mode", "Accounts", "--Weft:Address", "https://weft.example", "--Weft:Proxy", "127.0.0.1");
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        async Task<HttpResponseMessage> Get(string host, string scheme, string path)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;
            request.Headers.Add("X-Forwarded-Proto", scheme);
            request.Headers.Add("X-Forwarded-Host", "evil.example");
            return await http.SendAsync(request, Ct);
        }

        var led = await Get("weft.example", "http", "/en/signin");
        var shown = await Get("weft.example", "https", "/en/account");
        var forged = await Get("evil.example", "http", "/en/signin");

        Assert.StartsWith("https://weft.example/", server.FirstAddress, StringComparison.Ordinal); // the link of the first start
        Assert.Equal("https://weft.example/en/signin", led.Headers.Location?.OriginalString);
        Assert.StartsWith("/", shown.Headers.Location?.OriginalString, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, (Uri?)null), (forged.StatusCode, forged.Headers.Location));
    }

    [Theory]
    [InlineData("""{"values":{"name":"A"},"owner":"00000000-0000-0000-0000-000000000001"}""")]
    [InlineData("""{"values":{"name":"A"},"workspace":"00000000-0000-0000-0000-000000000001"}""")]
    [InlineData("""{"values":{"name":"A"},"revision":7}""")]
    [InlineData("""{"values":{"name":"A"},"role":"Owner"}""")]
    [InlineData("""{"values":{"name":"A","is_draft":"no"}}""")]
    [InlineData("""{"values":{"name":"A","Visibility":"Public"}}""")]
    [InlineData("""{"values":{"name":"A"},"visibility":"Public"}""")]
    public async Task A_body_that_would_set_more_than_columns_is_refused_where_it_adds_and_where_it_edits(string body)
    {
        var workspace = await house.Workspace("Bodies");
        var person = await house.Person("Bea", (workspace, Role.Owner));
        using var program = house.Client();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await house.Do((KeepTokens keep) => keep.Make("t", [.. Enum.GetValues<Permission>()], 1, Ct), person)).Value.Secret);
        var list = $"/api/v1/workspaces/{workspace.Value}/lists/topics";
        StringContent Content(string json) => new(json, Encoding.UTF8, "application/json");
        var made = await ApiCaller.Read(await program.PostAsync(list, Content("""{"values":{"name":"First"}}"""), Ct));
        var item = $"{list}/{made.GetProperty("id").GetString()}";
        using var edit = new HttpRequestMessage(HttpMethod.Patch, item) { Content = Content(body) };
        edit.Headers.TryAddWithoutValidation("If-Match", $"\"{made.GetProperty("revision").GetInt32()}\"");

        Assert.Equal(HttpStatusCode.BadRequest, (await program.PostAsync(list, Content(body), Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await program.SendAsync(edit, Ct)).StatusCode);

        Assert.Equal(made.ToString(), (await ApiCaller.Read(await program.GetAsync(item, Ct))).ToString());
        Assert.Equal(1, (await ApiCaller.Read(await program.GetAsync(list, Ct))).GetProperty("items").GetArrayLength());
    }

    private static async Task<ServerProcess> Started(params string[] settings)
    {
        var server = new ServerProcess(Directory.CreateTempSubdirectory("weft-hostile-").FullName);
        await server.Start(settings);
        return server;
    }

    private static MultipartFormDataContent Form(int bytes) => new() { { new ByteArrayContent(new byte[bytes]), "draft", "draft.md" } };

    private static async Task<string> ReadAll(NetworkStream wire)
    {
        using var reader = new StreamReader(wire, Encoding.UTF8, leaveOpen: true);
        try
        {
            return await reader.ReadToEndAsync(Ct);
        }
        catch (IOException)
        {
            return "closed";
        }
    }

    /// <summary>A body whose length is not said before.</summary>
    private sealed class Endless : HttpContent
    {
        private readonly string begin;

        public Endless(string begin, MediaTypeHeaderValue kind)
        {
            this.begin = begin;
            Headers.ContentType = kind;
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(begin));
            var part = Enumerable.Repeat((byte)'x', 1000).ToArray();
            for (var sent = 0; sent < 2 * MostBytes; sent += part.Length) await stream.WriteAsync(part);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
