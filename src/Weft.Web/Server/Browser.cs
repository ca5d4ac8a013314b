// Opens the first page for whoever started the server by a double click.
using System.ComponentModel;
using System.Diagnostics;

namespace Weft.Web.Server;

/// <summary>The browser of this computer.</summary>
internal static class Browser
{
    /// <summary>Opens an address of our own; without a browser the printed line is enough.</summary>
    public static void Open(string address)
    {
        var (program, isShell) = OperatingSystem.IsWindows() ? (address, true) : OperatingSystem.IsMacOS() ? ("open", false) : ("xdg-open", false);
        try
        {
            using var opened = Process.Start(isShell ? new ProcessStartInfo(program) { UseShellExecute = true } : new ProcessStartInfo(program, [address]));
        }
        catch (Win32Exception)
        {
            // None here: the address stands in the line above.
        }
    }
}
