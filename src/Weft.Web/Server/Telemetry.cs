// Traces and metrics by OTLP, where an administrator names a collector; else nothing is measured. They tell what is slow or fails, never who asked for what.
using System.Collections.Frozen;
using System.Diagnostics;
using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Weft.Analysis;

namespace Weft.Web.Server;

/// <summary>Sets telemetry up.</summary>
internal static class Telemetry
{
    private const string Setting = "Weft:Telemetry";
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string Protocol = "OTEL_EXPORTER_OTLP_PROTOCOL";

    /// <summary>The tags that leave the server, of spans and of metrics. An address is told by its pattern alone: what stands in it may be an id, a word or a secret.</summary>
    public static FrozenSet<string> Tags { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "http.request.method", "http.response.status_code", "http.route", "url.scheme", "error.type", "network.protocol.name", "network.protocol.version", "network.transport", "network.type",
        "tls.protocol.version", "aspnetcore.rate_limiting.policy", "aspnetcore.rate_limiting.result", "aspnetcore.routing.match_status", "aspnetcore.diagnostics.exception.result",
        "gc.heap.generation", "cpu.mode");

    /// <summary>What is wrong with the setting; null where nothing is.</summary>
    public static Refusal? RefusalOf(IConfiguration configuration)
    {
        foreach (var key in new[] { Setting, Endpoint })
        {
            if (configuration[key] is not { Length: > 0 } set) continue;
            if (!Uri.TryCreate(set, UriKind.Absolute, out var collector) || (collector.Scheme != Uri.UriSchemeHttp && collector.Scheme != Uri.UriSchemeHttps)) return ServerRefusals.NoCollector(key);
        }

        return null;
    }

    /// <summary>Sets it up, where a collector is named by our setting or by the one that all programs share.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if ((builder.Configuration[Setting] ?? builder.Configuration[Endpoint]) is not { Length: > 0 } collector) return;
        builder.Configuration[Endpoint] = collector;
        if (builder.Configuration[Protocol] is null) builder.Configuration[Protocol] = "http/protobuf";
        Sdk.SetDefaultTextMapPropagator(new TraceContextPropagator()); // without baggage
        builder.Services.AddSingleton<DistributedContextPropagator, TraceAlone>();
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("weft", serviceVersion: typeof(Telemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion))
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddProcessor(new Discretion()).AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation()
                .AddView(_ => new MetricStreamConfiguration { TagKeys = [.. Tags] }).AddOtlpExporter());
    }

    /// <summary>Takes over the ids of the trace that a request belongs to, not what whoever asks wrote beside them.</summary>
    private sealed class TraceAlone : DistributedContextPropagator
    {
        private static readonly DistributedContextPropagator Ids = CreateW3CPropagator();

        public override IReadOnlyCollection<string> Fields => Ids.Fields;

        public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
        {
            // Nobody is called on behalf of a request.
        }

        public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState)
        {
            Ids.ExtractTraceIdAndState(carrier, getter, out traceId, out _);
            traceState = null;
        }

        public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
    }

    /// <summary>Takes out of a span what is not on the list, before it is exported.</summary>
    private sealed class Discretion : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            foreach (var (key, _) in data.TagObjects.Where(t => !Tags.Contains(t.Key)).ToList()) data.SetTag(key, null);
            data.DisplayName = $"{data.GetTagItem("http.request.method")} {data.GetTagItem("http.route")}".Trim();
            data.SetStatus(data.Status); // without its description, which may quote a fault
        }
    }
}
