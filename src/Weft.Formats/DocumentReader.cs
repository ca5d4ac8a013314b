// The door of Formats: any file in, blocks or one clear refusal out.
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Weft.Analysis;
using Weft.Formats.Csv;
using Weft.Formats.Docx;
using Weft.Formats.Html;
using Weft.Formats.Markdown;
using Weft.Formats.Pdf;
using Weft.Formats.Text;
using Weft.Formats.Xlsx;

namespace Weft.Formats;

using Weft.Analysis.Text; // inside: a package has a namespace named DocumentFormat

/// <summary>Reads a file of any known format. The kind is told by its content, not its name.</summary>
public static class DocumentReader
{
    private static readonly FrozenDictionary<string, DocumentFormat[]> Endings = new Dictionary<string, DocumentFormat[]>(StringComparer.Ordinal)
    {
        ["pdf"] = [DocumentFormat.Pdf],
        ["doc"] = [],
        ["docx"] = [DocumentFormat.Docx],
        ["docm"] = [DocumentFormat.Docx],
        ["dotx"] = [DocumentFormat.Docx],
        ["dotm"] = [DocumentFormat.Docx],
        ["xls"] = [],
        ["xlsx"] = [DocumentFormat.Xlsx],
        ["xlsm"] = [DocumentFormat.Xlsx],
        ["xltx"] = [DocumentFormat.Xlsx],
        ["rtf"] = [],
        ["odt"] = [],
        ["ods"] = [],
        ["ppt"] = [],
        ["pptx"] = [],
        ["zip"] = [],
        ["png"] = [],
        ["jpg"] = [],
        ["jpeg"] = [],
        ["html"] = [DocumentFormat.Html],
        ["htm"] = [DocumentFormat.Html],
        ["xhtml"] = [DocumentFormat.Html],
        ["md"] = [DocumentFormat.Markdown],
        ["markdown"] = [DocumentFormat.Markdown],
        ["csv"] = [DocumentFormat.Csv],
        ["tsv"] = [DocumentFormat.Csv],
        ["txt"] = [DocumentFormat.Text, DocumentFormat.Markdown, DocumentFormat.Csv],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads one file.</summary>
    /// <param name="file">Name to show in messages; its ending is no more than a hint between text formats.</param>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="limits">What is accepted.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The blocks, or why the file cannot be read.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static Result<DocumentText> Read(string file, byte[] content, ReadingLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(limits);
        cancellationToken.ThrowIfCancellationRequested();
        var budget = new ReadingBudget(file, limits, cancellationToken);
        try
        {
            return Read(content, budget, cancellationToken);
        }
        catch (ReadingStopped stopped)
        {
            return stopped.Refusal;
        }
        catch (RegexMatchTimeoutException)
        {
            return FormatsRefusals.TooSlow(budget.File, limits.MaxTime);
        }
    }

    private static Result<DocumentText> Read(byte[] content, ReadingBudget budget, CancellationToken cancellationToken)
    {
        if (content.Length == 0) return FormatsRefusals.Empty(budget.File);
        if (content.LongLength > budget.Limits.MaxBytes) return FormatsRefusals.TooLarge(budget.File, budget.Limits.MaxBytes);
        var format = FormatRecognition.Of(content, budget);
        if (!format.IsOk) return format.Refusal;
        var read = format.Value switch
        {
            DocumentFormat.Pdf => PdfReader.Read(budget.File, content, budget.Limits, cancellationToken),
            DocumentFormat.Docx => DocxReader.Read(content, budget),
            DocumentFormat.Xlsx => XlsxReader.Read(content, budget),
            DocumentFormat.Html => HtmlReader.Read(content, budget),
            DocumentFormat.Csv => CsvReader.Read(content, budget),
            DocumentFormat.Markdown => MarkdownReader.Read(content, budget),
            DocumentFormat.Text => PlainTextReader.Read(content, budget),
            _ => FormatsRefusals.UnknownFormat(budget.File),
        };
        return read.IsOk ? WithEndingChecked(read.Value, FileName.Ending(budget.File)) : read;
    }

    private static DocumentText WithEndingChecked(DocumentText read, string ending) =>
        Endings.TryGetValue(ending, out var formats) && !formats.Contains(read.Format)
            ? read with { Problems = [FormatsProblems.WrongEnding(ending, read.Format), .. read.Problems] } : read;
}
