// `weft workspace restore`: a backup into an empty database, or in place of everything.
using System.CommandLine;
using System.Globalization;
using Weft.Cli.Files;
using Weft.Cli.Terminals;
using Weft.Workbench.Packages;

namespace Weft.Cli.Workspaces;

/// <summary>Restores the installation.</summary>
internal static class RestoreCommand
{
    public static Command Create(Installation installation, Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The archive that backup wrote." };
        file.MustExist();
        var replace = new Option<bool>("--replace") { Description = "Give up everything that is in the database now." };
        var quiet = CommonOptions.Quiet();
        var command = new Command("restore", "Put a backup into an empty database; all of it is stored or nothing is.") { file, replace, quiet };
        command.SetAction(async (parsed, ct) =>
        {
            await using var content = File.OpenRead(parsed.GetRequiredValue(file));
            var restored = await installation.Do(parsed, prepare: false, (RestoreBackup restore) => restore.Run(content, parsed.GetValue(replace), ct), ct);
            if (!restored.IsOk) return Listing.Refuse(terminal, restored.Refusal);
            await installation.Prepare(parsed, ct);
            if (!parsed.GetValue(quiet)) await terminal.Output.WriteLineAsync(Told(parsed.GetRequiredValue(file), restored.Value));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Told(string file, RestoreBackup.Restored restored) => string.Create(
        CultureInfo.InvariantCulture,
        $"{file}: restored {restored.Rows} rows and {restored.Files} files as of {restored.MadeAt:yyyy-MM-dd HH:mm:ss} UTC{(restored.Lost > 0 ? $"; {restored.Lost} files were missing when it was made" : "")}");
}
