// Runs the drawing program of one page and keeps what matters for its text. Made for speed: no outlines, colours or pictures are computed.
using System.Runtime.InteropServices;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;


namespace Weft.Formats.Pdf;

/// <summary>Makes the collector of each page. The parser builds it by its five arguments, so the budget travels with the filters.</summary>
internal sealed class PageInkFactory(
    IPdfTokenScanner pdfScanner, IResourceStore resourceStore, ILookupFilterProvider filterProvider, IPageContentParser pageContentParser,
    ParsingOptions parsingOptions)
    : BasePageFactory<PageInk>(pdfScanner, resourceStore, filterProvider, new BoundedProgramParser(pageContentParser), parsingOptions)
{
    private readonly PageBudget budget = ((BoundedFilters)parsingOptions.FilterProvider!).Budget;

    protected override PageInk ProcessPage(
        int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox,
        UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var collector = new PageInkCollector(
            pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions, budget);
        return collector.Process(pageNumber, operations);
    }
}

/// <summary>Collects the ink of one page.</summary>
internal sealed class PageInkCollector : BaseStreamProcessor<PageInk>
{
    private const double LevelTolerance = 0.02; // rise per run below which a baseline counts as level
    private const float ThinBar = 3f; // points; a filled box no thicker is a ruled line
    private const float ShortestLine = 4f; // points; shorter strokes are ornaments or glyph parts

    private readonly PageInk ink;
    private readonly PageBudget budget;
    private readonly Dictionary<IFont, GlyphStyle> styles = [];
    private readonly List<PdfPoint> path = [];
    private readonly List<(PdfPoint From, PdfPoint To)> strokes = [];
    private readonly List<(PdfPoint From, PdfPoint To)> boxes = [];
    private readonly Stack<bool> markedAsArtifact = new();
    private int artifacts;

    public PageInkCollector(
        int pageNumber, IResourceStore resourceStore, IPdfTokenScanner pdfScanner, IPageContentParser pageContentParser, ILookupFilterProvider filterProvider,
        CropBox cropBox, UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, TransformationMatrix initialMatrix, ParsingOptions parsingOptions, PageBudget budget)
        : base(pageNumber, resourceStore, pdfScanner, pageContentParser, filterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, parsingOptions)
    {
        this.budget = budget;
        var shown = cropBox.Bounds;
        var turned = rotation.Value is 90 or 270;
        ink = new PageInk
        {
            Number = pageNumber,
            Width = (float)(turned ? shown.Height : shown.Width),
            Height = (float)(turned ? shown.Width : shown.Height),
        };
    }

