// Writes a file whole or not at all, also when the process is killed in between.
namespace Weft.Cli.Files;

/// <summary>Writes files that appear whole.</summary>
public static class WholeFile
{
    /// <summary>Writes beside the target and renames: a reader sees the old file or the new one, never a part.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var target = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var unfinished = $"{target}.{Environment.ProcessId}.part";
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true); // else the rename may outlive the bytes when the power fails
            }

            File.Move(unfinished, target, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
