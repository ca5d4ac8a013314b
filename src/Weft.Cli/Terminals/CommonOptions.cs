// The options and arguments that several commands share, so that they read the same everywhere.
using System.CommandLine;

namespace Weft.Cli.Terminals;

/// <summary>Options that mean the same in every command.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Print the machine form to standard output." };

    public static Option<bool> Quiet() => new("--quiet", "-q") { Description = "Say nothing but refusals." };

    public static Option<string?> OutFile() => new("--out", "-o") { Description = "Write to this file (.csv, .xlsx or .json) instead of standard output." };

    public static Option<string?> OutFolder(string what) => new("--out", "-o") { Description = what };

    /// <summary>Refuses paths that do not exist, all of them at once.</summary>
    public static void MustExist(this Argument argument) => argument.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(t => !Path.Exists(t.Value))) result.AddError(Missing(token.Value));
    });

    /// <summary>Refuses paths that do not exist, all of them at once.</summary>
    public static void MustExist(this Option option) => option.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(t => !Path.Exists(t.Value))) result.AddError(Missing(token.Value));
    });

    private static string Missing(string path) => $"{path}: there is no such file or folder. Check the spelling.";
}
