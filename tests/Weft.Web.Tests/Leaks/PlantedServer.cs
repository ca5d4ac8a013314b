// The server on the planted world, in this process, so that its routes and its log can be read as well as its answers.
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Weft.Formats;
using Weft.Workbench;
using Weft.Workbench.Jobs;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Leaks;

namespace Weft.Web.Tests.Leaks;

/// <summary>Plants the world, then starts the server on it.</summary>
public sealed class PlantedServer : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("weft-leaks-").FullName;
    private readonly Dictionary<Looker, HttpClient> clients = [];
    private readonly KeptLog log = new();
    private ServiceProvider workbench = null!;
    private IHost host = null!;
    private Thread? running;

    internal PlantedWorld World { get; private set; } = null!;

    /// <summary>Every line that was logged, at every level.</summary>
    internal IEnumerable<string> Logged => log.Lines;

    /// <summary>The routes as they are registered, with the methods that they take.</summary>
    internal IEnumerable<(string Pattern, string[] Methods)> Routes => host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Select(e => ($"/{e.RoutePattern.RawText?.TrimStart('/')}", e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.ToArray() ?? ["GET", "POST"]));

    public async ValueTask InitializeAsync()
    {
        workbench = new ServiceCollection().AddLogging().AddWeftWorkbench(new StoragePlace.Folder(folder), ReadingLimits.Default).AddSingleton<JobWorker>().BuildServiceProvider();
        await workbench.PrepareWeft(default);
        World = await PlantedWorld.Plant(workbench);
        var sessions = new Dictionary<Looker, string>();
        foreach (var looker in Secrets.Lookers.Where(l => l != Looker.Nobody)) sessions[looker] = await World.SignIn(looker);
        Start();
        foreach (var looker in Secrets.Lookers) clients[looker] = ClientWith(sessions.GetValueOrDefault(looker));
    }

    /// <summary>Asks as one who looks.</summary>
    internal async Task<Said> Ask(Looker looker, HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await clients[looker].SendAsync(request, TestContext.Current.CancellationToken);
            return await Said.Of(answer);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in clients.Values) client.Dispose();
        host?.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        running?.Join(TimeSpan.FromSeconds(20));
        await workbench.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private void Start()
    {
        using var built = new HostBuilt();
        using var listening = DiagnosticListener.AllListeners.Subscribe(built);
        string[] args =
        [
            "--applicationName", "Weft.Web", "--urls", "http://127.0.0.1:0", "--Weft:Data", folder, "--Weft:Mode", "Accounts",
            "--Weft:Limits:SignInsPerMinute", "100000", "--Logging:LogLevel:Default", "Information", "--Logging:Console:LogLevel:Default", "None",
        ];
        running = new Thread(() => typeof(App).Assembly.EntryPoint!.Invoke(null, [args])) { IsBackground = true };
        running.Start();
        host = built.Wait();
        using var started = new ManualResetEventSlim();
        using var _ = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.Register(started.Set);
        Assert.True(started.Wait(TimeSpan.FromSeconds(60)), "The server did not start.");
        var logs = host.Services.GetRequiredService<ILoggerFactory>();
        logs.AddProvider(log);
        logs.CreateLogger("Weft").Log(LogLevel.Information, default, "The log is kept.", null, (line, _) => line); // an empty log would show nothing
    }

    private HttpClient ClientWith(string? session)
    {
        var address = new Uri(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
#pragma warning disable CA2000 // The client disposes of its handler.
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
#pragma warning restore CA2000
        if (session is not null) client.DefaultRequestHeaders.Add("Cookie", $"weft={session}");
        return client;
    }

    // The host tells of itself while the entry point of the program is still running.
    private sealed class HostBuilt : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly BlockingCollection<IHost> hosts = [];

        public IHost Wait() => hosts.TryTake(out var host, TimeSpan.FromSeconds(60)) ? host : throw new TimeoutException("No host was built.");

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.Extensions.Hosting") value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: "HostBuilt", Value: IHost host }) hosts.TryAdd(host);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose() => hosts.Dispose();
    }

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> lines = [];

        public IEnumerable<string> Lines => lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{eventId.Id} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}

/// <summary>An answer as whoever asked can read it: status, headers, body.</summary>
internal sealed record Said(HttpStatusCode Status, string Headers, string Body, string? Tag, string Caching)
{
    public static async Task<Said> Of(HttpResponseMessage answer)
    {
        var body = OutputText.Of(await answer.Content.ReadAsByteArrayAsync());
        var headers = string.Join('\n', answer.Headers.Concat(answer.Content.Headers).Where(h => h.Key is not ("Date" or "Content-Length")).Select(h => $"{h.Key}: {string.Join(',', h.Value)}"));
        return new Said(answer.StatusCode, headers, WebUtility.HtmlDecode(body), answer.Headers.ETag?.Tag, $"{answer.Headers.CacheControl}");
    }
}
