// The picture of threads in points, for documents that show no SVG: the same geometry, in a font that is shipped.
using SkiaSharp;
using Weft.Analysis.Carriage;

namespace Weft.Workbench.Briefs;

/// <summary>Draws the picture of threads as PNG: the same figure gives the same bytes.</summary>
public static class FlowPng
{
    private const int Scale = 2;
    private static readonly SKColor Ink = SKColor.Parse("#1d2326");
    private static readonly SKColor Soft = SKColor.Parse("#565f63");

    /// <summary>Draws a picture on white.</summary>
    public static byte[] Draw(FlowFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        using var surface = SKSurface.Create(new SKImageInfo(FlowFigure.Width * Scale, figure.Height * Scale, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var regular = Face("Roboto-Regular.ttf");
        using var bold = Face("Roboto-Bold.ttf");
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(Scale);
        new Sheet(surface.Canvas, regular, bold).Draw(figure);
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static SKTypeface Face(string file)
    {
        using var stream = typeof(FlowPng).Assembly.GetManifestResourceStream($"Weft.Workbench.Briefs.{file}")!;
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    }

    private sealed class Sheet(SKCanvas canvas, SKTypeface regular, SKTypeface bold)
    {
        private const float Large = 12.5f;
        private const float Small = 11.5f;

        public void Draw(FlowFigure figure)
        {
            Text(figure.Words.VoicedHead, FlowFigure.Left, 12, Small, Soft, regular, SKTextAlign.Right);
            Text(figure.Words.MiddleHead, 352, 12, Small, Soft, regular, SKTextAlign.Center);
            Text(figure.Words.RecommendedHead, 520, 12, Small, Soft, regular, SKTextAlign.Left);
            foreach (var fate in (FateLabel[])[FateLabel.Dropped, FateLabel.Partly, FateLabel.Carried, FateLabel.Altered])
            {
                var place = 0;
                foreach (var thread in figure.Threads.Where(t => t.Fate == fate)) Thread(thread, place++);
            }

            foreach (var node in figure.Sessions) Session(node);
            foreach (var bundle in figure.Bundles) Bundle(bundle);
            foreach (var node in figure.Recommendations) Recommendation(node);
            Text(figure.Words.Note, 414, (float)figure.NoteBaseline, Large, Ink, bold, SKTextAlign.Left);
            Text(figure.Words.NoteBySession, 414, (float)figure.NoteBaseline + 16, Small, Soft, regular, SKTextAlign.Left);
        }

        private void Thread(FlowThread t, int place)
        {
            var (width, dash) = FlowPicture.Stroke(t.Fate);
            using var paint = new SKPaint { Color = Colour(t.Fate), IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = (float)width };
            using var dashes = dash.Length == 0 ? null : SKPathEffect.CreateDash([.. dash.Select(d => (float)d)], 0);
            paint.PathEffect = dashes;
            using var path = new SKPath();
            var (from, middle) = ((float)t.From, (float)t.Middle);
            path.MoveTo(155, from);
            path.CubicTo(256, from, 244, middle, 348, middle);
            if (t.To is { } to)
            {
                path.LineTo(356, middle);
                path.CubicTo(442, middle, 430, (float)to, 513, (float)to);
            }
            else
            {
                var (run, fall) = FlowPicture.Fray(place);
                path.RLineTo((float)run, 0);
                path.RQuadTo(7, 0, 10, (float)fall);
            }

            canvas.DrawPath(path, paint);
        }

        private void Session(FlowNode node)
        {
            Bar(FlowFigure.Left, node);
            var y = (float)(node.Top + (node.Height / 2) - 2);
            var count = $" · {BriefPhrases.Figure(node.Count)}";
            using var font = Font(regular, Large);
            Text(count, 140, y, Large, Ink, regular, SKTextAlign.Right);
            Text(node.Name, 140 - font.MeasureText(count), y, Large, Ink, bold, SKTextAlign.Right);
            Text(Quotes.Cut(node.Words, 22), 140, y + 15, Small, Soft, regular, SKTextAlign.Right);
        }

        private void Recommendation(FlowNode node)
        {
            Bar(FlowFigure.Right, node);
            var y = (float)(node.Top + (node.Height / 2) + 4);
            var count = $" · {BriefPhrases.Figure(node.Count)} ";
            using var strong = Font(bold, Large);
            using var plain = Font(regular, Large);
            var x = 528 + strong.MeasureText(node.Name);
            Text(node.Name, 528, y, Large, Ink, bold, SKTextAlign.Left);
            Text(count, x, y, Large, Ink, regular, SKTextAlign.Left);
            Text($"“{node.Words}”", x + plain.MeasureText(count), y, Small, Soft, regular, SKTextAlign.Left);
        }

        private void Bundle(FlowBundle bundle)
        {
            var words = $"{bundle.Words} · {BriefPhrases.Figure(bundle.Count)}";
            using var halo = new SKPaint { Color = SKColors.White, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 5, StrokeJoin = SKStrokeJoin.Round };
            using var font = Font(bold, Large);
            canvas.DrawText(words, 352, (float)bundle.Baseline, SKTextAlign.Center, font, halo);
            Text(words, 352, (float)bundle.Baseline, Large, Colour(bundle.Fate), bold, SKTextAlign.Center);
        }

        private void Bar(float x, FlowNode node)
        {
            using var paint = new SKPaint { Color = Ink, IsAntialias = true };
            canvas.DrawRect(x, (float)node.Top, FlowFigure.Bar, (float)node.Height, paint);
        }

        private void Text(string text, float x, float y, float size, SKColor colour, SKTypeface face, SKTextAlign align)
        {
            using var font = Font(face, size);
            using var paint = new SKPaint { Color = colour, IsAntialias = true };
            canvas.DrawText(text, x, y, align, font, paint);
        }

        private static SKFont Font(SKTypeface face, float size) => new(face, size) { Subpixel = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias };

        private static SKColor Colour(FateLabel fate) => SKColor.Parse(FlowPicture.Ink(fate));
    }
}
