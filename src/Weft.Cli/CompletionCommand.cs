// `weft completion`: the script that lets a shell complete the words of `weft`.
using System.CommandLine;
using Weft.Cli.Terminals;

namespace Weft.Cli;

/// <summary>Prints completion scripts. They ask `weft` itself, by its [suggest] directive, so they never fall behind.</summary>
internal static class CompletionCommand
{
    private const string Bash =
        """
        _weft() {
          local line="${COMP_LINE}" IFS=$'\n'
          COMPREPLY=( $(compgen -W "$(weft "[suggest:${COMP_POINT}]" "${line}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}") )
          [ ${#COMPREPLY[@]} -eq 0 ] && COMPREPLY=( $(compgen -f -- "${COMP_WORDS[COMP_CWORD]}") )
        }
        complete -o filenames -F _weft weft
        """;

    private const string Zsh =
        """
        #compdef weft
        _weft() {
          local -a words_found
          words_found=( ${(f)"$(weft "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)"} )
          compadd -a words_found || _files
        }
        compdef _weft weft
        """;

    private const string PowerShell =
        """
        Register-ArgumentCompleter -Native -CommandName weft -ScriptBlock {
          param($word, $line, $at)
          weft "[suggest:$at]" "$line" | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
        }
        """;

    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "pwsh");
        var command = new Command(
            "completion",
            """
            Print the script that completes weft's words in a shell.

            Example:
              weft completion bash > /etc/bash_completion.d/weft
            """)
        { shell };
        command.SetAction(async (parsed, _) =>
        {
            await terminal.Output.WriteLineAsync(parsed.GetRequiredValue(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => PowerShell });
            return ExitCode.Done;
        });
        return command;
    }
}
