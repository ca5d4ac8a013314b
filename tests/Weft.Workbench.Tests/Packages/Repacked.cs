// Packages that were meddled with, and streams that let something happen while a package is written.
using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Weft.Workbench.Documents;

namespace Weft.Workbench.Tests.Packages;

internal static class Repacked
{
    /// <summary>The same package with one entry changed.</summary>
    public static MemoryStream Of(Stream package, string entry, Func<string, string> change) =>
        Of(package, entries => entries[entry] = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(entries[entry]))));

    /// <summary>The same package with its entries changed.</summary>
    public static MemoryStream Of(Stream package, Action<Dictionary<string, byte[]>> change)
    {
        package.Position = 0;
        var entries = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using (var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var content = entry.Open();
                using var bytes = new MemoryStream();
                content.CopyTo(bytes);
                entries[entry.FullName] = bytes.ToArray();
            }
        }

        change(entries);
        var changed = new MemoryStream();
        using (var to = new ZipArchive(changed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var content = to.CreateEntry(name).Open();
                content.Write(bytes);
            }
        }

        return changed;
    }

    public static FileStore GetStore(this IServiceProvider services) => services.GetRequiredService<FileStore>();
}

/// <summary>Lets something happen at each write.</summary>
internal sealed class Meddling(Stream inner, Func<Task> meanwhile) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count)
    {
        meanwhile().GetAwaiter().GetResult();
        inner.Write(buffer, offset, count);
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await meanwhile();
        await inner.WriteAsync(buffer, cancellationToken);
    }
}
