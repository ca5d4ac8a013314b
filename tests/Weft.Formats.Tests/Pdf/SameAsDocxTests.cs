// One report as Word document and as the PDF that LibreOffice prints of it: the same running text, block for block.
using Weft.Tests.Shared;

namespace Weft.Formats.Tests.Pdf;

public sealed class SameAsDocxTests
{
    [Fact]
    public void The_blocks_of_a_report_are_the_same_from_both()
    {
        var folder = Directory.CreateTempSubdirectory("weft-pdf-");
        try
        {
            var page = Path.Combine(folder.FullName, "report.html");
            File.WriteAllText(page, Report());
            var docx = LibreOffice.Convert(page, "docx:MS Word 2007 XML", folder.FullName, "HTML (StarWriter)");
            var pdf = LibreOffice.Convert(docx, "pdf", folder.FullName);

            string[] fromDocx = Printed(docx), fromPdf = Printed(pdf);

            Assert.Contains("Heading 1 [1)] What the meeting was for", fromDocx);
            Assert.Equal(fromDocx, fromPdf);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[] Printed(string file) =>
    [
        .. DocumentReader.Read(file, File.ReadAllBytes(file), ReadingLimits.Default, TestContext.Current.CancellationToken).Value.Blocks.Where(b => b.IsRunningText)
            .Select(b => $"{b.Kind} {b.Level} [{b.Label}] {b.Text} | {string.Join('|', b.Emphasis.Select(e => e.In(b.Text)))}".TrimEnd(' ', '|')),
    ];

    private static string Report()
    {
        var filler = string.Concat(Enumerable.Range(1, 9).Select(i =>
            $"<p>{string.Concat(Enumerable.Repeat("At length, ", i))}speaker {i} described how the offices of her country share what they know, and <b>why nobody had asked them for it before</b>; "
            + "others agreed, and gave examples of their own from the past three years. It was noted that a common list of questions would help, "
            + "provided that somebody keeps it and that the answers are read by those who decide.</p>"));
        return "<html><head><meta charset=\"utf-8\"></head><body>"
            + "<p>1) What the meeting was for</p>" + filler
            + "<p>a. First round</p>" + filler
            + "<ul><li>The first point is <b>the oldest one</b> and was made by several people in the room.</li><li>The second point is shorter, but it was made with more heat.</li></ul>"
            + "<p>b. Second round</p>" + filler
            + "<p>2) What it concluded</p><p>The chairs put forward the following:</p>"
            + "<ol><li>Ministries should publish their plans by June, so that others can read them before they meet again.</li>"
            + "<li>A small group should look at the costs and come back with figures for each of the countries concerned.</li></ol></body></html>";
    }
}
