// `weft workspace export`: a workspace as a package of open formats.
using System.CommandLine;
using System.Globalization;
using Weft.Cli.Files;
using Weft.Cli.Terminals;
using Weft.Workbench.Packages;
using Weft.Workbench.Storage;

namespace Weft.Cli.Workspaces;

/// <summary>Exports a workspace.</summary>
internal static class ExportCommand
{
    public static Command Create(Installation installation, Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The package to write; one of this name is replaced when the new one is whole." };
        var workspace = WorkspaceOption.Create();
        var quiet = CommonOptions.Quiet();
        var command = new Command("export", "Write a workspace with its files and its history as one archive of open formats that can be read without Weft.") { file, workspace, quiet };
        command.SetAction(async (parsed, ct) =>
        {
            var path = parsed.GetRequiredValue(file);
            var exported = await WholeFile.Write(path, into =>
                installation.Do(parsed, prepare: false, (ExportWorkspace export) => export.Run(new WorkspaceId(parsed.GetValue(workspace)), into, ct), ct));
            if (!exported.IsOk) return Listing.Refuse(terminal, exported.Refusal);
            foreach (var sha256 in exported.Value.Lost) await terminal.Error.WriteLineAsync(PackageRefusals.LostFile(sha256).ToString());
            if (!parsed.GetValue(quiet))
            {
                await terminal.Output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"{path}: \"{exported.Value.Workspace}\", {exported.Value.Rows} rows and {exported.Value.Files} files"));
            }

            return exported.Value.Lost.IsEmpty ? ExitCode.Done : ExitCode.Unreadable;
        });
        return command;
    }
}
