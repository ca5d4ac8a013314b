// An anchor: where a finding's words stand, kept as a text-quote and a text-position selector.
namespace Weft.Analysis.Text;

/// <summary>Where words stand in a document: position and quotation together, so that the place can be found again in a later version.</summary>
/// <param name="Input">Id of the input (see `inputs` in check.json).</param>
/// <param name="Page">Page, from 1; null where the format has no pages.</param>
/// <param name="Paragraph">Number of the block in the document, from 1.</param>
/// <param name="Start">First UTF-16 code unit in the block's text, from 0.</param>
/// <param name="End">One past the last.</param>
/// <param name="Exact">The words, to the letter.</param>
/// <param name="Prefix">Up to <see cref="ContextLength"/> code units before them in the same block.</param>
/// <param name="Suffix">Up to <see cref="ContextLength"/> code units after them in the same block.</param>
/// <remarks>Source: W3C Web Annotation Data Model, TextQuoteSelector and TextPositionSelector.</remarks>
public sealed record Anchor(string Input, int? Page, int Paragraph, int Start, int End, string Exact, string Prefix, string Suffix)
{
    /// <summary>Length of the context kept on each side.</summary>
    public const int ContextLength = 32;

    /// <summary>The span inside the block.</summary>
    public TextSpan Span => new(Start, End);

    /// <summary>Makes the anchor of a span of a block.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside the block's text.</exception>
    public static Anchor Of(string input, Block block, TextSpan span) => new(
        input, block.Page, block.Number, span.Start, span.End, span.In(block.Text),
        block.Text[Math.Max(0, span.Start - ContextLength)..span.Start],
        block.Text[span.End..Math.Min(block.Text.Length, span.End + ContextLength)]);

    /// <summary>Makes the anchor of a whole block.</summary>
    public static Anchor Of(string input, Block block) => Of(input, block, new TextSpan(0, block.Text.Length));
}
