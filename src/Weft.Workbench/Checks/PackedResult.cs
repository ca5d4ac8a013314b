// A result as bytes and back: compact JSON, compressed. Inside the database only; what leaves it is check.json.
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using Weft.Workbench.Briefs;

namespace Weft.Workbench.Checks;

/// <summary>Packs results.</summary>
internal static class PackedResult
{
    /// <summary>Raised whenever the types inside a result change: a result of another format is made anew from its files.</summary>
    public const int Format = 2;

    // Over ten times the largest seen: a pile of 400 documents.
    private const long MostBytes = 1L << 28;

    private static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true, // computed from the others
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static byte[] Pack(CoherenceCheck check)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest)) JsonSerializer.Serialize(brotli, check, Options);
        return packed.ToArray();
    }

    /// <summary>Whether a result from outside stays within bounds when it is unpacked.</summary>
    public static bool IsBounded(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        var (buffer, bytes) = (new byte[1 << 16], 0L);
        try
        {
            for (int read; (read = brotli.Read(buffer)) > 0;)
            {
                if ((bytes += read) > MostBytes) return false;
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false; // not packed at all
        }
    }

    /// <summary>The result; null where its types have changed since it was stored, and it has to be made anew.</summary>
    public static CoherenceCheck? Unpack(byte[] packed)
    {
        using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        try
        {
            return JsonSerializer.Deserialize<CoherenceCheck>(brotli, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
