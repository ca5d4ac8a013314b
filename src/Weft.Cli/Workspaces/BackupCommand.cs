// `weft workspace backup`: the whole installation into one archive.
using System.CommandLine;
using System.Globalization;
using Weft.Cli.Files;
using Weft.Cli.Terminals;
using Weft.Workbench.Packages;

namespace Weft.Cli.Workspaces;

/// <summary>Backs up the installation.</summary>
internal static class BackupCommand
{
    public static Command Create(Installation installation, Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The archive to write; one of this name is replaced when the new one is whole." };
        var keys = new Option<bool>("--with-keys") { Description = "Put the keys of cookies and forms in too: then keep the archive as safe as a password." };
        var quiet = CommonOptions.Quiet();
        var command = new Command("backup", "Write every table and every file of the installation into one archive, while the server runs.") { file, keys, quiet };
        command.SetAction(async (parsed, ct) =>
        {
            var made = await WholeFile.Write(parsed.GetRequiredValue(file), into =>
                installation.Do(parsed, prepare: false, (MakeBackup backup) => backup.Run(into, parsed.GetValue(keys), ct), ct));
            if (!made.IsOk) return Listing.Refuse(terminal, made.Refusal);
            foreach (var sha256 in made.Value.Lost) await terminal.Error.WriteLineAsync(PackageRefusals.LostFile(sha256).ToString());
            if (!parsed.GetValue(quiet)) await terminal.Output.WriteLineAsync(Told(parsed.GetRequiredValue(file), made.Value));
            return made.Value.Lost.IsEmpty ? ExitCode.Done : ExitCode.Unreadable;
        });
        return command;
    }

    private static string Told(string file, MakeBackup.Made made) => string.Create(
        CultureInfo.InvariantCulture,
        $"{file}: {made.Rows} rows of {made.Tables} tables and {made.Files} files ({made.FileBytes} bytes) as of {made.At:yyyy-MM-dd HH:mm:ss} UTC, database version {made.Schema}");
}
