// Packed files made in the test: named parts into one ZIP.
using System.IO.Compression;
using System.Text;
using Weft.Analysis;
using Weft.Analysis.Text;

namespace Weft.Formats.Tests;

internal static class Packed
{
    public static byte[] Zip(params (string Name, string Content)[] parts) => Zip(parts.Select(p => (p.Name, Encoding.UTF8.GetBytes(p.Content))));

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var stream = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                stream.Write(content);
            }
        }

        return buffer.ToArray();
    }
}

/// <summary>Short ways to read in a test.</summary>
internal static class Reading
{
    public static Result<DocumentText> Try(string file, byte[] content, ReadingLimits? limits = null) =>
        DocumentReader.Read(file, content, limits ?? ReadingLimits.Default, TestContext.Current.CancellationToken);

    public static DocumentText Of(string file, byte[] content)
    {
        var read = Try(file, content);
        Assert.True(read.IsOk, read.Refusal?.ToString());
        return read.Value;
    }

    public static DocumentText Of(string file, string content) => Of(file, Encoding.UTF8.GetBytes(content));

    public static Refusal Refused(string file, byte[] content, ReadingLimits? limits = null)
    {
        var read = Try(file, content, limits);
        Assert.False(read.IsOk, "It was read.");
        return read.Refusal;
    }

    /// <summary>Blocks as short lines: kind, level, label, text.</summary>
    public static string[] Lines(this DocumentText document) => [.. document.Blocks.Select(b =>
        $"{b.Kind}{(b.Level > 0 ? b.Level.ToString(System.Globalization.CultureInfo.InvariantCulture) : "")} {(b.Label is null ? "" : $"<{b.Label}> ")}{b.Text}")];
}
