// Writes a package: one entry after the other, each hashed as it passes, the manifest last.
using System.IO.Compression;
using System.Text.Json;

namespace Weft.Workbench.Packages;

/// <summary>Writes an archive into a stream that need not be one of a file. Not for several threads at once.</summary>
internal sealed class PackageWriter(Stream into, DateTime madeAt) : IAsyncDisposable
{
    private readonly ZipArchive archive = new(into, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Adds an entry.</summary>
    public async Task<PackedEntry> Add(string name, Func<Stream, Task> write, CancellationToken ct)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = new DateTimeOffset(madeAt, TimeSpan.Zero);
        await using var packed = await entry.OpenAsync(ct);
        await using var hashed = new HashedStream(packed, long.MaxValue);
        await write(hashed);
        return new PackedEntry(name, hashed.Count, hashed.Hash());
    }

    /// <summary>Adds rows, one a line.</summary>
    public async Task<PackedTable> AddRows(string name, StoredTable table, IAsyncEnumerable<object?[]> rows, CancellationToken ct)
    {
        var count = 0L;
        var entry = await Add(name, async stream =>
        {
            await using var json = new Utf8JsonWriter(stream, RowJson.Form);
            await foreach (var row in rows.WithCancellation(ct))
            {
                RowJson.Write(json, table, row);
                json.Flush();
                json.Reset();
                stream.WriteByte((byte)'\n');
                count++;
            }
        }, ct);
        return new PackedTable(table, count, entry);
    }

    /// <summary>Adds the manifest; nothing comes after it.</summary>
    public Task Close<TManifest>(TManifest manifest, CancellationToken ct) =>
        Add(ManifestJson.Entry, stream => JsonSerializer.SerializeAsync(stream, manifest, ManifestJson.Options, ct), ct);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => archive.DisposeAsync();
}
