// The folder in which everything is kept: database, files, keys. One server at a time uses it.
namespace Weft.Workbench.Storage;

/// <summary>Paths inside the data folder.</summary>
public sealed class DataFolder
{
    /// <summary>Makes the folder where it is missing, readable for its owner alone.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be made.</exception>
    public DataFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Make(Path);
        Make(Files);
        Make(Keys);
    }

    /// <summary>The folder itself.</summary>
    public string Path { get; }

    /// <summary>The SQLite file.</summary>
    public string Database => System.IO.Path.Combine(Path, "weft.db");

    /// <summary>A copy of the database while it is brought up to date; found at a start only where the last one was cut off.</summary>
    public string BeforeUpgrade => System.IO.Path.Combine(Path, "weft.before-upgrade.db");

    /// <summary>The scheduler's file: made anew at each start of the server, no part of a backup.</summary>
    public string Schedule => System.IO.Path.Combine(Path, "quartz.db");

    /// <summary>Files as they were given, by hash.</summary>
    public string Files => System.IO.Path.Combine(Path, "files");

    /// <summary>Keys that protect forms and cookies.</summary>
    public string Keys => System.IO.Path.Combine(Path, "keys");

    /// <summary>The folder of a user who set none.</summary>
    public static string Default => System.IO.Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "Weft");

    /// <summary>Takes the folder for this process until the returned lock is disposed of or the process ends.</summary>
    /// <exception cref="IOException">Another process has it.</exception>
    public FileStream Lock() => new(System.IO.Path.Combine(Path, "weft.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    private static void Make(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
