// Runs the built command as a process of its own, with a limit on its memory.
using System.Diagnostics;

namespace Weft.Cli.Tests;

/// <summary>The command as its users run it.</summary>
internal static class WeftProcess
{
    private const long MemoryLimit = 512L * 1024 * 1024;

    /// <summary>Starts a call whose managed heap may not grow over the limit.</summary>
    public static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "weft"), args)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = $"0x{MemoryLimit:x}";
        return Process.Start(start)!;
    }

    /// <summary>Runs a call to its end.</summary>
    public static async Task<WeftRun> Run(params string[] args)
    {
        using var process = Start(args);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new WeftRun(process.ExitCode, await output, await error);
    }
}
