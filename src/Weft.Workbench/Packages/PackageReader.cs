// Opens a package that may be hostile: names, counts and sizes are looked at before anything is unpacked.
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Weft.Workbench.Packages;

/// <summary>Reads a package. Every fault is a <see cref="BrokenPackageException"/>. Not for several threads at once.</summary>
internal sealed partial class PackageReader : IDisposable
{
    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries;
    private readonly PackageLimits limits;

    /// <summary>Opens a package.</summary>
    /// <param name="file">The archive; it can be read at any place and stays open.</param>
    /// <param name="limits">What it may hold.</param>
    public PackageReader(Stream file, PackageLimits limits)
    {
        this.limits = limits;
        try
        {
            if (ZipEnd.DirectoryBytes(file) > (long)limits.MaxEntries * ZipEnd.MostBytesOfAnEntry)
            {
                throw new BrokenPackageException(PackageRefusals.TooManyEntries(limits.MaxEntries));
            }

            archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            entries = Look(archive, limits);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new BrokenPackageException(PackageRefusals.NoPackage);
        }
    }

    /// <summary>Names of all entries.</summary>
    public IReadOnlyCollection<string> Names => entries.Keys;

    /// <summary>Reads the manifest.</summary>
    /// <param name="format">Name and version of its form.</param>
    public TManifest Manifest<TManifest>(string format)
    {
        if (!entries.TryGetValue(ManifestJson.Entry, out var entry) || entry.Length > limits.MaxManifest)
        {
            throw new BrokenPackageException(PackageRefusals.BadManifest);
        }

        try
        {
            using var whole = new MemoryStream();
            using (var packed = new HashedStream(entry.Open(), limits.MaxManifest)) packed.CopyTo(whole);
            using var json = JsonDocument.Parse(whole.ToArray());
            if (json.RootElement.GetProperty("format").GetString() is var stated && stated != format)
            {
                throw new BrokenPackageException(PackageRefusals.UnknownFormat(stated ?? "", format));
            }

            return json.Deserialize<TManifest>(ManifestJson.Options) ?? throw new BrokenPackageException(PackageRefusals.BadManifest);
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new BrokenPackageException(PackageRefusals.BadManifest);
        }
    }

    /// <summary>Reads an entry to its end and holds it against its hash.</summary>
    public async Task Read(PackedEntry stated, Func<Stream, Task> read, CancellationToken ct)
    {
        if (!entries.TryGetValue(stated.Name, out var entry)) throw new BrokenPackageException(PackageRefusals.MissingEntry(stated.Name));
        try
        {
            await using var packed = await entry.OpenAsync(ct);
            await using var hashed = new HashedStream(packed, stated.Bytes);
            await read(hashed);
            if (hashed.Count != stated.Bytes || hashed.Hash() != stated.Sha256) throw new BrokenPackageException(PackageRefusals.WrongHash(stated.Name));
        }
        catch (InvalidDataException)
        {
            throw new BrokenPackageException(PackageRefusals.WrongHash(stated.Name));
        }
    }

    /// <summary>Size of an entry as the archive states it; null where there is none.</summary>
    public long? SizeOf(string name) => entries.TryGetValue(name, out var entry) ? entry.Length : null;

    /// <summary>Reads the rows of a table; the array is used again for each.</summary>
    public async Task ReadRows(PackedTable packed, Func<object?[], Task> take, CancellationToken ct)
    {
        var rows = 0L;
        var row = new object?[packed.Table.Columns.Length];
        await Read(packed.Entry, async stream =>
        {
            await foreach (var line in Lines(stream, packed.Entry.Name, ct))
            {
                if (!RowJson.TryParse(line.Span, packed.Table, row)) throw new BrokenPackageException(PackageRefusals.BadRow(packed.Entry.Name, rows + 1));
                rows++;
                await take(row);
            }
        }, ct);
        if (rows != packed.Rows) throw new BrokenPackageException(PackageRefusals.WrongCount(packed.Entry.Name, packed.Rows, rows));
    }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private static Dictionary<string, ZipArchiveEntry> Look(ZipArchive archive, PackageLimits limits)
    {
        if (archive.Entries.Count > limits.MaxEntries) throw new BrokenPackageException(PackageRefusals.TooManyEntries(limits.MaxEntries));
        var found = new Dictionary<string, ZipArchiveEntry>(archive.Entries.Count, StringComparer.OrdinalIgnoreCase);
        var bytes = 0L;
        foreach (var entry in archive.Entries)
        {
            if (!EntryName().IsMatch(entry.FullName)) throw new BrokenPackageException(PackageRefusals.BadEntryName(entry.FullName));
            if (!found.TryAdd(entry.FullName, entry)) throw new BrokenPackageException(PackageRefusals.TwiceNamed(entry.FullName));
            if (entry.Length < 0 || entry.Length > limits.MaxBytes - bytes) throw new BrokenPackageException(PackageRefusals.TooLarge(limits.MaxBytes));
            bytes += entry.Length;
        }

        return found;
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> Lines(Stream stream, string entry, [EnumeratorCancellation] CancellationToken ct)
    {
        var buffer = new byte[1 << 16];
        var (start, end, line) = (0, 0, 1L);
        while (true)
        {
            var at = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (at >= 0)
            {
                yield return buffer.AsMemory(start, at);
                start += at + 1;
                line++;
                continue;
            }

            if (start > 0)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                (start, end) = (0, end - start);
            }

            if (end == buffer.Length)
            {
                if (buffer.Length >= limits.MaxLine) throw new BrokenPackageException(PackageRefusals.LineTooLong(entry, line, limits.MaxLine));
                Array.Resize(ref buffer, (int)Math.Min(2L * buffer.Length, limits.MaxLine));
            }

            var read = await stream.ReadAsync(buffer.AsMemory(end), ct);
            end += read;
            if (read > 0) continue;
            if (end > start) throw new BrokenPackageException(PackageRefusals.BadRow(entry, line)); // every row ends its line
            yield break;
        }
    }

    // Lower-case folders and names of our own making. No name ever becomes a path, but one that tries to is a sign of what else to expect.
    [GeneratedRegex(@"^[a-z0-9_-]+(/[a-z0-9_-]+)*(\.[a-z0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EntryName();
}
