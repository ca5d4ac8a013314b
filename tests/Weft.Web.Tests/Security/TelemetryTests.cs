using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Trace;
using Weft.Web.Server;
using Weft.Web.Tests.Api;
using Weft.Web.Tests.People;
using Weft.Workbench.Storage;

namespace Weft.Web.Tests.Security;

public sealed class TelemetryTests
{
    private const string Planted = "Zanzibarino";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Spans_and_metrics_tell_the_pattern_of_an_address_and_nothing_that_a_request_held()
    {
        await using var collector = await Collector.Start();
        await using var server = new ServerProcess(Directory.CreateTempSubdirectory("weft-telemetry-").FullName);
        await server.Start("--Weft:Telemetry", collector.Address, "--OTEL_BSP_SCHEDULE_DELAY", "200", "--OTEL_METRIC_EXPORT_INTERVAL", "500");
        using var http = SignedIn.Client(server.Address, null);
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue(Planted, "1.0"));
        http.DefaultRequestHeaders.Add("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        http.DefaultRequestHeaders.Add("tracestate", $"vendor={Planted}");
        http.DefaultRequestHeaders.Add("baggage", $"name={Planted}");
        using var program = await ApiCaller.New(http, "Read", "Contribute");
        var (own, secret) = (WorkspaceId.Own.Value.ToString(), program.Secret);

        await http.GetAsync($"/en/search?q={Planted}", Ct);
        await http.GetAsync($"/en/{Planted}", Ct);
        await http.GetAsync($"/en/w/{own}/topics?q={Planted}", Ct);
        await http.SendAsync(new HttpRequestMessage(new HttpMethod(Planted.ToUpperInvariant()), "/en/"), Ct);
        await http.PostAsync($"/en/checks/{Guid.Empty}/answers?why={Planted}", new FormUrlEncodedContent([new("act", Planted)]), Ct);
        await program.Send(HttpMethod.Post, $"/api/v1/workspaces/{own}/lists/topics", new StringContent($$$"""{"values":{"name":"{{{Planted}}}"}}""", Encoding.UTF8, "application/json"));
        await program.Send(HttpMethod.Get, $"/api/v1/workspaces/{own}/lists/{Planted}");
        await collector.Holds("/v1/traces", "/api/v1/workspaces/{workspace:guid}/lists/{list}");
        await collector.Holds("/v1/traces", "/w/{Workspace:guid}/{List}");
        await collector.Holds("/v1/metrics", "http.server.request.duration");
        await collector.Holds("/v1/metrics", "/w/{Workspace:guid}/{List}");
        await Task.Delay(1500, Ct); // what comes late is looked at as well

        var all = collector.Text;
        foreach (var word in new[] { Planted, own, secret, secret[..12], "url.path", "url.query", "user_agent", "client.address", "127.0.0.1" }) Assert.DoesNotContain(word, all, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Nothing_is_measured_unless_a_collector_is_named()
    {
        await using var off = Built();
        await using var on = Built("--OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1");

        Assert.Null(off.Services.GetService<TracerProvider>());
        Assert.NotNull(on.Services.GetService<TracerProvider>());
    }

    [Theory]
    [InlineData("--Weft:Telemetry", "collector")]
    [InlineData("--Weft:Telemetry", "ftp://collector.example")]
    [InlineData("--OTEL_EXPORTER_OTLP_ENDPOINT", "/var/run")]
    public async Task A_collector_that_is_no_address_is_said_at_the_start(string key, string value)
    {
        var (code, said) = await ServerProcess.Refused(key, value);

        Assert.Equal(2, code);
        Assert.Contains(key[2..], said, StringComparison.Ordinal);
    }

    private static WebApplication Built(params string[] settings)
    {
        var data = Directory.CreateTempSubdirectory("weft-telemetry-").FullName;
        string[] args = ["--Weft:Data", data, "--urls", "http://127.0.0.1:0", .. settings];
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory, ApplicationName = "Weft.Web" });
        return WeftServer.Build(builder, WeftSettings.Read(builder.Configuration).Value);
    }

    /// <summary>Takes in what is exported, over HTTP as protobuf: names and values stand in it as plain UTF-8.</summary>
    private sealed class Collector : IAsyncDisposable
    {
        private readonly ConcurrentQueue<(string Path, string Body)> taken = new();
        private readonly WebApplication app;

        private Collector(WebApplication app) => this.app = app;

        public string Address => app.Urls.First();

        public string Text => string.Concat(taken.Select(t => t.Body));

        public static async Task<Collector> Start()
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var collector = new Collector(builder.Build());
            collector.app.MapPost("/v1/{signal}", collector.Take);
            await collector.app.StartAsync(Ct);
            return collector;
        }

        public async Task Holds(string path, string text)
        {
            for (var tries = 0; tries < 150; tries++)
            {
                if (taken.Any(t => t.Path == path && t.Body.Contains(text, StringComparison.Ordinal))) return;
                await Task.Delay(100, Ct);
            }

            Assert.Fail($"{path} never held {text}: {taken.Count} requests");
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private async Task<IResult> Take(HttpRequest request)
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, Ct);
            taken.Enqueue((request.Path.Value!, Encoding.UTF8.GetString(body.ToArray())));
            return Results.Bytes([], "application/x-protobuf");
        }
    }
}
