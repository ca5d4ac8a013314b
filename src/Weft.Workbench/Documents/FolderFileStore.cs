// Files in the data folder: written aside and moved into place whole, so that a kill leaves no half file.
using System.Security.Cryptography;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Documents;

/// <summary>Keeps files in the data folder, beside a SQLite database.</summary>
public sealed class FolderFileStore(DataFolder folder, TimeProvider clock) : FileStore
{
    private const string Unfinished = ".part";
    private const int HashLength = 64;

    /// <inheritdoc/>
    public override async Task<StoredFile> Keep(string name, Stream content, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(content);
        var part = Path.Combine(folder.Files, Path.GetRandomFileName() + Unfinished);
        try
        {
            var (sha256, bytes) = await Write(part, content, ct);
            var place = PlaceOf(sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.SetLastWriteTimeUtc(part, clock.GetUtcNow().UtcDateTime);
            File.Move(part, place, overwrite: true);
            return new StoredFile(FileNames.Clean(name), sha256, bytes);
        }
        finally
        {
            File.Delete(part); // after the move there is nothing left to delete
        }
    }

    /// <inheritdoc/>
    public override Stream Open(string sha256) =>
        new FileStream(PlaceOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, useAsync: true);

    /// <inheritdoc/>
    public override bool Holds(string sha256) => File.Exists(PlaceOf(sha256));

    /// <inheritdoc/>
    public override void Remove(string sha256) => File.Delete(PlaceOf(sha256));

    /// <inheritdoc/>
    public override Task<IReadOnlyList<string>> KeptBefore(DateTime at, CancellationToken ct) => Task.FromResult<IReadOnlyList<string>>(
        [.. new DirectoryInfo(folder.Files).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => f.Name.Length == HashLength && f.LastWriteTimeUtc < at).Select(f => f.Name)]);

    /// <inheritdoc/>
    public override Task RemoveKeptBefore(string sha256, DateTime at, CancellationToken ct)
    {
        // Aside first: who keeps the same bytes in this moment puts a new file in the place.
        var (place, aside) = (PlaceOf(sha256), Path.Combine(folder.Files, Path.GetRandomFileName() + Unfinished));
        if (!File.Exists(place)) return Task.CompletedTask;
        File.Move(place, aside);
        if (File.GetLastWriteTimeUtc(aside) < at) File.Delete(aside);
        else File.Move(aside, place, overwrite: true);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override void Sweep()
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
