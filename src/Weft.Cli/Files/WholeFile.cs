// Writes a file whole or not at all, also when the process is killed in between.
using System.Diagnostics;
using System.Globalization;
using Weft.Analysis;

namespace Weft.Cli.Files;

/// <summary>Writes files that appear whole.</summary>
public static class WholeFile
{
    private const string Unfinished = ".part";

    /// <summary>Writes beside the target and renames: a reader sees the old file or the new one, never a part.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var (target, unfinished) = Prepare(path);
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

    /// <summary>The same for content too large to hold: what is written appears when all of it was.</summary>
    /// <returns>What the writing returned; where that is a refusal, no file appears.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static async Task<Result<T>> Write<T>(string path, Func<Stream, Task<Result<T>>> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var (target, unfinished) = Prepare(path);
        try
        {
            Result<T> written;
            await using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
            {
                written = await write(stream);
                stream.Flush(flushToDisk: true);
            }

            if (written.IsOk) File.Move(unfinished, target, overwrite: true);
            return written;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static (string Target, string Unfinished) Prepare(string path)
    {
        var target = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        foreach (var left in Directory.EnumerateFiles(Path.GetDirectoryName(target)!, $"{Path.GetFileName(target)}.*{Unfinished}").Where(IsOfADeadProcess)) File.Delete(left);
        return (target, string.Create(CultureInfo.InvariantCulture, $"{target}.{Environment.ProcessId}{Unfinished}"));
    }

    // A process that was killed leaves its unfinished file behind; the next one to write there clears it away.
    private static bool IsOfADeadProcess(string unfinished)
    {
        var number = Path.GetFileName(unfinished).Split('.')[^2];
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return false;
        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
