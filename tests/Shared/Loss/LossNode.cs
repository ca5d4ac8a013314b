// A server process that the proofs of loss write to and kill.
using System.Diagnostics;

namespace Weft.Tests.Shared.Loss;

/// <summary>One process of Weft.Web in local mode.</summary>
internal sealed class LossNode(params string[] settings) : IAsyncDisposable
{
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(90);

    private Process? process;

    public string Address { get; private set; } = "";

    public bool IsUp => process is { HasExited: false };

    /// <summary>Starts it and waits until it says where it listens.</summary>
    /// <param name="wrapper">A command that runs the program, with its arguments before those of the program.</param>
    public async Task Start(params string[] wrapper)
    {
        await foreach (var line in Launch(wrapper))
        {
            if (!line.Contains("http://", StringComparison.Ordinal)) continue;
            Address = new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..].Trim()).GetLeftPart(UriPartial.Authority);
            _ = process!.StandardOutput.ReadToEndAsync();
            return;
        }

        throw new InvalidOperationException($"The server did not start: {await process!.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Starts it and kills it after a while, wherever it then is.</summary>
    public async Task StartAndKill(TimeSpan after)
    {
        Run([]);
        await Task.Delay(after);
        await Kill();
    }

    /// <summary>Kills it as a power cut would: SIGKILL.</summary>
    public async Task Kill()
    {
        if (process is null) return;
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync() => await Kill();

    private async IAsyncEnumerable<string> Launch(string[] wrapper)
    {
        Run(wrapper);
        using var late = new CancellationTokenSource(Late);
        while (await process!.StandardOutput.ReadLineAsync(late.Token) is { } line) yield return line;
    }

    private void Run(string[] wrapper)
    {
        string[] all = [.. wrapper, "dotnet", Program, "--urls", "http://127.0.0.1:0", "--Weft:Mode", "Local", .. settings];
        process = Process.Start(new ProcessStartInfo(all[0], all[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Path.GetTempPath() })!;
    }

    private static string Program
    {
        get
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(at.FullName, "Weft.slnx"))) at = at.Parent!;
            var kind = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
            return Path.Combine(at.FullName, "src", "Weft.Web", "bin", kind, "net10.0", "Weft.Web.dll");
        }
    }
}
