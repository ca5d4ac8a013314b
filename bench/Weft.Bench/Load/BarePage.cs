// The peer: a page of the same size from the same web framework, with nothing behind it. What Weft adds is the difference.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Weft.Bench.Load;

internal static class BarePage
{
    /// <summary>Serves until the process is killed; prints its address first.</summary>
    public static async Task<int> Serve()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var page = $"<!doctype html><html lang=\"en\"><head><title>Bare</title></head><body><h1>Bare</h1><p>{new string('x', 20_000)}</p></body></html>";
        app.MapGet("/", () => Results.Text(page, "text/html"));
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await app.WaitForShutdownAsync();
        return 0;
    }
}
