// What the shell is told.
namespace Weft.Cli.Terminals;

/// <summary>Exit codes, as docs and scripts rely on them.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, with findings that --fail-on names.</summary>
    public const int Findings = 1;

    /// <summary>The command was called wrongly; nothing was read.</summary>
    public const int WrongUse = 2;

    /// <summary>A file could not be read; the others were.</summary>
    public const int Unreadable = 3;

    /// <summary>A fault of Weft itself.</summary>
    public const int Internal = 4;
}
