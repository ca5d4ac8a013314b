// The reader of PDF: pages to words, lines, passages and blocks, by rules of geometry and typography.
using Weft.Analysis;
using Weft.Analysis.Text;

namespace Weft.Formats.Pdf;

/// <summary>Reads a PDF that has a text layer. Links, actions and scripts in it are never followed or run.</summary>
public static class PdfReader
{
    /// <summary>Reads one file.</summary>
    /// <param name="file">Name to show in messages.</param>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="limits">What is accepted.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The blocks, or why the file cannot be read.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static Result<DocumentText> Read(string file, byte[] content, ReadingLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(limits);
        cancellationToken.ThrowIfCancellationRequested();
        if (content.LongLength > limits.MaxBytes) return FormatsRefusals.TooLarge(file, limits.MaxBytes);
        var pages = PdfPages.Read(file, content, limits, cancellationToken);
        if (!pages.IsOk) return pages.Refusal;
        try
        {
            return new PdfComposition(file, pages.Value, new ReadingBudget(file, limits, cancellationToken)).Compose();
        }
        catch (ReadingStopped stopped)
        {
            return stopped.Refusal;
        }
    }
}
