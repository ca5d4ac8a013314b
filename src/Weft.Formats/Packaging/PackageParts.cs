// The parts of a packed document (ZIP), read one at a time and never beyond the limits. Nothing is written to disk.
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Weft.Formats.Packaging;

/// <summary>An opened package; serves one thread.</summary>
internal sealed class PackageParts : IDisposable
{
    /// <summary>Most parts of a package: a long report with a picture a page stays far below.</summary>
    public const int MostParts = 10_000;

    /// <summary>Largest part that is held in memory as a tree (styles, numbering, relationships).</summary>
    public const long LargestTree = 24L * 1024 * 1024;

    private const int RatioCountsFrom = 1024 * 1024;

    private readonly ZipArchive archive;
    private readonly ReadingBudget budget;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);

    private PackageParts(ZipArchive archive, ReadingBudget budget) => (this.archive, this.budget) = (archive, budget);

    /// <summary>Names of the parts, without a leading slash.</summary>
    public IReadOnlyCollection<string> Names => entries.Keys;

    /// <summary>Opens a package and checks what it says about its size.</summary>
    public static PackageParts Open(byte[] content, ReadingBudget budget)
    {
        try
        {
            var package = new PackageParts(new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read), budget);
            package.Index();
            return package;
        }
        catch (InvalidDataException)
        {
            throw new ReadingStopped(FormatsRefusals.Damaged(budget.File, "packed"));
        }
    }

    public bool Has(string part) => entries.ContainsKey(Plain(part));

    /// <summary>The bytes of a part, counted against the limits while they are unpacked.</summary>
    /// <exception cref="ReadingStopped">There is no such part, or it is locked.</exception>
    public Stream OpenPart(string part)
    {
        if (!entries.TryGetValue(Plain(part), out var entry)) throw new ReadingStopped(FormatsRefusals.Damaged(budget.File, "packed"));
        return new CountedStream(entry.Open(), budget, Allowed(entry));
    }

    /// <summary>The first characters of a small part.</summary>
    public string ReadText(string part, int most)
    {
        using var reader = new StreamReader(OpenPart(part), Encoding.UTF8);
        var buffer = new char[most];
        return new string(buffer, 0, reader.ReadBlock(buffer, 0, most));
    }

    /// <summary>A small part as a tree; its nesting and size are checked first.</summary>
    public XDocument ReadXml(string part, string format)
    {
        try
        {
            PartXml.Check(OpenPart(part), budget, format, LargestTree);
            using var reader = PartXml.Open(OpenPart(part));
            var tree = XDocument.Load(reader);
            return tree.Root is null ? throw new ReadingStopped(FormatsRefusals.Damaged(budget.File, format)) : tree;
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            throw new ReadingStopped(FormatsRefusals.Damaged(budget.File, format));
        }
    }

    public void Dispose() => archive.Dispose();

    private static string Plain(string part) => part.TrimStart('/').Replace('\\', '/');

    private void Index()
    {
        if (archive.Entries.Count > MostParts) throw new ReadingStopped(FormatsRefusals.TooManyParts(budget.File, MostParts));
        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            entries.TryAdd(Plain(entry.FullName), entry);
            total += entry.Length;
            if (total > budget.Limits.MaxUnpackedBytes || entry.Length > Allowed(entry)) throw new ReadingStopped(FormatsRefusals.UnpacksTooLarge(budget.File));
        }
    }

    // What the archive says of its sizes may be a lie: the same bound holds again while unpacking.
    private long Allowed(ZipArchiveEntry entry) =>
        Math.Min(budget.Limits.MaxUnpackedBytes, Math.Max(RatioCountsFrom, entry.CompressedLength * budget.Limits.MaxPackingRatio));
}
