// A stream that stops when more comes out of it than is allowed.
namespace Weft.Formats.Packaging;

/// <summary>Counts what is read through it.</summary>
internal sealed class CountedStream(Stream inner, ReadingBudget budget, long allowed) : Stream
{
    private long count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => count; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        budget.Tick();
        var read = inner.Read(buffer);
        count += read;
        if (count > allowed) throw new ReadingStopped(FormatsRefusals.UnpacksTooLarge(budget.File));
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
