// Levels as flags and by their names.
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Searches;

/// <summary>Names of levels.</summary>
internal static class SearchLevels
{
    /// <summary>The flag of a name; 0 where it is none.</summary>
    public static int Of(string name) => Enum.TryParse<Levels>(name, out var level) && Enum.IsDefined(level) ? (int)level : 0;

    /// <summary>The names of flags.</summary>
    public static IEnumerable<string> Names(int flags) => Enum.GetValues<Levels>().Where(l => l != Levels.None && (flags & (int)l) != 0).Select(l => l.ToString());
}
