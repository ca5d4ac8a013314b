// The files that a command was given: files and folders, each file once.
using System.Collections.Immutable;
using Weft.Workbench.Documents;

namespace Weft.Cli.Files;

/// <summary>Turns paths into files to read.</summary>
public static class GivenPaths
{
    /// <summary>Files as named and the files of folders (hidden ones left out), folder contents in ordinal order; a file that is named twice, or is in a folder too, comes once.</summary>
    /// <param name="paths">Existing files or folders.</param>
    /// <param name="except">Full paths to leave out: the draft is not checked against itself.</param>
    public static ImmutableArray<SubmittedFile> Expand(IEnumerable<string> paths, params IEnumerable<string> except)
    {
        var seen = except.Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        var files = ImmutableArray.CreateBuilder<SubmittedFile>();
        foreach (var path in paths)
        {
            IEnumerable<string> found = Directory.Exists(path)
                ? Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System })
                    .Order(StringComparer.Ordinal)
                : [path];
            foreach (var file in found)
            {
                if (seen.Add(Path.GetFullPath(file))) files.Add(Submit(file));
            }
        }

        return files.DrainToImmutable();
    }

    /// <summary>One file; its bytes are fetched when its turn comes.</summary>
    public static SubmittedFile Submit(string path) => new(Path.GetFileName(path), new FileInfo(path).Length, () => File.ReadAllBytes(path));
}