    public override PageInk Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);
        return ink;
    }

    public override void RenderGlyph(
        IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode, long currentOffset,
        in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix, in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        budget.Glyph(ink.Glyphs.Count);
        if (string.IsNullOrEmpty(unicode) || unicode[0] == '\0') return;
        var origin = OnPage(0, 0, renderingMatrix, textMatrix, transformationMatrix);
        var end = OnPage(characterBoundingBox.Width, 0, renderingMatrix, textMatrix, transformationMatrix);
        var up = OnPage(0, 1, renderingMatrix, textMatrix, transformationMatrix);
        var run = end.X - origin.X;
        if (Math.Abs(end.Y - origin.Y) > Math.Max(LevelTolerance * Math.Abs(run), 0.01) || run < 0 || up.Y <= origin.Y) return;
        var spacing = currentState.FontState.CharacterSpacing;
        if (spacing != 0 && characterBoundingBox.Width > 0 && fontSize != 0)
        {
            end.X += run * spacing / (fontSize * characterBoundingBox.Width);
        }

        var style = StyleOf(font);
        if (currentState.FontState.TextRenderingMode is TextRenderingMode.FillThenStroke) style |= GlyphStyle.Bold; // how programs thicken a font without a bold cut
        if (artifacts > 0) style |= GlyphStyle.Artifact;
        ink.Glyphs.Add(new Glyph(unicode, (float)origin.X, (float)end.X, (float)origin.Y, (float)(up.Y - origin.Y), style));
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
        var isArtifact = name.Data == "Artifact";
        markedAsArtifact.Push(isArtifact);
        if (isArtifact) artifacts++;
    }

    public override void EndMarkedContent()
    {
        if (markedAsArtifact.TryPop(out var wasArtifact) && wasArtifact) artifacts--;
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        budget.Form();
        base.ProcessFormXObject(formStream, xObjectName);
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord) => ink.HasPicture = true;

    protected override void RenderInlineImage(InlineImage inlineImage) => ink.HasPicture = true;

    public override void BeginSubpath() => path.Clear();

    public override PdfPoint? CloseSubpath()
    {
        if (path.Count > 1) strokes.Add((path[^1], path[0]));
        return path.Count > 0 ? path[0] : null;
    }

    public override void MoveTo(double x, double y)
    {
        path.Clear();
        path.Add(CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x, y)));
    }

    public override void LineTo(double x, double y)
    {
        var to = CurrentTransformationMatrix.Transform(new PdfPoint(x, y));
        if (path.Count > 0) strokes.Add((path[^1], to));
        path.Add(CurrentPosition = to);
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3) => Curve(x3, y3);

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => Curve(x3, y3);

    public override void Rectangle(double x, double y, double width, double height)
    {
        var matrix = CurrentTransformationMatrix;
        boxes.Add((matrix.Transform(new PdfPoint(x, y)), matrix.Transform(new PdfPoint(x + width, y + height))));
    }

    public override void StrokePath(bool close)
    {
        if (close) CloseSubpath();
        foreach (var (from, to) in strokes) Line(from, to);
        foreach (var (from, to) in boxes) Edges(from, to);
        Forget();
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
        foreach (var (from, to) in boxes) Bar(from, to);
        if (strokes.Count is 3 or 4 && boxes.Count == 0) Bar(strokes[0].From, strokes[1].To); // a thin box drawn by its corners
        Forget();
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close) => StrokePath(close);

    public override void EndPath() => Forget();

    public override void ClosePath() => CloseSubpath();

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }

    private static (double X, double Y) OnPage(double x, double y, in TransformationMatrix rendering, in TransformationMatrix text, in TransformationMatrix page)
    {
        var (x1, y1) = rendering.Transform(x, y);
        var (x2, y2) = text.Transform(x1, y1);
        return page.Transform(x2, y2);
    }

    private GlyphStyle StyleOf(IFont font)
    {
        ref var style = ref CollectionsMarshal.GetValueRefOrAddDefault(styles, font, out var known);
        if (!known) style = FontStyles.Of(font.Details?.Name ?? font.Name?.Data ?? "", font.Details?.IsBold ?? false, font.Details?.IsItalic ?? false);
        return style;
    }

    private void Curve(double x, double y) => path.Add(CurrentPosition = CurrentTransformationMatrix.Transform(new PdfPoint(x, y)));

    private void Bar(PdfPoint from, PdfPoint to)
    {
        float width = (float)Math.Abs(to.X - from.X), height = (float)Math.Abs(to.Y - from.Y);
        float x = (float)Math.Min(from.X, to.X), y = (float)Math.Min(from.Y, to.Y);
        if (height <= ThinBar && width > height) Keep(new RuledLine(true, y + (height / 2), x, x + width));
        else if (width <= ThinBar && height > width) Keep(new RuledLine(false, x + (width / 2), y, y + height));
    }

    private void Edges(PdfPoint from, PdfPoint to)
    {
        Line(from, new PdfPoint(to.X, from.Y));
        Line(new PdfPoint(from.X, to.Y), to);
        Line(from, new PdfPoint(from.X, to.Y));
        Line(new PdfPoint(to.X, from.Y), to);
    }

    private void Line(PdfPoint from, PdfPoint to)
    {
        float width = (float)Math.Abs(to.X - from.X), height = (float)Math.Abs(to.Y - from.Y);
        if (height <= 0.5f) Keep(new RuledLine(true, (float)(from.Y + to.Y) / 2, (float)Math.Min(from.X, to.X), (float)Math.Max(from.X, to.X)));
        else if (width <= 0.5f) Keep(new RuledLine(false, (float)(from.X + to.X) / 2, (float)Math.Min(from.Y, to.Y), (float)Math.Max(from.Y, to.Y)));
    }

    private void Keep(RuledLine line)
    {
        if (line.Length < ShortestLine || !float.IsFinite(line.At) || !float.IsFinite(line.Length)) return;
        PageBudget.Line(ink.Lines.Count);
        ink.Lines.Add(line);
    }

    private void Forget()
    {
        path.Clear();
        strokes.Clear();
        boxes.Clear();
    }
}
