// Where a command reads nothing and writes two streams: results out, progress and complaints to the error stream.
using System.Text;
using Spectre.Console;

namespace Weft.Cli.Terminals;

/// <summary>The two streams of a command, handed in so that tests can read them.</summary>
/// <param name="Output">Results; nothing else is ever written here.</param>
/// <param name="Error">Refusals and progress.</param>
/// <param name="Progress">Draws progress; null where the error stream is not a terminal.</param>
public sealed record Terminal(TextWriter Output, TextWriter Error, IAnsiConsole? Progress)
{
    /// <summary>The streams of this process, in UTF-8.</summary>
    public static Terminal OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true, NewLine = "\n" };
        var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" };
        return new Terminal(output, error, Console.IsErrorRedirected
            ? null : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) }));
    }
}
