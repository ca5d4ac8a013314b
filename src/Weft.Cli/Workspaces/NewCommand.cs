// `weft workspace new`: another workspace, by whoever runs the installation.
using System.CommandLine;
using Weft.Cli.Files;
using Weft.Cli.Terminals;
using Weft.Workbench.Workspaces;

namespace Weft.Cli.Workspaces;

/// <summary>Opens a workspace.</summary>
internal static class NewCommand
{
    public static Command Create(Installation installation, Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "Its name: a country, a partnership, a regional process, a forum." };
        var language = new Option<string>("--language") { Description = "Its language: en, fr or es.", DefaultValueFactory = _ => Workspace.Languages[0] };
        var command = new Command("new", "Open another workspace and print its id.") { name, language };
        command.SetAction(async (parsed, ct) =>
        {
            var made = await installation.Do(
                parsed, prepare: true, (CreateWorkspace create) => create.Run(parsed.GetRequiredValue(name), parsed.GetRequiredValue(language), ct), ct);
            if (!made.IsOk) return Listing.Refuse(terminal, made.Refusal);
            await terminal.Output.WriteLineAsync(made.Value.Value.ToString("D"));
            return ExitCode.Done;
        });
        return command;
    }
}
