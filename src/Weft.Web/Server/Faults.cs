// A request that ended in a fault of ours: logged by type and place, since its message may quote what it could not read.
using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;

namespace Weft.Web.Server;

/// <summary>Logs faults of requests; what the reader sees is the business of others.</summary>
internal sealed partial class Faults(ILogger<Faults> log) : IExceptionHandler
{
    /// <inheritdoc/>
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not (BadHttpRequestException or Microsoft.AspNetCore.Antiforgery.AntiforgeryValidationException or OperationCanceledException))
        {
            Ended(log, httpContext.GetEndpoint() is RouteEndpoint route ? route.RoutePattern.RawText : null, exception.GetType().FullName, PlaceOf(exception));
        }

        return ValueTask.FromResult(false);
    }

    /// <summary>Where a fault came from: a type of ours.</summary>
    public static string? PlaceOf(Exception fault) => new StackTrace(fault).GetFrames()
        .Select(f => f.GetMethod()?.DeclaringType?.FullName).FirstOrDefault(t => t?.StartsWith("Weft.", StringComparison.Ordinal) == true);

    [LoggerMessage(EventId = 3002, Level = LogLevel.Error, Message = "A request to {Route} ended in {Fault} at {Place}")]
    private static partial void Ended(ILogger log, string? route, string? fault, string? place);
}
