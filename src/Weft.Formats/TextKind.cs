// Which kind of text a text is: web page, Markdown, values or plain; by its content, with the ending as a hint.
using System.Text.Json;
using System.Text.RegularExpressions;
using Weft.Analysis;
using Weft.Formats.Csv;
using Weft.Formats.Text;

namespace Weft.Formats;

using Weft.Analysis.Text; // inside: a package has a namespace named DocumentFormat

/// <summary>Tells kinds of text apart.</summary>
internal static partial class TextKind
{
    private const int SampleLength = 64 * 1024;

    [GeneratedRegex(@"<\/?(?:p|div|br|table|tr|td|ul|ol|li|h[1-6]|span|font|body|html|head|script|a|b|i|strong|em)\b[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HtmlTag();

    [GeneratedRegex(@"^[ ]{0,3}\#{1,6}[ ]\S|\*\*[^\s*][^*\n]*\*\*|(?<!!)\[[^\]\n]{1,200}\]\((?:https?:|\#|/|mailto:)|^\[\^[^\]]+\]:|^\|?[ ]*:?-{3,}:?[ ]*\|", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex MarkdownMark();

    /// <summary>The kind of a text.</summary>
    public static Result<DocumentFormat> Of(byte[] content, string ending, string file)
    {
        var sample = LineEnds.Unified(TextDecoding.Decode(content.Length > SampleLength ? content[..SampleLength] : content));
        if (string.IsNullOrWhiteSpace(sample) && content.Length <= SampleLength) return FormatsRefusals.NoText(file);
        var markup = MarkupStart.Of(sample);
        if (markup.IsXml && markup.Root != "html")
        {
            return FormatsRefusals.UnsupportedFormat(file, "an XML file of a kind of its own", "Save the text that it holds as Word (.docx), PDF or a web page and add it again.");
        }

        if (markup.IsHtml || IsHtml(sample, ending)) return DocumentFormat.Html;
        if (IsMail(sample)) return FormatsRefusals.UnsupportedFormat(file, "a mail or a saved web archive", "Save it as PDF or as a plain web page and add it again.");
        if (IsJson(content, sample)) return FormatsRefusals.UnknownFormat(file);
        var marks = MarkdownMark().Count(sample);
        if (ending is "md" or "markdown") return DocumentFormat.Markdown;
        if (ending is "csv" or "tsv" || (marks == 0 && CsvShape.IsTable(sample))) return DocumentFormat.Csv;
        if (Markdown.FrontMatter.Of(sample) is not null) return DocumentFormat.Markdown;
        return marks >= (ending == "txt" ? 3 : 2) ? DocumentFormat.Markdown : DocumentFormat.Text;
    }

    private static bool IsHtml(string sample, string ending)
    {
        var tags = HtmlTag().Count(sample);
        if (ending is "html" or "htm" or "xhtml") return tags > 0;
        return ending is not ("md" or "markdown" or "csv" or "tsv") && tags >= 10 && tags * 400 >= sample.Length;
    }

    private static bool IsMail(string sample)
    {
        var head = sample[..Math.Min(sample.Length, 4096)];
        return head.Contains("\nMIME-Version:", StringComparison.OrdinalIgnoreCase) && head.Contains("\nContent-Type:", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsJson(byte[] content, string sample)
    {
        if (sample.TrimStart() is not ['{' or '[', ..]) return false;
        try
        {
            var reader = new Utf8JsonReader(content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? content.AsSpan(3) : content);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
