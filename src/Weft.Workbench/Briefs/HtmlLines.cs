// Lines of the brief as HTML: quotations, tones, sources, all of it escaped here.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Weft.Workbench.Briefs;

/// <summary>The page while it is written.</summary>
internal sealed class HtmlLines(Brief brief)
{
    private readonly StringBuilder html = new();

    public BriefPhrases Phrases => brief.Phrases;

    public override string ToString() => html.ToString();

    public void Raw(string markup) => html.Append(markup);

    public void Line(string element, Line line, string? css = null) =>
        html.Append(CultureInfo.InvariantCulture, $"<{element}{(css is null ? string.Empty : $" class=\"{css}\"")} data-phrase=\"{line.Phrase}\">").Append(Parts(line.Parts)).Append(CultureInfo.InvariantCulture, $"</{element}>\n");

    public string Parts(ImmutableArray<Inline> parts) => string.Concat(parts.Select(Part));

    public string Part(Inline part) => part switch
    {
        Inline.Words w => Escape(w.Text),
        Inline.Strong s => $"<b>{Escape(s.Text)}</b>",
        Inline.KindWord k => $"<span class=\"{Class(k.Tone)}\"><span class=\"kind\">{Escape(k.Text)}</span></span>",
        Inline.Quote q => $"<q{Lang(q.Language, brief.Language)}>{Stretches(q)}</q>",
        Inline.Source s => $"<a class=\"where\" href=\"#{s.Target}\">{Escape(s.Text)}</a>",
        Inline.Squares s => Squares(s.Count),
        _ => string.Empty,
    };

    /// <summary>A quotation that is a line of its own.</summary>
    public string Block(Inline.Quote q) => $"<span class=\"q\"{Lang(q.Language, brief.Language)}>{Escape(q.Marks.Open)}{Stretches(q)}{Escape(q.Marks.Close)}</span>";

    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    public static string Lang(string? language, string page) => language is null || language == page ? string.Empty : $" lang=\"{Escape(language)}\"";

    public static string Class(Tone tone) => tone switch
    {
        Tone.Carried => "carried",
        Tone.Partly => "partly",
        Tone.Altered => "altered",
        Tone.Dropped => "dropped",
        Tone.Repeated => "repeated",
        Tone.Conflict => "conflict",
        Tone.Unknown => "unknown",
        _ => "none",
    };

    private static string Stretches(Inline.Quote quote) => string.Concat(quote.Parts.Select(p => p.Mark switch
    {
        QuoteMark.Lost => $"<del>{Escape(p.Text)}</del>",
        QuoteMark.Added => $"<ins>{Escape(p.Text)}</ins>",
        QuoteMark.Cue => $"<b>{Escape(p.Text)}</b>",
        _ => Escape(p.Text),
    }));

    private static string Squares(int count)
    {
        if (count == 0) return "<span aria-hidden=\"true\" class=\"squares none\"></span>";
        var width = count * 10;
        var rows = string.Concat(Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"<rect x=\"{i * 10}\" width=\"8\" height=\"8\"/>")));
        return FormattableString.Invariant($"<svg aria-hidden=\"true\" class=\"squares\" viewBox=\"0 0 {width} 8\" width=\"{width}\" height=\"8\">{rows}</svg>");
    }
}
