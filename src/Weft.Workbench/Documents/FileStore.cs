// Files as they were given, kept by their hash: written aside and moved into place whole, so that a kill leaves no half file.
using System.Security.Cryptography;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Documents;

/// <summary>A file that is safely kept.</summary>
/// <param name="Name">Name without folders.</param>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Bytes">Size.</param>
public sealed record StoredFile(string Name, string Sha256, long Bytes);

/// <summary>Keeps bytes under their hash. For any number of threads.</summary>
public sealed class FileStore(DataFolder folder)
{
    private const string Unfinished = ".part";

    /// <summary>Keeps a file; the same bytes are kept once.</summary>
    /// <returns>What was kept, once it is on the disk.</returns>
    public async Task<StoredFile> Keep(string name, Stream content, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(content);
        var part = Path.Combine(folder.Files, Path.GetRandomFileName() + Unfinished);
        try
        {
            var (sha256, bytes) = await Write(part, content, ct);
            var place = PlaceOf(sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Move(part, place, overwrite: true);
            return new StoredFile(FileNames.Clean(name), sha256, bytes);
        }
        finally
        {
            File.Delete(part); // after the move there is nothing left to delete
        }
    }

    /// <summary>The bytes of a kept file.</summary>
    /// <exception cref="IOException">It cannot be read: the data folder was changed by hand.</exception>
    public byte[] Read(string sha256) => File.ReadAllBytes(PlaceOf(sha256));

    /// <summary>The bytes of a kept file, to be read on.</summary>
    /// <exception cref="IOException">It cannot be read: the data folder was changed by hand.</exception>
    public Stream Open(string sha256) => new FileStream(PlaceOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, useAsync: true);

    /// <summary>Whether a file is kept.</summary>
    public bool Holds(string sha256) => File.Exists(PlaceOf(sha256));

    /// <summary>Takes back a file that no row names.</summary>
    public void Remove(string sha256) => File.Delete(PlaceOf(sha256));

    /// <summary>Removes what a kill left unfinished. At the start, before anything is written.</summary>
    public void Sweep()
    {
        foreach (var part in Directory.EnumerateFiles(folder.Files, "*" + Unfinished)) File.Delete(part);
    }

    private static async Task<(string Sha256, long Bytes)> Write(string part, Stream content, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
        var buffer = new byte[1 << 16];
        for (int read; (read = await content.ReadAsync(buffer, ct)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        await file.FlushAsync(ct);
        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), file.Length);
    }

    // The hash is ours, of 64 hex digits: no name that a person gave ever becomes a path.
    private string PlaceOf(string sha256) => Path.Combine(folder.Files, sha256[..2], sha256);
}
