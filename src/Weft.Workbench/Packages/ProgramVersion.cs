// The version of the program, as packages state it.
using System.Reflection;

namespace Weft.Workbench.Packages;

internal static class ProgramVersion
{
    /// <summary>Without the mark of the commit.</summary>
    public static string Current =>
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
