// `weft workspace verify`: recomputes the chain of the history of each workspace.
using System.CommandLine;
using System.Globalization;
using Weft.Cli.Files;
using Weft.Cli.Terminals;
using Weft.Workbench.Packages;

namespace Weft.Cli.Workspaces;

/// <summary>Verifies the histories.</summary>
internal static class VerifyCommand
{
    public static Command Create(Installation installation, Terminal terminal)
    {
        var quiet = CommonOptions.Quiet();
        var command = new Command("verify", "Recompute the seals of the history of each workspace, and the hash of each file: what was removed, altered or reordered is found.") { quiet };
        command.SetAction(async (parsed, ct) =>
        {
            var verified = await installation.Do(parsed, prepare: false, (VerifyInstallation verify) => verify.Run(ct), ct);
            if (!verified.IsOk) return Listing.Refuse(terminal, verified.Refusal);
            foreach (var workspace in verified.Value.Workspaces)
            {
                if (workspace.Refusal is { } broken) await terminal.Error.WriteLineAsync($"{workspace.Workspace.Value}: {broken}");
                else if (!parsed.GetValue(quiet)) await terminal.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{workspace.Workspace.Value}: {workspace.Entries} entries of history, all sealed"));
            }

            foreach (var sha256 in verified.Value.LostFiles) await terminal.Error.WriteLineAsync(PackageRefusals.LostFile(sha256).ToString());
            if (!parsed.GetValue(quiet)) await terminal.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{verified.Value.Files} files looked at"));
            return verified.Value.IsSound ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }
}
