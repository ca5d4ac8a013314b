using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Weft.Workbench.People;
using Weft.Workbench.Storage;

namespace Weft.Web.Tests.People;

public sealed class HttpsTests
{
    private const string Mail = "ana@ministry.example";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Over_https_cookies_are_bound_to_the_host_and_browsers_remember_to_come_by_https()
    {
        await using var server = new ServerProcess(Directory.CreateTempSubdirectory("weft-https-").FullName);
        var port = FreePort();
        await server.Start("--urls", $"https://127.0.0.1:{port}", "--Weft:Mode", "Accounts", "--Weft:Address", $"https://weft.example:{port}", "--Kestrel:Certificates:Default:Path", Certificate(server.Data));
        await Person(server.Data);
        using var http = Client($"https://weft.example:{port}", port);

        var page = await http.GetAsync("/en/signin", Ct);
        var signedIn = await SignedIn.Form(http, "/en/signin", "sign-in", ("Mail", Mail), ("Password", SignedIn.Password));

        Assert.Equal("max-age=31536000", page.Headers.GetValues("Strict-Transport-Security").Single());
        var cookies = page.Headers.GetValues("Set-Cookie").Concat(signedIn.Headers.GetValues("Set-Cookie")).Where(c => !c.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, cookies.Count);
        Assert.All(cookies, c =>
        {
            Assert.StartsWith("__Host-weft", c, StringComparison.Ordinal);
            Assert.Contains("secure", c, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("httponly", c, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("path=/", c, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", c, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public async Task Behind_a_proxy_plain_http_is_answered_by_the_way_to_https_and_only_the_proxy_is_believed()
    {
        await using var server = new ServerProcess(Directory.CreateTempSubdirectory("weft-proxy-").FullName);
        var (port, other) = (FreePort(), FreePort());
        await server.Start("--urls", $"http://127.0.0.1:{port}", "--Weft:Mode", "Accounts", "--Weft:Address", "https://weft.example", "--Weft:Proxy", "127.0.0.1");
        await using var unbelieving = new ServerProcess(Directory.CreateTempSubdirectory("weft-proxy-").FullName);
        await unbelieving.Start("--urls", $"http://127.0.0.1:{other}", "--Weft:Mode", "Accounts", "--Weft:Address", "https://weft.example", "--Weft:Proxy", "10.9.8.7");
        using var plain = Behind(port, null);
        using var forwarded = Behind(port, "https");
        using var liar = Behind(other, "https");

        var led = await plain.GetAsync("/en/signin?return=%2Fen%2Fsearch", Ct);
        var form = await plain.PostAsync("/en/signin", new FormUrlEncodedContent([new("a", "b")]), Ct);

        Assert.Equal(HttpStatusCode.MovedPermanently, led.StatusCode);
        Assert.Equal("https://weft.example/en/signin?return=%2Fen%2Fsearch", led.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Forbidden, form.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await plain.GetAsync("/health/live", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await forwarded.GetAsync("/en/signin", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.MovedPermanently, (await liar.GetAsync("/en/signin", Ct)).StatusCode);
    }

    [Fact]
    public async Task Who_sends_many_forms_of_sign_in_waits_and_others_do_not()
    {
        await using var server = new ServerProcess(Directory.CreateTempSubdirectory("weft-often-").FullName);
        var port = FreePort();
        await server.Start("--urls", $"http://127.0.0.1:{port}", "--Weft:Mode", "Accounts", "--Weft:Address", "https://weft.example", "--Weft:Proxy", "127.0.0.1", "--Weft:Limits:SignInsPerMinute", "5");
        using var many = Behind(port, "https", "192.0.2.1");
        using var other = Behind(port, "https", "192.0.2.2");

        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 7; i++) answers.Add(await many.PostAsync("/en/signin", new FormUrlEncodedContent([new("a", "b")]), Ct));
        var elses = await other.PostAsync("/en/signin", new FormUrlEncodedContent([new("a", "b")]), Ct);

        Assert.Equal(2, answers.Count(a => a.StatusCode == HttpStatusCode.TooManyRequests));
        Assert.True(answers[^1].Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.BadRequest, elses.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await many.GetAsync("/en/signin", Ct)).StatusCode);
    }

    [Theory]
    [InlineData("urls", "--urls", "http://0.0.0.0:5080", "--Weft:Address", "https://weft.example")]
    [InlineData("Weft:Address", "--urls", "https://0.0.0.0:5443")]
    [InlineData("Weft:Address", "--Weft:Proxy", "10.0.0.2")]
    [InlineData("Weft:Address", "--Weft:Mode", "Accounts", "--Weft:Address", "http://weft.example")]
    [InlineData("Weft:Address", "--Weft:Mode", "Accounts", "--Weft:Address", "https://weft.example/below")]
    [InlineData("Weft:Proxy", "--Weft:Proxy", "proxy.example")]
    [InlineData("Weft:Mode", "--Weft:Mode", "Guests")]
    [InlineData("urls", "--urls", "https://0.0.0.0:5443", "--Weft:Mode", "Local")]
    [InlineData("Weft:SignOn:ClientSecret", "--Weft:SignOn:Authority", "https://login.example", "--Weft:SignOn:ClientId", "x", "--Weft:SignOn:Name", "X")]
    [InlineData("Weft:SignOn:Authority", "--Weft:SignOn:Authority", "http://login.example", "--Weft:SignOn:ClientId", "x", "--Weft:SignOn:ClientSecret", "y", "--Weft:SignOn:Name", "X")]
    [InlineData("Weft:Limits:SignInsPerMinute", "--Weft:Limits:SignInsPerMinute", "0")]
    public async Task What_is_set_unsafely_is_refused_at_the_start(string named, params string[] settings)
    {
        var (code, said) = await ServerProcess.Refused(settings);

        Assert.Equal(2, code);
        Assert.StartsWith($"{named}: ", said, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', said);
    }

    private static HttpClient Behind(int port, string? scheme, string sender = "192.0.2.7")
    {
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        http.DefaultRequestHeaders.Host = "weft.example";
        http.DefaultRequestHeaders.Add("X-Forwarded-For", sender);
        if (scheme is not null) http.DefaultRequestHeaders.Add("X-Forwarded-Proto", scheme);
        return http;
    }

    // The name is ours alone: the client is led to this computer and takes our own certificate.
    private static HttpClient Client(string address, int port) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=weft.example" },
        ConnectCallback = async (_, ct) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    { BaseAddress = new Uri(address) };

    private static string Certificate(string folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=weft.example", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var file = Path.Combine(folder, "certificate.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx));
        return file;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task Person(string data)
    {
        await using var workbench = SignedIn.Workbench(data);
        await using var scope = workbench.CreateAsyncScope();
        var person = new Person(PersonId.New(), "Ana", Mail, "en", DateTime.UtcNow);
        person.PasswordHash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Person>>().HashPassword(person, SignedIn.Password);
        Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<Person>>().CreateAsync(person)).Succeeded);
    }
}
