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
            Upkeep of the server's database: backup and restore of the whole installation, also while the server runs.

            Examples:
              weft workspace backup weft.zip
              weft workspace restore weft.zip --data /srv/weft-copy
            """)
        {
            BackupCommand.Create(installation, terminal),
            RestoreCommand.Create(installation, terminal),
        };
        installation.AddTo(command);
        return command;
    }
}
