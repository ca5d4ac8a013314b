// Reads a file out of the database chunk by chunk; no connection is held between two of them.
using Microsoft.Extensions.DependencyInjection;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Documents;

/// <summary>The content of a file in the database. For one thread.</summary>
internal sealed class ChunkStream(IServiceScopeFactory scopes, FileRow file) : Stream
{
    private byte[] chunk = [];
    private int number = -1;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => file.Bytes;

    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        if (Position >= Length || buffer.IsEmpty) return 0;
        var wanted = (int)(Position / FileChunk.MaxBytes);
        if (wanted != number) (chunk, number) = (Load(wanted), wanted);
        var from = (int)(Position % FileChunk.MaxBytes);
        var read = Math.Min(buffer.Length, chunk.Length - from);
        chunk.AsSpan(from, read).CopyTo(buffer);
        Position += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private byte[] Load(int wanted)
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<WeftDb>().Set<FileChunk>()
            .Where(c => c.Content == file.Content && c.Number == wanted).Select(c => c.Bytes).Single();
    }
}
