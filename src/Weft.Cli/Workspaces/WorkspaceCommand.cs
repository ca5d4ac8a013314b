// `weft workspace`: upkeep of the server's database, by whoever may read its folder.
using System.CommandLine;
using Weft.Cli.Terminals;

namespace Weft.Cli.Workspaces;

/// <summary>The group of upkeep commands.</summary>
internal static class WorkspaceCommand
{
    public static Command Create(Terminal terminal)
    {
        var installation = new Installation();
        var command = new Command(
            "workspace",
            """
            Upkeep of the server's database, also while the server runs: packages of a workspace, backups of the whole installation.

            Examples:
              weft workspace new "Ostrana" --language fr
              weft workspace export ostrana.zip
              weft workspace import ostrana.zip --data /srv/weft
              weft workspace backup weft.zip
              weft workspace restore weft.zip --data /srv/weft-copy
              weft workspace verify
            """)
        {
            NewCommand.Create(installation, terminal),
            ExportCommand.Create(installation, terminal),
            ImportCommand.Create(installation, terminal),
            BackupCommand.Create(installation, terminal),
            RestoreCommand.Create(installation, terminal),
            VerifyCommand.Create(installation, terminal),
        };
        installation.AddTo(command);
        return command;
    }
}
