// A ZIP file that is the same for the same content on every system: no clock, no system's mark, entries in the order given.
using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace Weft.Formats.Packaging;

/// <summary>Writes a ZIP file of deflated entries, each stamped 1 January 1980, the earliest date that ZIP knows.</summary>
internal static class ZipWriter
{
    private const ushort Version = 20;
    private const ushort Utf8Names = 0x0800;
    private const ushort Deflated = 8;
    private const ushort FirstOf1980 = 0x0021; // day 1, month 1, year 0 after 1980

    /// <summary>Writes the entries in their order.</summary>
    public static byte[] Write(IEnumerable<(string Name, byte[] Content)> entries)
    {
        using var file = new MemoryStream();
        using var directory = new MemoryStream();
        ushort count = 0;
        foreach (var (name, content) in entries)
        {
            var offset = (uint)file.Length;
            var bytes = Encoding.UTF8.GetBytes(name);
            var packed = Deflate(content);
            var header = Header(content, packed, bytes.Length);
            Write(file, 0x04034b50, 4);
            file.Write(header);
            file.Write(bytes);
            file.Write(packed);
            Write(directory, 0x02014b50, 4);
            Write(directory, Version, 2); // made by: FAT, so that no system shows
            directory.Write(header);
            Write(directory, 0, 10); // comment length, disk, attributes: none
            Write(directory, offset, 4);
            directory.Write(bytes);
            count++;
        }

        var start = (uint)file.Length;
        directory.WriteTo(file);
        Write(file, 0x06054b50, 4);
        Write(file, 0, 4);
        Write(file, count, 2);
        Write(file, count, 2);
        Write(file, (uint)directory.Length, 4);
        Write(file, start, 4);
        Write(file, 0, 2);
        return file.ToArray();
    }

    /// <summary>What local header and directory have in common, from the version needed to the length of the extra field.</summary>
    private static byte[] Header(byte[] content, byte[] packed, int nameLength)
    {
        using var header = new MemoryStream();
        Write(header, Version, 2);
        Write(header, Utf8Names, 2);
        Write(header, Deflated, 2);
        Write(header, 0, 2);
        Write(header, FirstOf1980, 2);
        Write(header, Crc32.HashToUInt32(content), 4);
        Write(header, (uint)packed.Length, 4);
        Write(header, (uint)content.Length, 4);
        Write(header, (uint)nameLength, 2);
        Write(header, 0, 2);
        return header.ToArray();
    }

    private static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true)) deflate.Write(content);
        return packed.ToArray();
    }

    private static void Write(MemoryStream to, uint value, int bytes)
    {
        Span<byte> buffer = stackalloc byte[10];
        buffer.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(buffer, value);
        to.Write(buffer[..bytes]);
    }
}
