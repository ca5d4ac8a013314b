// Briefs of the edges: nothing found, nothing earlier, answers, refusals, many recommendations; and what a page promises.
using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Parser;
using Weft.Analysis.Carriage;
using Weft.Analysis.Recommendations;
using Weft.Workbench.Briefs;

namespace Weft.Workbench.Tests.Briefs;

public sealed class BriefEdgeTests
{
    /// <summary>Checks that must all compose, by name.</summary>
    public static TheoryData<string, string> Edges
    {
        get
        {
            var edges = new TheoryData<string, string>();
            foreach (var name in Named.Keys)
                foreach (var language in BriefPhrases.Languages) edges.Add(name, language);
            return edges;
        }
    }

    private static SortedDictionary<string, Func<CoherenceCheck>> Named => new(StringComparer.Ordinal)
    {
        ["everything"] = SmallCheck.Full,
        ["nothing"] = SmallCheck.Empty,
        ["no sessions"] = () => SmallCheck.Full() is var f ? f with { Inputs = f.Inputs.SetItem(0, f.Draft with { Ledger = f.Draft.Ledger with { Meetings = [] } }) } : f,
        ["no recommendations"] = () => SmallCheck.Full() with { Recommendations = [], SpokenOf = [] },
        ["no slots"] = () => SmallCheck.Full() is var f ? f with { Recommendations = [.. f.Recommendations.Select(r => r with { Operationality = null })] } : f,
        ["no fates"] = () => SmallCheck.Full() is var f ? f with { Statements = [.. f.Statements.Select(s => s with { Fate = null })] } : f,
        ["ninety recommendations"] = () => Many(90),
        ["nine sessions"] = NineSessions,
    };

    [Theory]
    [MemberData(nameof(Edges))]
    public void Every_edge_composes_into_a_valid_page(string edge, string language)
    {
        var check = Named[edge]();

        var brief = BriefComposer.Compose(check, language);
        var page = Encoding.UTF8.GetString(BriefHtml.Write(brief));

        var document = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(page);
        var ids = document.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.All(document.QuerySelectorAll("a[href^='#']"), a => Assert.Contains(a.GetAttribute("href")![1..], ids));
        Assert.Equal(8, document.QuerySelectorAll("h2 .no").Length);
        Assert.DoesNotContain("{", string.Concat(document.QuerySelectorAll("main > section").Select(s => s.TextContent)), StringComparison.Ordinal);
        Assert.Empty(document.QuerySelectorAll("[style], link, script, img, iframe"));
        Assert.Equal(language, document.DocumentElement.GetAttribute("lang"));
        Assert.NotEmpty(BriefDocx.Write(brief));
        Assert.NotEmpty(MatrixXlsx.Write(check, language));
    }

    [Fact]
    public void Every_edge_fits_six_pages() =>
        Assert.All(Named, edge => Assert.InRange(BriefLength.Pages(BriefComposer.Compose(edge.Value(), "fr")), 1, BriefComposer.MostPages));

