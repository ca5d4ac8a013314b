// `weft read`: intake alone, a ledger for each file.
using System.CommandLine;
using System.Globalization;
using Weft.Cli.Files;
using Weft.Cli.Terminals;
using Weft.Formats;
using Weft.Workbench.Briefs;
using Weft.Workbench.Documents;

namespace Weft.Cli.Documents;

/// <summary>Reads files into ledgers.</summary>
internal static class ReadCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "Files or folders to read.", Arity = ArgumentArity.OneOrMore };
        files.MustExist();
        var outFolder = CommonOptions.OutFolder("Folder for the ledgers: ledger.json for one file, NAME.ledger.json for several.");
        var json = CommonOptions.Json();
        var quiet = CommonOptions.Quiet();
        var command = new Command(
            "read",
            """
            Read files and write what was found in each: meetings, sessions, actors, statements, recommendations.

            Examples:
              weft read report.pdf --json
              weft read reports/ --out ledgers
            """)
        { files, outFolder, json, quiet };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            GivenPaths.Expand(parsed.GetRequiredValue(files)), parsed.GetValue(outFolder), parsed.GetValue(json), parsed.GetValue(quiet), terminal, cancellationToken)));
        return command;
    }

    private static int Run(
        IReadOnlyList<SubmittedFile> files, string? folder, bool json, bool quiet, Terminal terminal, CancellationToken cancellationToken)
    {
        var refused = 0;
        foreach (var file in files)
        {
            var read = ReadLedger.Run(file, ReadingLimits.Default, cancellationToken);
            if (!read.IsOk)
            {
                terminal.Error.WriteLine(read.Refusal.ToString());
                refused++;
                continue;
            }

            var (input, ledger) = read.Value;
            if (json) terminal.Output.Write(System.Text.Encoding.UTF8.GetString(ledger));
            if (folder is not null || !json) WholeFile.Write(Path.Combine(folder ?? ".", files.Count == 1 ? "ledger.json" : $"{file.Name}.ledger.json"), ledger);
            if (!json && !quiet) Tell(input, terminal);
        }

        return refused > 0 ? ExitCode.Unreadable : ExitCode.Done;
    }

    private static void Tell(CheckedInput input, Terminal terminal) => terminal.Output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{input.File}: {input.Text.Format}, {(input.Text.Pages is { } pages ? $"{pages} pages" : "pages unknown")}, {input.Text.Blocks.Length} blocks, language {input.Language ?? "unknown"}, {input.Ledger.Meetings.Length} meetings, {input.Ledger.Statements.Length} statements, {input.Recommendations.Length} recommendations"));
}
