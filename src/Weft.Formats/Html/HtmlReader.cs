// Web pages: the text of the document with its headings, lists and tables; what belongs to the site is set aside. Nothing is run or fetched.
using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Weft.Analysis;
using Weft.Formats.Shapes;

namespace Weft.Formats.Html;

using Weft.Analysis.Text; // inside: a package has a namespace named DocumentFormat

/// <summary>Reads web pages.</summary>
internal static class HtmlReader
{
    /// <summary>Reads a file whose bytes are a web page.</summary>
    public static Result<DocumentText> Read(byte[] content, ReadingBudget budget)
    {
        budget.CheckTextLength(content.LongLength);
        var source = HtmlSource.Decode(content);
        HtmlSource.Check(source, budget);
        using var page = new HtmlParser().ParseDocument(source);
        var blocks = new BlockSequence(budget);
        if (page.Body is { } body) new HtmlWalk(blocks, budget, body).Read();
        CutParagraphs.Join(blocks.Drafts, budget.Limits.MaxBlockLength);
        HeadingShapes.Apply(blocks.Drafts);
        var read = blocks.Numbered();
        if (!read.Any(b => b.IsRunningText)) return FormatsRefusals.NoText(budget.File);
        return new DocumentText
        {
            Format = DocumentFormat.Html,
            Blocks = read,
            Title = TitleOf(page) ?? DocumentTitle.Of(read),
            Date = DateOf(page),
            DeclaredLanguage = LanguageOf(page),
        };
    }

    private static string? TitleOf(IHtmlDocument page)
    {
        var (text, _) = new StyledText().Append(page.Title ?? "").Build();
        return text.Length == 0 ? null : text;
    }

    private static string? LanguageOf(IHtmlDocument page) =>
        LanguageTag.Primary(page.DocumentElement.GetAttribute("lang") ?? page.DocumentElement.GetAttribute("xml:lang")
            ?? page.QuerySelector("meta[http-equiv=content-language i]")?.GetAttribute("content"));

    private static DateOnly? DateOf(IHtmlDocument page)
    {
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var name = (meta.GetAttribute("name") ?? meta.GetAttribute("property") ?? "").ToLowerInvariant();
            if (name is not ("date" or "dc.date" or "dcterms.date" or "dcterms.issued" or "article:published_time")) continue;
            var value = meta.GetAttribute("content")!;
            if (value.Length >= 10 && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        }

        return null;
    }
}