    [Fact]
    public void A_text_in_which_nothing_was_found_says_so_and_settles_nothing()
    {
        var check = SmallCheck.Empty();

        var brief = BriefComposer.Compose(check);

        Assert.Equal("No recommendation was found in it. Nothing is to be settled first.", brief.Lead.Plain);
        Assert.Contains("Not checked: no recommendation was found.", Words(brief, "lost"), StringComparison.Ordinal);
        Assert.Contains("language unknown", Words(brief, "what"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_read_is_named_with_its_reason()
    {
        var brief = BriefComposer.Compose(SmallCheck.Full());

        Assert.Contains("1 file: scan.pdf: it holds pictures only.", Words(brief, "what"), StringComparison.Ordinal);
    }

    [Fact]
    public void Confirmed_findings_are_counted_apart_and_rejected_ones_leave_the_brief()
    {
        var full = SmallCheck.Full();
        var check = full with
        {
            Answers = full.Answers
                .Add("st-1", new Answer(Verdict.Accepted, null)).Add("st-2", new Answer(Verdict.Rejected, null)).Add("st-3", new Answer(Verdict.Corrected, nameof(FateLabel.Partly)))
                .Add(CoherenceCheck.EarlierId("re-8", full.Recommendations[2].Earlier[0]), new Answer(Verdict.Rejected, null)),
        };

        var brief = BriefComposer.Compose(check);

        // 2 statements, 3 recommendations, 1 earlier item and 2 pairs are left; two of them were confirmed.
        Assert.Contains("2 of 8 findings are confirmed; the others are proposals.", Words(brief, "what"), StringComparison.Ordinal);
        Assert.Contains("Of 2 statements voiced in the two sessions, 0 are carried by a recommendation, 1 partly, 0 with another meaning; 1 is dropped.", Words(brief, "lost"), StringComparison.Ordinal);
        Assert.DoesNotContain("Contradicts", Words(brief, "repeated"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_corrected_wording_reaches_page_letter_and_matrix_and_its_slots_are_read_anew()
    {
        var full = SmallCheck.Full();
        const string Wording = "The Statistics Office shall share data on returning migrants by May 2029.";
        var check = full with { Answers = full.Answers.Add("re-7", new Answer(Verdict.Corrected, Wording)) };

        var brief = BriefComposer.Compose(check);

        Assert.Contains(Wording + "” Corrected by a person. The text itself says: Share data on returning migrants.", Words(brief, "recommendations"), StringComparison.Ordinal);
        Assert.Contains(Wording, Unpacked(BriefDocx.Write(brief), "word/document.xml"), StringComparison.Ordinal);
        var matrix = Unpacked(MatrixXlsx.Write(check), "xl/worksheets/sheet1.xml");
        Assert.Contains(Wording, matrix, StringComparison.Ordinal);
        Assert.Contains("Recommendation 2, corrected by a person", matrix, StringComparison.Ordinal);
        var standing = AnsweredCheck.Of(check).Check.Recommendations[1];
        Assert.Equal(SlotState.Filled, standing.Operationality![Slot.ByWhen].State);
        Assert.Equal("Share data on returning migrants.", standing.Recommendation.Anchor.Exact);
    }

    [Fact]
    public void What_an_earlier_item_is_compared_with_stays_as_written()
    {
        var full = SmallCheck.Full();
        var check = full with { Answers = full.Answers.Add("re-6", new Answer(Verdict.Corrected, "Desks.")) };

        Assert.Contains("The Ministry of Labour shall open information desks by June 2028.", Words(BriefComposer.Compose(check), "repeated"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_whose_recommendation_was_rejected_is_open_again_not_dropped()
    {
        var full = SmallCheck.Full();
        var check = full with { Answers = full.Answers.Add("re-7", new Answer(Verdict.Rejected, null)) };

        var standing = AnsweredCheck.Of(check);

        Assert.Null(standing.Check.Statements.Single(s => s.Statement.Id == "st-3").Fate);
    }

    [Fact]
    public void A_decision_that_is_due_for_review_says_so_without_a_clock()
    {
        var brief = BriefComposer.Compose(SmallCheck.Full());

        Assert.Contains(
            "Judged: −2 Ministry of Health, +1 Ministry of Labour; opposite signs, 2 of 3 asked. To answer: Ministry of Labour. Decision: accepted by Council of Ministers, 1 April 2025, review due 31 December 2026, before the date of this draft.",
            Words(brief, "conflicts"), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_documents_are_escaped()
    {
        var full = SmallCheck.Full();
        var check = full with { Inputs = full.Inputs.SetItem(0, full.Draft with { Title = "<script>alert(\"1\")</script> & more" }) };

        var page = Encoding.UTF8.GetString(BriefHtml.Write(BriefComposer.Compose(check)));

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; more", page, StringComparison.Ordinal);
    }

    private static string Unpacked(byte[] package, string part)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(package));
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    private static string Words(Brief brief, string section)
    {
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(BriefHtml.Write(brief)));
        return page.GetElementById(section)!.TextContent;
    }

    private static CoherenceCheck Many(int count)
    {
        var full = SmallCheck.Full();
        var recommendations = Enumerable.Range(1, count).Select(n =>
        {
            var of = full.Recommendations[n % 3];
            return of with { Recommendation = of.Recommendation with { Id = $"many-{n}", Label = $"115.{n}" } };
        });
        return full with { Recommendations = [.. recommendations], SpokenOf = [] };
    }

    private static CoherenceCheck NineSessions()
    {
        var full = SmallCheck.Full();
        var meeting = full.Draft.Ledger.Meetings[0];
        var sessions = Enumerable.Range(1, 9).Select(n => meeting.Sessions[0] with { Id = $"se-n{n}", Label = $"{n}" }).ToImmutableArray();
        var statements = sessions.SelectMany(s => full.Statements.Select(c => new CheckedStatement(c.Statement with { Id = $"{c.Statement.Id}-{s.Label}", Session = s.Id }, c.Fate)));
        return full with
        {
            Inputs = full.Inputs.SetItem(0, full.Draft with { Ledger = full.Draft.Ledger with { Meetings = [meeting with { Sessions = sessions }] } }),
            Statements = [.. statements],
        };
    }
}
