// The root of the command line: its subcommands, and what happens when it is called wrongly or something breaks.
using System.CommandLine;
using System.CommandLine.Help;
using Weft.Cli.Briefs;
using Weft.Cli.Conflicts;
using Weft.Cli.Documents;
using Weft.Cli.People;
using Weft.Cli.Recommendations;
using Weft.Cli.Terminals;
using Weft.Cli.Workspaces;

namespace Weft.Cli;

/// <summary>The `weft` command.</summary>
public static class WeftCommand
{
    /// <summary>Runs one call.</summary>
    /// <param name="args">The words after `weft`.</param>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="cancellationToken">Stops it; nothing half-written is left behind.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(terminal);
        var parsed = Create(terminal).Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction && !IsCompletion(args))
        {
            foreach (var error in parsed.Errors) await terminal.Error.WriteLineAsync(error.Message);
            await terminal.Error.WriteLineAsync($"See '{string.Join(' ', ["weft", .. Path(parsed), "--help"])}'.");
            return ExitCode.WrongUse;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false }, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("Stopped. Nothing was written in part.");
            return ExitCode.Internal;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync($"{fault.Message} Nothing was written in part. Choose another folder with --out, or make room.");
            return ExitCode.Internal;
        }
#pragma warning disable CA1031 // The last line of defence: whatever broke, the shell gets one line and the code for a fault of our own.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await terminal.Error.WriteLineAsync($"Weft has a fault here ({fault.GetType().Name}). Nothing was written in part. Please report it with: {fault.StackTrace?.Split('\n')[0].Trim()}");
            return ExitCode.Internal;
        }
    }

    private static RootCommand Create(Terminal terminal)
    {
        var root = new RootCommand(
            """
            Weft shows what a draft repeats, contradicts, loses and leaves open, with sources.

            Examples:
              weft check draft.docx --against reports/ --out brief
              weft read report.pdf --json
              weft completion bash > /etc/bash_completion.d/weft
            """)
        {
            CheckCommand.Create(terminal),
            ReadCommand.Create(terminal),
            SlotsCommand.Create(terminal),
            LineageCommand.Create(terminal),
            PairsCommand.Create(terminal),
            WorkspaceCommand.Create(terminal),
            UserCommand.Create(terminal),
            CompletionCommand.Create(terminal),
        };
        return root;
    }

    // A shell asks while the words are still incomplete, so that they never parse.
    private static bool IsCompletion(string[] args) => args is [var first, ..] && first.StartsWith("[suggest", StringComparison.Ordinal);

    private static IEnumerable<string> Path(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand ? [] : [parsed.CommandResult.Command.Name];
}
