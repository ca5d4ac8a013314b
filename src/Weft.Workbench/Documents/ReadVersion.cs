// What a version says, read again from its bytes. The same bytes read the same, so the last few readings are kept in memory.
using Weft.Analysis;
using Weft.Formats;

namespace Weft.Workbench.Documents;

/// <summary>Keeps the last few readings. For any number of threads; readings never change.</summary>
public sealed class ReadCache
{
    private const int Most = 4; // a report of 130 pages takes some megabytes

    private readonly Lock oneAtATime = new();
    private readonly LinkedList<ReadDocument.Answer> latestFirst = new();

    /// <summary>A kept reading; null where there is none.</summary>
    public ReadDocument.Answer? Find(string sha256)
    {
        lock (oneAtATime) return latestFirst.FirstOrDefault(a => a.Sha256 == sha256);
    }

    /// <summary>Keeps a reading.</summary>
    public void Keep(ReadDocument.Answer read)
    {
        lock (oneAtATime)
        {
            latestFirst.AddFirst(read);
            if (latestFirst.Count > Most) latestFirst.RemoveLast();
        }
    }
}

/// <summary>Reads versions. Whoever calls has looked that the document may be seen.</summary>
public sealed class ReadVersion(FileStore store, ReadingLimits limits, ReadCache cache)
{
    /// <summary>Reads one.</summary>
    public async Task<Result<ReadDocument.Answer>> Run(DocumentVersion version, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(version);
        if (cache.Find(version.Sha256) is { } kept) return kept;
        var file = new SubmittedFile(version.FileName, version.Bytes, () => store.Read(version.Sha256));
        var read = await Task.Run(() => ReadDocument.Run(file, limits, ct), ct);
        if (read.IsOk) cache.Keep(read.Value);
        return read;
    }
}
