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
