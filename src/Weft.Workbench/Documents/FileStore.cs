// Files as they were given, kept by their hash; the same bytes are kept once.
namespace Weft.Workbench.Documents;

/// <summary>A file that is safely kept.</summary>
/// <param name="Name">Name without folders.</param>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Bytes">Size.</param>
public sealed record StoredFile(string Name, string Sha256, long Bytes);

/// <summary>Keeps bytes under their hash. For any number of threads.</summary>
public abstract class FileStore
{
    /// <summary>Keeps a file, all of it or nothing; the same bytes are kept once.</summary>
    /// <returns>What was kept, once it is on the disk.</returns>
    public abstract Task<StoredFile> Keep(string name, Stream content, CancellationToken ct);

    /// <summary>Opens a kept file for reading.</summary>
    /// <exception cref="IOException">It is not there: someone changed the storage by hand.</exception>
    public abstract Stream Open(string sha256);

    /// <summary>The bytes of a kept file.</summary>
    /// <exception cref="IOException">It is not there: someone changed the storage by hand.</exception>
    public byte[] Read(string sha256)
    {
        using var content = Open(sha256);
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Whether a file is kept.</summary>
    public abstract bool Holds(string sha256);

    /// <summary>Takes back a file that no row names.</summary>
    public abstract void Remove(string sha256);

    /// <summary>Hashes of the files that were last kept before a moment.</summary>
    public abstract Task<IReadOnlyList<string>> KeptBefore(DateTime at, CancellationToken ct);

    /// <summary>Takes back a file that no row names, unless it was kept again since: somebody is about to name it then.</summary>
    public abstract Task RemoveKeptBefore(string sha256, DateTime at, CancellationToken ct);

    /// <summary>Removes what a kill left unfinished. At the start, before anything is written.</summary>
    public abstract void Sweep();
}
