// How a page or a stream over its limits leaves the depths of the PDF parser.
using System.Diagnostics.CodeAnalysis;

namespace Weft.Formats.Pdf;

/// <summary>Thrown inside this folder only; the page becomes a problem of the document, or the document is refused.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It is made in one place only, with its cause.")]
[SuppressMessage("Design", "CA1064", Justification = "It never leaves this folder.")]
internal sealed class PageTooLarge(bool isTime) : Exception
{
    /// <summary>Whether time ran out, for the whole document; otherwise one page or stream is too large.</summary>
    public bool IsTime { get; } = isTime;
}
