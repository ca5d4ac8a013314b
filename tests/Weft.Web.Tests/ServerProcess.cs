// One server process.
using System.Diagnostics;
using Weft.Tests.Shared;

namespace Weft.Web.Tests;

/// <summary>A server on a data folder.</summary>
internal sealed class ServerProcess(string data) : IAsyncDisposable
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> said = new();
    private Process? process;

    public string Address { get; private set; } = "";

    /// <summary>The address as the server printed it, with the code of a first start.</summary>
    public string FirstAddress { get; private set; } = "";

    public string Data => data;

    /// <summary>Starts it and waits for the line with the address.</summary>
    public async Task Start(params string[] settings)
    {
        var started = Launch(["--urls", "http://127.0.0.1:0", "--Weft:Data", data, .. settings]);
        process = started;
        var line = await started.StandardOutput.ReadLineAsync(new CancellationTokenSource(TimeSpan.FromSeconds(90)).Token);
        if (line is null || !line.Contains("://", StringComparison.Ordinal))
        {
            Assert.Fail($"The server did not start: {line} {await started.StandardError.ReadToEndAsync()}");
        }

        FirstAddress = line[line.IndexOf("http", StringComparison.Ordinal)..].Trim();
        Address = new Uri(FirstAddress).GetLeftPart(UriPartial.Authority);
        _ = Hear(started.StandardOutput);
        _ = Hear(started.StandardError);
    }

    /// <summary>All lines after the first: the log.</summary>
    public string Said => string.Join('\n', said);

    private async Task Hear(StreamReader lines)
    {
        while (await lines.ReadLineAsync() is { } line) said.Enqueue(line);
    }

    /// <summary>Kills it as a power cut would.</summary>
    public async Task Kill()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>Starts it with settings that it must refuse; its exit code and what it said.</summary>
    public static async Task<(int Code, string Said)> Refused(params string[] settings)
    {
        using var refused = Launch(settings);
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        var told = await refused.StandardError.ReadToEndAsync(late.Token);
        await refused.WaitForExitAsync(late.Token);
        return (refused.ExitCode, told.Trim());
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) await Kill();
        process?.Dispose();
        if (Directory.Exists(data)) Directory.Delete(data, recursive: true);
    }

    private static Process Launch(IEnumerable<string> settings)
    {
        var kind = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var program = Path.Combine(SharedFolder.Repository, "src", "Weft.Web", "bin", kind, "net10.0", "Weft.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. settings]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Path.GetTempPath() };
        return Process.Start(start)!;
    }
}
