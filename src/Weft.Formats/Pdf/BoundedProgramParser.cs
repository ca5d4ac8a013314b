// Drawing programs of pages and forms, with a bound on their length: the parser builds an object for each command.
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Logging;
using UglyToad.PdfPig.Parser;

namespace Weft.Formats.Pdf;

/// <summary>The parser's own reader of drawing programs behind a check of their length.</summary>
internal sealed class BoundedProgramParser(IPageContentParser inner) : IPageContentParser
{
    /// <summary>Longest program, in bytes: commands of 12 bytes take over ten times their length in memory; the longest real page seen has under 2 MB.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    public IReadOnlyList<IGraphicsStateOperation> Parse(int pageNumber, IInputBytes inputBytes, ILog log)
    {
        if (inputBytes.Length > MaxBytes) throw new PageTooLarge(isTime: false);
        return inner.Parse(pageNumber, inputBytes, log);
    }
}
