// `weft workspace import`: a package into the installation, all of it or nothing.
using System.CommandLine;
using System.Globalization;
using Weft.Cli.Files;
using Weft.Cli.Terminals;
using Weft.Workbench.Packages;

namespace Weft.Cli.Workspaces;

/// <summary>Imports a workspace.</summary>
internal static class ImportCommand
{
    public static Command Create(Installation installation, Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "The package that export wrote." };
        file.MustExist();
        var asNew = new Option<bool>("--as-new") { Description = "Make a workspace of its own of it, beside the one that is here." };
        var quiet = CommonOptions.Quiet();
        var command = new Command("import", "Bring a workspace in from a package; all of it is stored or nothing is.") { file, asNew, quiet };
        command.SetAction(async (parsed, ct) =>
        {
            var path = parsed.GetRequiredValue(file);
            await using var content = File.OpenRead(path);
            var imported = await installation.Do(parsed, prepare: true, (ImportWorkspace import) => import.Run(content, parsed.GetValue(asNew), ct), ct);
            if (!imported.IsOk) return Listing.Refuse(terminal, imported.Refusal);
            if (!parsed.GetValue(quiet)) await terminal.Output.WriteLineAsync(Told(path, imported.Value));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Told(string path, ImportWorkspace.Imported imported) => imported.WasThere
        ? $"{path}: all of it is here already, nothing was changed; workspace {imported.Workspace.Value}"
        : string.Create(CultureInfo.InvariantCulture, $"{path}: {imported.Rows} rows and {imported.Files} files; workspace {imported.Workspace.Value}{(imported.HasNewIds ? ", with new ids" : "")}");
}
