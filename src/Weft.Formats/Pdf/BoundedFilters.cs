// Decompression inside a PDF, with a bound: a stream that unpacks to far more than a document holds is refused before it is unpacked.
using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Weft.Formats.Pdf;

/// <summary>The parser's own filters, each behind a check of its output's size and of the time left.</summary>
internal sealed class BoundedFilters : BaseFilterProvider
{
    public BoundedFilters(PageBudget budget)
        : base(Bounded(budget)) => Budget = budget;

    /// <summary>The budget of the pages that are read with these filters.</summary>
    public PageBudget Budget { get; }

    private static Dictionary<string, IFilter> Bounded(PageBudget budget)
    {
        var names = new (NameToken Long, NameToken Short)[]
        {
            (NameToken.FlateDecode, NameToken.FlateDecodeAbbreviation), (NameToken.LzwDecode, NameToken.LzwDecodeAbbreviation),
            (NameToken.Ascii85Decode, NameToken.Ascii85DecodeAbbreviation), (NameToken.AsciiHexDecode, NameToken.AsciiHexDecodeAbbreviation),
            (NameToken.RunLengthDecode, NameToken.RunLengthDecodeAbbreviation), (NameToken.DctDecode, NameToken.DctDecodeAbbreviation),
            (NameToken.CcittfaxDecode, NameToken.CcittfaxDecodeAbbreviation),
        };
        var filters = new Dictionary<string, IFilter>(StringComparer.Ordinal);
        foreach (var (full, brief) in names)
        {
            var filter = DefaultFilterProvider.Instance.GetNamedFilters([full])[0];
            filters[full.Data] = filters[brief.Data] = new Guarded(filter, budget, full == NameToken.FlateDecode);
        }

        foreach (var full in new[] { NameToken.Jbig2Decode, NameToken.JpxDecode })
        {
            filters[full.Data] = new Guarded(DefaultFilterProvider.Instance.GetNamedFilters([full])[0], budget, isFlate: false);
        }

        return filters;
    }

    private sealed class Guarded(IFilter inner, PageBudget budget, bool isFlate) : IFilter
    {
        private const int MaxUnpacked = 48 * 1024 * 1024; // bytes of one stream: the largest embedded fonts have some 20 MB
        private const int WorstRatio = 1032; // the most that deflate can shrink
        private const int WorstOtherRatio = 4096; // LZW: 12 bits stand for up to 4,096 bytes

        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            budget.Tick();
            if (input.Length > MaxUnpacked) throw new PageTooLarge(isTime: false);
            if (isFlate && (long)input.Length * WorstRatio > MaxUnpacked && UnpacksPast(input)) throw new PageTooLarge(isTime: false);
            if (!isFlate && (long)input.Length * WorstOtherRatio > (long)MaxUnpacked * 64) throw new PageTooLarge(isTime: false);
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        private bool UnpacksPast(Memory<byte> input)
        {
            var buffer = new byte[64 * 1024];
            long total = 0;
            try
            {
                using var stream = new ZLibStream(new MemoryStream(input.ToArray()), CompressionMode.Decompress);
                for (int read; (read = stream.Read(buffer)) > 0;)
                {
                    if ((total += read) > MaxUnpacked) return true;
                    budget.Tick();
                }
            }
            catch (InvalidDataException)
            {
                return false; // the parser's own filter knows how to mend a broken stream; so far it was small
            }

            return false;
        }
    }
}
