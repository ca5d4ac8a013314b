// From bytes to characters: byte order marks, UTF-8, UTF-16 without a mark, and windows-1252 for the rest.
using System.Text;

namespace Weft.Formats.Text;

/// <summary>Tells the encoding of a text.</summary>
internal static class TextDecoding
{
    private const int Sample = 4096;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>windows-1252: what "ISO-8859-1" means in practice, and the last resort.</summary>
    public static Encoding Western { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text of the bytes.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="declared">Name of the encoding that the content declares, if it does; it counts only where no mark says otherwise.</param>
    public static string Decode(byte[] content, string? declared = null)
    {
        if (ByMark(content) is { } marked) return marked.Encoding.GetString(content, marked.Length, content.Length - marked.Length);
        if (WithoutMark(content) is { } wide) return wide.GetString(content);
        var named = declared is null ? null : ByName(declared);
        try
        {
            // What declares another encoding and yet is flawless UTF-8 beyond plain letters was declared wrongly.
            var strict = StrictUtf8.GetString(content);
            return named is null || strict.Length < content.Length ? strict : named.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return (named ?? (MostlyUtf8(content) ? Encoding.UTF8 : Western)).GetString(content);
        }
    }

    /// <summary>Whether bytes are text at all: no zero bytes unless they are UTF-16, hardly any control characters.</summary>
    public static bool IsText(byte[] content)
    {
        if (ByMark(content) is not null || WithoutMark(content) is not null) return true;
        var controls = 0;
        foreach (var b in content)
        {
            if (b == 0) return false;
            if (b < 0x20 && b is not (0x09 or 0x0A or 0x0B or 0x0C or 0x0D or 0x1A or 0x1B)) controls++;
        }

        return controls * 100L <= content.Length; // a stray control character is no reason to refuse a text
    }

    private static (Encoding Encoding, int Length)? ByMark(byte[] content) => content switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    // Western text in UTF-16 has a zero in every second byte.
    private static Encoding? WithoutMark(byte[] content)
    {
        var length = Math.Min(content.Length, Sample) & ~1;
        if (length < 4) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < length; i += 2)
        {
            if (content[i] == 0) even++;
            if (content[i + 1] == 0) odd++;
        }

        var pairs = length / 2;
        if (odd * 10 >= pairs * 7 && even * 20 < pairs) return Encoding.Unicode;
        return even * 10 >= pairs * 7 && odd * 20 < pairs ? Encoding.BigEndianUnicode : null;
    }

    // One damaged letter in a long UTF-8 text must not turn all its accents into rubbish.
    private static bool MostlyUtf8(byte[] content)
    {
        int good = 0, bad = 0;
        for (ReadOnlySpan<byte> rest = content; rest.Length > 0;)
        {
            var status = Rune.DecodeFromUtf8(rest, out _, out var used);
            if (status != System.Buffers.OperationStatus.Done) bad++;
            else if (used > 1) good++;
            rest = rest[used..];
        }

        return good > 10 * bad;
    }

    private static Encoding? ByName(string name)
    {
        var trimmed = name.Trim().ToLowerInvariant();
        if (trimmed is "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "windows-1252") return Western;
        if (trimmed is "utf-8" or "utf8" || trimmed.StartsWith("utf-16", StringComparison.Ordinal) || trimmed.StartsWith("utf-7", StringComparison.Ordinal)) return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(trimmed) ?? Encoding.GetEncoding(trimmed);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
