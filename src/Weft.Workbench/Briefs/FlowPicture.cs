// The picture of threads as SVG: classes where a stylesheet colours it, attributes where it must stand alone; never a style attribute.
using System.Globalization;
using System.Text;
using Weft.Analysis.Carriage;

namespace Weft.Workbench.Briefs;

/// <summary>Draws the picture of threads.</summary>
public static class FlowPicture
{
    /// <summary>Colours of the picture on paper, the light ones of the look.</summary>
    public static string Ink(FateLabel fate) => fate switch
    {
        FateLabel.Carried => "#1f6b45",
        FateLabel.Partly => "#7a5b00",
        FateLabel.Altered => "#a4480a",
        _ => "#a3182f",
    };

    /// <summary>The picture for a page whose stylesheet knows the classes flow, carried, partly, altered, dropped, node, halo, s, b.</summary>
    /// <param name="figure">The picture.</param>
    /// <param name="id">Prefix of its ids, unique on the page.</param>
    public static string Svg(FlowFigure figure, string id = "flow") => Draw(figure, id, false);

    /// <summary>The picture that stands alone, with its colours in attributes.</summary>
    public static string SvgAlone(FlowFigure figure) => Draw(figure, "flow", true);

    private static string Draw(FlowFigure figure, string id, bool alone)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"flow\" viewBox=\"0 0 {FlowFigure.Width} {figure.Height}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" xmlns=\"http://www.w3.org/2000/svg\"");
        if (alone) svg.Append(CultureInfo.InvariantCulture, $" width=\"{FlowFigure.Width}\" height=\"{figure.Height}\" font-family=\"Roboto, Arial, sans-serif\" font-size=\"12.5\" fill=\"#1d2326\"");
        svg.Append(CultureInfo.InvariantCulture, $">\n<title id=\"{id}-t\">{Escape(figure.Words.Title)}</title>\n<desc id=\"{id}-d\">{Escape(figure.Words.Description)}</desc>\n");
        Heads(svg, figure, alone);
        foreach (var fate in (FateLabel[])[FateLabel.Dropped, FateLabel.Partly, FateLabel.Carried, FateLabel.Altered]) Threads(svg, figure, fate, alone);
        foreach (var node in figure.Sessions) Session(svg, node, alone);
        foreach (var bundle in figure.Bundles)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"halo {Class(bundle.Fate)}\" x=\"352\" y=\"{N(bundle.Baseline)}\" text-anchor=\"middle\"");
            if (alone) svg.Append(CultureInfo.InvariantCulture, $" fill=\"{Ink(bundle.Fate)}\" font-weight=\"700\" paint-order=\"stroke\" stroke=\"#ffffff\" stroke-width=\"5\" stroke-linejoin=\"round\"");
            svg.Append(CultureInfo.InvariantCulture, $">{Escape(bundle.Words)} · {bundle.Count}</text>\n");
        }

        foreach (var node in figure.Recommendations) Recommendation(svg, node, alone);
        Note(svg, figure, alone);
        return svg.Append("</svg>").ToString();
    }

    private static void Heads(StringBuilder svg, FlowFigure figure, bool alone)
    {
        svg.Append("<g class=\"head\"").Append(Soft(alone)).Append('>');
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{FlowFigure.Left}\" y=\"12\" text-anchor=\"end\">{Escape(figure.Words.VoicedHead)}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"352\" y=\"12\" text-anchor=\"middle\">{Escape(figure.Words.MiddleHead)}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"520\" y=\"12\">{Escape(figure.Words.RecommendedHead)}</text></g>\n");
    }

    private static void Threads(StringBuilder svg, FlowFigure figure, FateLabel fate, bool alone)
    {
        var paths = figure.Threads.Where(t => t.Fate == fate).Select((t, i) => Path(t, i)).ToList();
        if (paths.Count == 0) return;
        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{Class(fate)}\" d=\"{string.Concat(paths)}\"");
        if (alone)
        {
            var (width, dash) = Stroke(fate);
            svg.Append(CultureInfo.InvariantCulture, $" fill=\"none\" stroke=\"{Ink(fate)}\" stroke-width=\"{N(width)}\"");
            if (dash.Length > 0) svg.Append(CultureInfo.InvariantCulture, $" stroke-dasharray=\"{string.Join(' ', dash.Select(N))}\"");
        }

        svg.Append("/>\n");
    }

    /// <summary>Width and dashes of a thread: no two fates look alike without colour.</summary>
    internal static (double Width, double[] Dash) Stroke(FateLabel fate) => fate switch
    {
        FateLabel.Carried => (1.7, []),
        FateLabel.Partly => (1.7, [7, 2.2]),
        FateLabel.Altered => (2.6, [10, 3, 2, 3]),
        _ => (1.4, [2.2, 1.6]),
    };

    /// <summary>A dropped thread frays out at a length that follows from its place in the bundle.</summary>
    internal static (double Run, double Fall) Fray(int place) => (14 + (place * 11 % 23), 3 + (place * 5 % 4));

    private static string Path(FlowThread t, int place)
    {
        var start = $"M155 {N(t.From)}C256 {N(t.From)} 244 {N(t.Middle)} 348 {N(t.Middle)}";
        if (t.To is { } to) return $"{start}H356C442 {N(t.Middle)} 430 {N(to)} 513 {N(to)}";
        var (run, fall) = Fray(place);
        return $"{start}h{N(run)}q7 0 10 {N(fall)}";
    }

    private static void Session(StringBuilder svg, FlowNode node, bool alone)
    {
        var y = node.Top + (node.Height / 2) - 2;
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"node\" x=\"{FlowFigure.Left}\" y=\"{N(node.Top)}\" width=\"{FlowFigure.Bar}\" height=\"{N(node.Height)}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"140\" y=\"{N(y)}\" text-anchor=\"end\"><tspan class=\"b\"{Bold(alone)}>{Escape(node.Name)}</tspan> · {node.Count}</text>");
        if (node.Words.Length > 0) svg.Append(CultureInfo.InvariantCulture, $"<text class=\"s\" x=\"140\" y=\"{N(y + 15)}\" text-anchor=\"end\"{Soft(alone)}>{Escape(Quotes.Cut(node.Words, 22))}</text>");
        svg.Append('\n');
    }

    private static void Recommendation(StringBuilder svg, FlowNode node, bool alone)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"node\" x=\"{FlowFigure.Right}\" y=\"{N(node.Top)}\" width=\"{FlowFigure.Bar}\" height=\"{N(node.Height)}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"528\" y=\"{N(node.Top + (node.Height / 2) + 4)}\"><tspan class=\"b\"{Bold(alone)}>{Escape(node.Name)}</tspan> · {node.Count} <tspan class=\"s\"{Soft(alone)}>“{Escape(node.Words)}”</tspan></text>\n");
    }

    private static void Note(StringBuilder svg, FlowFigure figure, bool alone)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"end b\" x=\"414\" y=\"{N(figure.NoteBaseline)}\"{Bold(alone)}>{Escape(figure.Words.Note)}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"s\" x=\"414\" y=\"{N(figure.NoteBaseline + 16)}\"{Soft(alone)}>{Escape(figure.Words.NoteBySession)}</text>\n");
    }

    private static string Class(FateLabel fate) => fate switch { FateLabel.Carried => "carried", FateLabel.Partly => "partly", FateLabel.Altered => "altered", _ => "dropped" };

    private static string Bold(bool alone) => alone ? " font-weight=\"700\"" : string.Empty;

    private static string Soft(bool alone) => alone ? " fill=\"#565f63\" font-size=\"11.5\"" : string.Empty;

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Escape(string text) => HtmlLines.Escape(text);
}
