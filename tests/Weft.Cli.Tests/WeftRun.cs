// Runs the command inside the test and keeps what it wrote.
using Weft.Cli.Terminals;
using Weft.Tests.Shared;

namespace Weft.Cli.Tests;

/// <summary>What one call of `weft` did.</summary>
internal sealed record WeftRun(int ExitCode, string Output, string Error)
{
    public static string Sample(params string[] parts) => Path.Combine([SharedFolder.Repository, "samples", .. parts]);

    public static async Task<WeftRun> Of(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await WeftCommand.RunAsync(args, new Terminal(output, error, null), TestContext.Current.CancellationToken);
        return new WeftRun(code, output.ToString(), error.ToString());
    }
}

/// <summary>A folder that goes when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("weft-test-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        System.IO.File.WriteAllText(File(name), text);
        return File(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
