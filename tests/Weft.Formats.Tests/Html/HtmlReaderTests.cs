using System.Text;
using Weft.Analysis.Text;

namespace Weft.Formats.Tests.Html;

public sealed class HtmlReaderTests
{
    private static DocumentText Read(string body) => Reading.Of("a.html", $"<html><body>{body}</body></html>");

    [Fact]
    public void Headings_paragraphs_lists_and_emphasis_are_kept()
    {
        var read = Read("<h2>Aims</h2><p>We <b>act</b> and<br>talk.</p><ol start=3 type=a><li>One<ul><li>detail</ul><li>Two</ol><p>End");

        Assert.Equal(["Heading2 Aims", "Paragraph We act and talk.", "ListItem1 <c.> One", "ListItem2 detail", "ListItem1 <d.> Two", "Paragraph End"], read.Lines());
        Assert.Equal("act", Assert.Single(read.Blocks[1].Emphasis).In(read.Blocks[1].Text));
    }

    [Fact]
    public void Menus_and_footers_and_lists_of_short_links_are_set_aside_and_scripts_dropped()
    {
        var read = Read("""
            <nav><a href=/>Home</a></nav><div id="main-menu"><a href=/a>Topics</a></div><ul><li><a href=/1>One</a><li><a href=/2>Two</a><li><a href=/3>Three</a></ul>
            <script>var secret = 1;</script><style>p { color: red }</style><p>The text of the page is longer than what surrounds it, as it should be.</p>
            <ul><li>A real item<li>Another <a href=/x>one</a></ul><footer>Imprint</footer>
            """);

        Assert.Equal(
            ["The text of the page is longer than what surrounds it, as it should be.", "A real item", "Another one"],
            read.Blocks.Where(b => b.IsRunningText).Select(b => b.Text));
        Assert.Equal(["Home", "Topics", "One", "Two", "Three", "Imprint"], read.Blocks.Where(b => b.Kind == BlockKind.Furniture).Select(b => b.Text));
    }

    [Fact]
    public void What_stands_outside_the_main_element_is_set_aside()
    {
        var read = Read("<div>Top of the site</div><main><p>Text.</p></main><div>Bottom</div>");

        Assert.Equal(["Furniture Top of the site", "Paragraph Text.", "Furniture Bottom"], read.Lines());
    }

    [Theory]
    [InlineData("iso-8859-1", 1252)]
    [InlineData("windows-1250", 1250)]
    [InlineData("utf-8", 65001)]
    public void The_declared_encoding_is_used(string name, int page)
    {
        var encoding = page == 65001 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(page)!;
        var text = page == 1250 ? "Žalec, Škofja Loka" : "L’été – dès 5 €";

        var read = Reading.Of("a.html", encoding.GetBytes($"<html><head><meta http-equiv=Content-Type content='text/html; charset={name}'></head><p>{text}</p>"));

        Assert.Equal(text, Assert.Single(read.Blocks).Text);
    }

    [Fact]
    public void Utf8_that_declares_another_encoding_is_read_as_what_it_is()
    {
        var read = Reading.Of("a.html", Encoding.UTF8.GetBytes("<html><meta charset='iso-8859-1'><p>L’été</p>"));

        Assert.Equal("L’été", Assert.Single(read.Blocks).Text);
    }

    [Fact]
    public void A_table_of_data_keeps_places_and_a_table_of_layout_none()
    {
        var read = Read("""
            <table><tr><td><table><tr><th>Who<th>What</tr><tr><td rowspan=2>City<td>pays</tr><tr><td>acts</tr></table></td></tr><tr><td><p>Text.</p></td></tr></table>
            """);

        Assert.Equal(["1,1,1 True Who", "1,1,2 True What", "1,2,1 False City", "1,2,2 False pays", "1,3,2 False acts"],
            read.Blocks.Where(b => b.Cell is not null).Select(b => $"{b.Cell!.Value.Table},{b.Cell.Value.Row},{b.Cell.Value.Column} {b.Cell.Value.IsHeader} {b.Text}"));
        Assert.Equal("Paragraph Text.", read.Lines()[^1]);
    }

    [Fact]
    public void Two_breaks_end_a_paragraph_and_a_bold_line_before_one_is_a_heading()
    {
        var read = Read("<b>Aims</b><br>First text<br>goes on.<br><br>Second text.<br>• an item<br>• another");

        Assert.Equal(["Heading1 Aims", "Paragraph First text goes on.", "Paragraph Second text.", "ListItem1 an item", "ListItem1 another"], read.Lines());
    }

    [Fact]
    public void Notes_are_set_aside_and_their_marks_are_no_text()
    {
        var read = Read("<p>Claim<sup><a href='#fn1'>1</a></sup> made in m<sup>2</sup>.</p><p>End.</p><div id=fn1><p>The source.</p></div>");

        Assert.Equal(["Paragraph Claim made in m2.", "Paragraph End.", "Footnote The source."], read.Lines());
    }

    [Fact]
    public void Title_date_and_language_are_those_that_the_page_states()
    {
        var read = Reading.Of("a.html", "<html lang=es-MX><head><title> El  informe </title><meta property='article:published_time' content='2024-05-07T19:15:00Z'></head><p>Texto.");

        Assert.Equal(("El informe", new DateOnly(2024, 5, 7), "es"), (read.Title, read.Date, read.DeclaredLanguage));
    }
}
