// Both databases have the same migrations under the same names; only the time in front differs.
namespace Weft.Workbench.Packages;

internal static class MigrationNames
{
    /// <summary>"20261124060000_Begin" is Begin.</summary>
    public static string Plain(string id) => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..];
}
