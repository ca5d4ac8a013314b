// How much of a file a reader takes in before it refuses: hostile input ends in one message, in bounded time and memory.
namespace Weft.Formats;

/// <summary>Limits on what readers accept. The defaults are those of the product; settings may change them.</summary>
public sealed record ReadingLimits
{
    /// <summary>The default limits.</summary>
    public static ReadingLimits Default { get; } = new();

    /// <summary>Largest file, in bytes.</summary>
    public long MaxBytes { get; init; } = 100L * 1024 * 1024;

    /// <summary>Largest text, web page, Markdown or file of values, in bytes: these are held in memory as a whole, and 2,000 pages have less.</summary>
    public long MaxTextBytes { get; init; } = 32L * 1024 * 1024;

    /// <summary>Most pages of one document.</summary>
    public int MaxPages { get; init; } = 2_000;

    /// <summary>Most files in one check.</summary>
    public int MaxFiles { get; init; } = 300;

    /// <summary>Largest size of a packed format (DOCX, XLSX) after unpacking, in bytes.</summary>
    public long MaxUnpackedBytes { get; init; } = 400L * 1024 * 1024;

    /// <summary>Largest ratio of unpacked to packed size of one part, once it is over a megabyte.</summary>
    public int MaxPackingRatio { get; init; } = 200;

    /// <summary>Deepest nesting of elements or lists.</summary>
    public int MaxDepth { get; init; } = 256;

    /// <summary>Most blocks of one document.</summary>
    public int MaxBlocks { get; init; } = 200_000;

    /// <summary>Longest text of one block, in UTF-16 code units; what is longer is cut into several blocks.</summary>
    public int MaxBlockLength { get; init; } = 100_000;

    /// <summary>Longest time for reading one file.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(120);
}
