// A server as its own process: how long it takes to start and how much memory it holds.
using System.Diagnostics;
using System.Globalization;

namespace Weft.Bench.Load;

internal sealed class MeasuredServer : IDisposable
{
    private readonly Process process;

    private MeasuredServer(Process process, Uri address, TimeSpan started) => (this.process, Address, Started) = (process, address, started);

    public Uri Address { get; }

    /// <summary>From the start of the process to the first page answered.</summary>
    public TimeSpan Started { get; }

    /// <summary>Memory in use now, and at most so far, in megabytes.</summary>
    public (double Now, double Peak) Memory => (Read("VmRSS:"), Read("VmHWM:"));

    /// <summary>Processor time used so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <param name="firstPage">The page that counts as the first.</param>
    /// <param name="command">The program and its arguments; its first line ends with its address.</param>
    public static async Task<MeasuredServer> Start(string firstPage, params string[] command)
    {
        var began = Stopwatch.GetTimestamp();
        var started = Process.Start(new ProcessStartInfo("dotnet", command) { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = "/" })!;
        var line = await started.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server did not start.");
        _ = started.StandardOutput.ReadToEndAsync();
        var address = new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..].Trim());
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(address, firstPage));
        answer.EnsureSuccessStatusCode();
        return new MeasuredServer(started, address, Stopwatch.GetElapsedTime(began));
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private double Read(string name) => double.Parse(
        File.ReadLines($"/proc/{process.Id}/status").Single(l => l.StartsWith(name, StringComparison.Ordinal))[name.Length..].Trim().Split(' ')[0],
        CultureInfo.InvariantCulture) / 1024;
}
