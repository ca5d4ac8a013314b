// Files that come with a package: kept one by one as their hash is proved, taken back when the package fails.
using Weft.Workbench.Documents;

namespace Weft.Workbench.Packages;

/// <summary>Keeps files until it is told that the rows that name them are stored. Not for several threads at once.</summary>
internal sealed class NewFiles(FileStore store) : IDisposable
{
    private readonly List<string> added = [];
    private bool isSettled;

    /// <summary>Bytes that were kept.</summary>
    public long Bytes { get; private set; }

    /// <summary>Keeps the file of a backup.</summary>
    public Task Keep(PackageReader package, string sha256, CancellationToken ct)
    {
        var entry = StoredFiles.EntryOf(sha256);
        var size = package.SizeOf(entry) ?? throw new BrokenPackageException(PackageRefusals.MissingEntry(entry));
        return Keep(package, new PackedEntry(entry, size, sha256), ct);
    }

    /// <summary>Keeps the file of an entry.</summary>
    public Task Keep(PackageReader package, PackedEntry entry, CancellationToken ct) => package.Read(entry, async stream =>
    {
        var isNew = !store.Holds(entry.Sha256);
        var kept = await store.Keep(entry.Sha256, stream, ct);
        if (kept.Sha256 != entry.Sha256)
        {
            store.Remove(kept.Sha256);
            throw new BrokenPackageException(PackageRefusals.WrongHash(entry.Name));
        }

        if (isNew) added.Add(entry.Sha256);
        Bytes += kept.Bytes;
    }, ct);

    /// <summary>The rows are stored: the files stay.</summary>
    public void Settle() => isSettled = true;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (isSettled) return;
        foreach (var sha256 in added) store.Remove(sha256);
    }
}
