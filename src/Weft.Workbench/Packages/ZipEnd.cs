// Looks at the end of an archive before it is opened: its directory is read into memory whole, and may be made of millions of entries.
using System.Buffers.Binary;

namespace Weft.Workbench.Packages;

/// <summary>The end of an archive, as the ZIP form lays it down (APPNOTE 6.3.10, sections 4.3.14 to 4.3.16).</summary>
internal static class ZipEnd
{
    /// <summary>Bytes that an entry of ours needs in the directory at most: 46 and its name.</summary>
    public const int MostBytesOfAnEntry = 160;

    private const int EndBytes = 22;
    private const int LocatorBytes = 20;
    private const int LongestComment = ushort.MaxValue;
    private const uint EndSign = 0x06054b50;
    private const uint LocatorSign = 0x07064b50;

    /// <summary>Bytes from the start of the directory to the end of the archive.</summary>
    /// <exception cref="InvalidDataException">This is no archive.</exception>
    public static long DirectoryBytes(Stream file)
    {
        var tail = new byte[(int)Math.Min(file.Length, EndBytes + LongestComment + LocatorBytes)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        for (var at = tail.Length - EndBytes; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) != EndSign) continue;
            long start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
            if (start == uint.MaxValue) start = LongStart(file, tail, at);
            return start >= 0 && start <= file.Length ? file.Length - start : throw new InvalidDataException();
        }

        throw new InvalidDataException();
    }

    // Larger archives tell the place in a record of their own, to which a locator before the end points.
    private static long LongStart(Stream file, byte[] tail, int end)
    {
        if (end < LocatorBytes || BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end - LocatorBytes)) != LocatorSign) throw new InvalidDataException();
        var place = BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(end - LocatorBytes + 8));
        var record = new byte[56];
        if (place < 0 || place > file.Length - record.Length) throw new InvalidDataException();
        file.Position = place;
        file.ReadExactly(record);
        return BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48));
    }
}
