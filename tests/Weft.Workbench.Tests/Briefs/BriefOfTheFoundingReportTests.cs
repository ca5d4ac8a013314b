// The brief of the founding report, hand coded, beside the model: same counts, same choice, same picture.
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Weft.Tests.Shared;
using Weft.Workbench.Briefs;

namespace Weft.Workbench.Tests.Briefs;

public sealed class BriefOfTheFoundingReportTests
{
    [Fact]
    public void The_hand_coded_report_gives_the_lead_of_the_model()
    {
        var check = HandCodedReport.Check();

        var brief = BriefComposer.Compose(check);

        Assert.Equal(
            "Of 73 statements voiced in 4 sessions, 42 reach no recommendation and 1 changed its meaning. Of 6 recommendations, none has a date. Five things are to be settled first.",
            brief.Lead.Plain);
    }

    [Fact]
    public void The_page_has_the_phrases_of_the_model_in_its_order_and_the_figures_of_its_tables()
    {
        var model = new HtmlParser().ParseDocument(File.ReadAllText(SharedFolder.Path("look", "brief.html")));
        model.QuerySelector("#example")!.Remove();

        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(BriefHtml.Write(BriefComposer.Compose(HandCodedReport.Check()))));

        // The hand coding holds no texts that the report names, so the two lines on them are not there.
        string[] left = ["what.named", "repeated.buildson"];
        Assert.Equal(Phrases(model).Where(p => !left.Contains(p, StringComparer.Ordinal)), Phrases(page));
        foreach (var section in (string[])["#lost", "#who", "#recommendations"]) Assert.Equal(Figures(model, section), Figures(page, section));
        Assert.Equal(model.QuerySelectorAll("#lost svg .halo").Select(t => t.TextContent), page.QuerySelectorAll("#lost svg .halo").Select(t => t.TextContent));
    }

    private static IEnumerable<string> Phrases(IParentNode page) =>
        page.QuerySelectorAll("header [data-phrase], section:not(.read):not(.annex) [data-phrase]").Select(e => e.GetAttribute("data-phrase")!);

    private static IEnumerable<string> Figures(IParentNode page, string section) => page.QuerySelectorAll($"{section} td.number").Select(c => c.TextContent);

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    public void Every_file_is_valid_and_the_same_twice(string language)
    {
        var check = HandCodedReport.Check();

        var first = Files(check, language);
        var second = Files(HandCodedReport.Check(), language);

        if (Environment.GetEnvironmentVariable("BRIEF_OUT") is { } folder)
        {
            foreach (var (name, content) in first) File.WriteAllBytes(Path.Combine(folder, $"{language}-{name}"), content);
        }

        Assert.All(first.Zip(second), pair => Assert.True(pair.First.Content.AsSpan().SequenceEqual(pair.Second.Content), pair.First.Name));
        Assert.Empty(Faults(WordprocessingDocument.Open(new MemoryStream(first[1].Content), false)));
        Assert.Empty(Faults(SpreadsheetDocument.Open(new MemoryStream(first[2].Content), false)));
    }

    private static List<(string Name, byte[] Content)> Files(CoherenceCheck check, string language)
    {
        var brief = BriefComposer.Compose(check, language);
        return [("brief.html", BriefHtml.Write(brief)), ("brief.docx", BriefDocx.Write(brief)), ("matrix.xlsx", MatrixXlsx.Write(check, language)), ("check.json", CheckJson.Write(check))];
    }

    private static List<string> Faults(OpenXmlPackage package)
    {
        using (package) return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}").Take(8)];
    }
}
