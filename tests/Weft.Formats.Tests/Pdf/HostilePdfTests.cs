// Files made to hurt: each ends in one refusal or in its readable text, soon and without calling anyone.
using System.Diagnostics;
using System.Text;
using Weft.Analysis;
using Weft.Analysis.Text;
using Weft.Formats.Pdf;
using Weft.Tests.Shared;

namespace Weft.Formats.Tests.Pdf;

public sealed class HostilePdfTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public void A_broken_file_is_damaged()
    {
        var refusal = Read([.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, 5000).Select(i => (byte)(i * 7))]).Refusal;

        Assert.Equal(FormatsRefusals.Damaged("hostile.pdf", "PDF"), refusal);
    }

    [Fact]
    public void A_scan_is_refused_with_the_remedy()
    {
        var file = SharedFolder.Path("data", "documents", "upr-slovenia", "2020-high-commissioner-letter-scanned.pdf");

        var refusal = PdfReader.Read("scan.pdf", File.ReadAllBytes(file), ReadingLimits.Default, TestContext.Current.CancellationToken).Refusal;

        Assert.Equal(FormatsRefusals.PdfNoTextLayer("scan.pdf"), refusal);
    }

    [Fact]
    public void A_password_is_named()
    {
        var pdf = new RawPdf();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
        pdf.Add($"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{new string('A', 64)}> /U <{new string('B', 64)}> >>");

        var refusal = Read(pdf.Build("/Encrypt 4 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]")).Refusal;

        Assert.Equal(FormatsRefusals.PdfPassword("hostile.pdf"), refusal);
    }

    [Fact]
    public void Too_many_pages_are_refused_before_they_are_read()
    {
        var content = new PrintedPdf().Print(72, 700, "one").NewPage().Print(72, 700, "two").Build();

        var refusal = PdfReader.Read("long.pdf", content, ReadingLimits.Default with { MaxPages = 1 }, TestContext.Current.CancellationToken).Refusal;

        Assert.Equal(FormatsRefusals.TooManyPages("long.pdf", 2, 1), refusal);
    }

    [Fact]
    public void Scripts_links_and_actions_are_left_alone_and_the_text_is_read()
    {
        var content = RawPdf.OnePage(
            RawPdf.Line("Plain text."), "/OpenAction << /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1:9/'\\)) >> /AA << /WC << /S /URI /URI (http://127.0.0.1:9/) >> >>");

        Assert.Equal("Plain text.", Assert.Single(Read(content).Value.Blocks).Text);
    }

    [Fact]
    public void A_page_tree_that_holds_itself_ends()
    {
        var pdf = new RawPdf();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [2 0 R 2 0 R 3 0 R] /Count 3 >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");

        Ends(pdf.Build());
    }

    [Fact]
    public void A_page_tree_ten_thousand_deep_ends()
    {
        var pdf = new RawPdf();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        for (var i = 0; i < 10_000; i++) pdf.Add($"<< /Type /Pages /Kids [{i + 3} 0 R] /Count 1 >>");
        pdf.Add("<< /Type /Page /MediaBox [0 0 595 842] >>");

        Ends(pdf.Build());
    }

    [Fact]
    public void Arrays_nested_without_end_end() => Ends(RawPdf.OnePage(RawPdf.Line("x") + new string('[', 200_000) + new string(']', 200_000) + " TJ"));

    [Fact]
    public void Objects_nested_without_end_end() => Ends(RawPdf.OnePage(RawPdf.Line("x"), "/Names " + new string('[', 100_000) + new string(']', 100_000)));

    [Fact]
    public void A_stream_that_unpacks_to_a_gigabyte_is_not_unpacked()
    {
        var pdf = new RawPdf();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>");
        pdf.AddDeflated(1L << 30);

        Ends(pdf.Build());
    }

    [Fact]
    public void A_drawing_program_that_is_too_long_is_not_parsed()
    {
        var flood = string.Concat(Enumerable.Repeat("0 0 m 1 1 l ", 1_000_000));

        Assert.Equal(FormatsRefusals.Damaged("hostile.pdf", "PDF"), Read(RawPdf.OnePage(flood)).Refusal);
    }

    [Fact]
    public void Forms_that_draw_each_other_twice_end()
    {
        const int Depth = 40;
        var pdf = new RawPdf();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /X 6 0 R >> >> >>");
        pdf.AddStream("", "/X Do"u8.ToArray());
        pdf.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (var i = 0; i < Depth; i++)
        {
            pdf.AddStream($"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X {i + 7} 0 R >> >>", "/X Do /X Do"u8.ToArray());
        }

        pdf.AddStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "0 0 m"u8.ToArray());

        Ends(pdf.Build());
    }

    [Fact]
    public void A_million_glyphs_on_one_page_cost_that_page_only()
    {
        var flood = string.Concat(Enumerable.Repeat(RawPdf.Line(new string('a', 900)), 1_200));

        var read = Read(RawPdf.OnePage(flood));

        Assert.Equal(FormatsRefusals.Damaged("hostile.pdf", "PDF"), read.Refusal); // its only page
    }

    [Fact]
    public void A_bad_page_becomes_a_problem_and_the_rest_is_read()
    {
        var pdf = new RawPdf();
        pdf.Add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 595 842] >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Resources << /Font << /F1 7 0 R >> >> >>");
        pdf.Add("<< /Type /Page /Parent 2 0 R /Contents 6 0 R /Resources << /Font << /F1 7 0 R >> >> >>");
        pdf.AddStream("", Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat(RawPdf.Line(new string('a', 900)), 1_200))));
        pdf.AddStream("", Encoding.Latin1.GetBytes(RawPdf.Line("The second page is sound.")));
        pdf.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");

        var read = Read(pdf.Build()).Value;

        Assert.Equal("The second page is sound.", Assert.Single(read.Blocks).Text);
        Assert.Equal(FormatsProblems.UnreadablePage(1), Assert.Single(read.Problems));
    }

    [Fact]
    public void Reading_stops_when_time_is_up()
    {
        var pdf = new PrintedPdf();
        for (var page = 0; page < 60; page++) pdf.Lines(72, 800, [.. Enumerable.Repeat("Words and more words to fill the line", 55)]).NewPage();

        var refusal = PdfReader.Read("slow.pdf", pdf.Build(), ReadingLimits.Default with { MaxTime = TimeSpan.FromTicks(1) }, TestContext.Current.CancellationToken).Refusal;

        Assert.Equal(FormatsRefusals.TooSlow("slow.pdf", TimeSpan.FromTicks(1)), refusal);
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.Throws<OperationCanceledException>(() => PdfReader.Read("a.pdf", new PrintedPdf().Print(72, 700, "a").Build(), ReadingLimits.Default, stopped.Token));
    }

    // Any outcome is right that is one value and comes soon.
    private static void Ends(byte[] content)
    {
        var watch = Stopwatch.StartNew();

        var read = Read(content);

        Assert.True(read.IsOk || read.Refusal.Remedy.Length > 0);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
    }

    private static Result<DocumentText> Read(byte[] content) =>
        PdfReader.Read("hostile.pdf", content, ReadingLimits.Default, TestContext.Current.CancellationToken);
}
