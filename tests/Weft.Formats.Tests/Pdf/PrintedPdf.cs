// Prints small documents line by line, at places a test chooses.
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Weft.Analysis.Text;
using Weft.Formats.Pdf;

namespace Weft.Formats.Tests.Pdf;

internal sealed class PrintedPdf
{
    private readonly List<Action<PdfPageBuilder, PdfDocumentBuilder.AddedFont, PdfDocumentBuilder.AddedFont>?> acts = []; // null begins a page

    public PrintedPdf NewPage()
    {
        acts.Add(null);
        return this;
    }

    public PrintedPdf Print(double x, double y, string text, double size = 11, bool isBold = false)
    {
        acts.Add((page, plain, bold) => page.AddText(text, size, new PdfPoint(x, y), isBold ? bold : plain));
        return this;
    }

    /// <summary>Prints lines below one another, 13 points apart.</summary>
    public PrintedPdf Lines(double x, double y, params string[] lines)
    {
        for (var i = 0; i < lines.Length; i++) Print(x, y - (13 * i), lines[i]);
        return this;
    }

    public PrintedPdf Rule(double x1, double y1, double x2, double y2)
    {
        acts.Add((page, _, _) => page.DrawLine(new PdfPoint(x1, y1), new PdfPoint(x2, y2)));
        return this;
    }

    public byte[] Build()
    {
        using var builder = new PdfDocumentBuilder();
        PdfDocumentBuilder.AddedFont plain = builder.AddStandard14Font(Standard14Font.TimesRoman), bold = builder.AddStandard14Font(Standard14Font.TimesBold);
        var page = builder.AddPage(PageSize.A4);
        foreach (var act in acts)
        {
            if (act is null) page = builder.AddPage(PageSize.A4);
            else act(page, plain, bold);
        }

        return builder.Build();
    }

    public DocumentText Read() => PdfReader.Read("printed.pdf", Build(), ReadingLimits.Default, TestContext.Current.CancellationToken).Value;
}
