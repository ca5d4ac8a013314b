// brief.html: one file that needs no network; every line ends in its source and opens it.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Weft.Analysis.Text;

namespace Weft.Workbench.Briefs;

/// <summary>Writes the brief as a web page.</summary>
public static class BriefHtml
{
    /// <summary>Writes the page.</summary>
    /// <returns>UTF-8; the same brief gives the same bytes.</returns>
    public static byte[] Write(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var page = new HtmlLines(brief);
        page.Raw($"<!doctype html>\n<html lang=\"{brief.Language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n");
        page.Raw($"<title>{HtmlLines.Escape($"{brief.Kicker.Plain}: {brief.Title}")}</title>\n<style>\n{Styles(brief)}</style>\n</head>\n<body>\n<main class=\"brief\">\n");
        Head(page, brief);
        foreach (var section in brief.Sections) Section(page, section);
        AnnexOf(page, brief);
        TextOf(page, brief);
        page.Raw("</main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static string Styles(Brief brief)
    {
        using var stream = typeof(BriefHtml).Assembly.GetManifestResourceStream("Weft.Workbench.Briefs.brief.css")!;
        using var reader = new StreamReader(stream);
        var marks = brief.Phrases.Marks;
        return reader.ReadToEnd().ReplaceLineEndings("\n")
            .Replace("%open% %close%", $"\"{marks.Open}\" \"{marks.Close}\"", StringComparison.Ordinal)
            .Replace("%foot%", CssString(brief.Foot.Plain), StringComparison.Ordinal)
            .Replace("%of%", CssString(brief.Phrases.Text("page.of")), StringComparison.Ordinal)
            .Replace("%moderators%", CssString(brief.Phrases.Text("column.moderators.short")), StringComparison.Ordinal);
    }

    private static string CssString(string text) => text.Replace("\\", string.Empty, StringComparison.Ordinal).Replace("\"", string.Empty, StringComparison.Ordinal).Replace("<", string.Empty, StringComparison.Ordinal);

    private static void Head(HtmlLines page, Brief brief)
    {
        page.Raw("<header>\n");
        page.Line("p", brief.Kicker, "kicker");
        page.Raw($"<h1{HtmlLines.Lang(brief.DraftLanguage, brief.Language)}>{HtmlLines.Escape(brief.Title)}</h1>\n");
        if (brief.Document is { } document) page.Line("p", document);
        page.Line("p", brief.Lead, "lead");
        page.Raw($"<nav class=\"contents\" aria-label=\"{HtmlLines.Escape(brief.Phrases.Text("contents"))}\"><ol>");
        foreach (var s in brief.Sections) page.Raw($"<li><a href=\"#{s.Id}\">{s.Number} {HtmlLines.Escape(s.Short)}</a></li>");
        page.Raw("</ol></nav>\n</header>\n");
    }

    private static void Section(HtmlLines page, BriefSection section)
    {
        page.Raw($"\n<section id=\"{section.Id}\" aria-labelledby=\"{section.Id}-h\"><h2 id=\"{section.Id}-h\"><span class=\"no\">{section.Number}</span>{HtmlLines.Escape(section.Heading)}</h2>\n");
        foreach (var block in section.Blocks) HtmlBlocks.Write(page, block);
        page.Raw("</section>\n");
    }

    private static void AnnexOf(HtmlLines page, Brief brief)
    {
        var annex = brief.Annex;
        page.Raw($"\n<section class=\"annex\" id=\"annex\" aria-labelledby=\"annex-h\"><h2 id=\"annex-h\">{HtmlLines.Escape(annex.Heading)}</h2>\n");
        page.Line("p", annex.Open, "where");
        foreach (var (sheet, place) in annex.Sheets.Select((s, i) => (s, i)))
        {
            string[] ids = ["annex-statements", "annex-repeated", "annex-conflicts", "annex-who"];
            page.Raw($"<details id=\"{ids[place]}\"><summary>{HtmlLines.Escape(sheet.Name)} · {sheet.Rows.Length}</summary>\n");
            if (sheet.Rows.IsEmpty)
            {
                page.Raw($"<p class=\"where\">{HtmlLines.Escape(brief.Phrases.Text("annex.empty"))}</p></details>\n");
                continue;
            }

            page.Raw($"<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-label=\"{HtmlLines.Escape(sheet.Name)}\"><table><thead><tr>");
            foreach (var column in sheet.Columns) page.Raw($"<th scope=\"col\">{HtmlLines.Escape(column)}</th>");
            page.Raw("</tr></thead><tbody>\n");
            foreach (var row in sheet.Rows) page.Raw($"<tr>{string.Concat(row.Select(c => $"<td>{HtmlLines.Escape(c)}</td>"))}</tr>\n");
            page.Raw("</tbody></table></div></details>\n");
        }

        page.Raw("</section>\n");
    }

    private static void TextOf(HtmlLines page, Brief brief)
    {
        var text = brief.Text;
        page.Raw($"\n<section class=\"read\" id=\"text\" aria-labelledby=\"text-h\"><h2 id=\"text-h\">{HtmlLines.Escape(text.Heading)}</h2>\n");
        page.Line("p", text.Open, "where");
        foreach (var document in text.Documents)
        {
            page.Raw($"<details><summary>{HtmlLines.Escape(document.Title ?? brief.Title)}</summary>\n<div{HtmlLines.Lang(document.Language, brief.Language)}>\n");
            foreach (var block in document.Blocks) ReadBlockOf(page, block);
            page.Raw("</div></details>\n");
        }

        page.Raw("</section>\n");
    }

    private static void ReadBlockOf(HtmlLines page, ReadBlock read)
    {
        if (read.Block.Kind == BlockKind.Heading)
        {
            page.Raw($"<h3 id=\"{read.Id}\">{HtmlLines.Escape(read.Block.Label is { } l ? $"{l} {read.Block.Text}" : read.Block.Text)}</h3>\n");
            return;
        }

        page.Raw($"<p id=\"{read.Id}\"><span class=\"no\">{HtmlLines.Escape(read.Number ?? string.Empty)}</span>");
        page.Raw(MarkedText(read.Block, read.Marks));
        page.Raw("</p>\n");
    }

    /// <summary>Findings are marks, emphasis is bold inside or outside them: the text is cut at every border of either.</summary>
    private static string MarkedText(Block block, ImmutableArray<ReadMark> marks)
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (var mark in marks)
        {
            html.Append(Emphasised(block, new TextSpan(at, mark.Span.Start)));
            html.Append(CultureInfo.InvariantCulture, $"<mark id=\"{mark.Id}\" class=\"{HtmlLines.Class(mark.Tone)}\" title=\"{HtmlLines.Escape(mark.Tip)}\">").Append(Emphasised(block, mark.Span)).Append("</mark>");
            at = mark.Span.End;
        }

        return html.Append(Emphasised(block, new TextSpan(at, block.Text.Length))).ToString();
    }

    private static string Emphasised(Block block, TextSpan span)
    {
        var html = new StringBuilder();
        var at = span.Start;
        foreach (var bold in block.Emphasis.Where(e => e.Overlaps(span)))
        {
            var (start, end) = (Math.Max(bold.Start, span.Start), Math.Min(bold.End, span.End));
            html.Append(HtmlLines.Escape(block.Text[at..start])).Append("<b>").Append(HtmlLines.Escape(block.Text[start..end])).Append("</b>");
            at = end;
        }

        return html.Append(HtmlLines.Escape(block.Text[at..span.End])).ToString();
    }
}
