using Weft.Analysis.Text;

namespace Weft.Formats.Tests.Markdown;

public sealed class MarkdownReaderTests
{
    private static DocumentText Read(string text) => Reading.Of("a.md", text);

    [Fact]
    public void Front_matter_gives_title_date_and_language_and_is_no_text()
    {
        var read = Read("---\ndate: '2022-06-10'\nlang: ES\ntitle: \"Declaraci\\xF3n de\\\n  \\ Los\\_\\xC1ngeles\"\nurl: http://x\n---\n \nTexto.\n");

        Assert.Equal(["Paragraph Texto."], read.Lines());
        Assert.Equal(("Declaración de Los Ángeles", new DateOnly(2022, 6, 10), "es"), (read.Title, read.Date, read.DeclaredLanguage));
    }

    [Fact]
    public void A_rule_and_a_paragraph_are_no_front_matter()
    {
        Assert.Equal(["Paragraph Just text.", "Paragraph More."], Read("---\nJust text.\n\n---\n\nMore.\n").Lines());
    }

    [Fact]
    public void Hard_wrapped_lines_are_one_paragraph_and_a_cut_paragraph_is_joined()
    {
        var read = Read("This is a paragraph of several words that a page break cuts in the\nmiddle of its very\n\nlast sentence, which goes on here.\n\nAnother one.\n");

        Assert.Equal(
            ["Paragraph This is a paragraph of several words that a page break cuts in the middle of its very last sentence, which goes on here.", "Paragraph Another one."],
            read.Lines());
    }

    [Theory]
    [InlineData("This sentence is long enough to be a paragraph and it is finished.\n\nin lower case")]
    [InlineData("This sentence is long enough to be a paragraph and leads into a list:\n\nin lower case")]
    [InlineData("A short line\n\nin lower case")]
    [InlineData("This sentence is long enough to be a paragraph and is not finished\n\nIn upper case")]
    [InlineData("This sentence is long enough to be a paragraph and is not finished\n\n# in a heading")]
    public void What_is_not_cut_is_not_joined(string text) => Assert.Equal(2, Read(text).Blocks.Length);

    [Fact]
    public void Lines_that_are_numbered_and_stand_alone_are_headings_by_rank()
    {
        var read = Read("1) Focus and aims\n\nThe aims were two.\n\na. Within government:\n\nIt was said.\n\nb. Between governments\n\nIt was heard.\n\n2) Conclusions\n\nDone.\n");

        Assert.Equal(
            [
                "Heading1 <1)> Focus and aims", "Paragraph The aims were two.", "Heading2 <a.> Within government:", "Paragraph It was said.",
                "Heading2 <b.> Between governments", "Paragraph It was heard.", "Heading1 <2)> Conclusions", "Paragraph Done.",
            ],
            read.Lines());
    }

    [Fact]
    public void A_lettered_line_is_neither_a_list_nor_part_of_the_paragraph_above()
    {
        var read = Read("This paragraph is long enough to be cut and does not end with a mark\n\na. Within government:\n\nText.\n");

        Assert.Equal("Heading1 <a.> Within government:", read.Lines()[1]);
    }

    [Fact]
    public void Short_items_of_one_row_stay_items_i_between_h_and_j_too()
    {
        var read = Read("Fruit:\n\nh. Apples\n\ni. Pears\n\nj. Plums\n\nEnd.\n");

        Assert.Equal(["Paragraph Fruit:", "ListItem1 <h.> Apples", "ListItem1 <i.> Pears", "ListItem1 <j.> Plums", "Paragraph End."], read.Lines());
    }

    [Fact]
    public void A_bold_line_is_a_heading_but_a_bold_sentence_and_a_lead_in_are_not()
    {
        var read = Read("**What we do**  \nWe act.\n\n**We act now.**\n\nSo we do.\n\n**We will work together in order to:**\n\n- act;\n- talk.\n");

        Assert.Equal(
            ["Heading1 What we do", "Paragraph We act.", "Paragraph We act now.", "Paragraph So we do.", "Paragraph We will work together in order to:", "ListItem1 act;", "ListItem1 talk."],
            read.Lines());
    }

    [Theory]
    [InlineData("**Bold with a blank inside  **", "Bold with a blank inside", "Bold with a blank inside")]
    [InlineData("before ** ** after", "before after", "")]
    [InlineData("**A title.**Then text", "A title. Then text", "A title.")]
    [InlineData("a stray ** here", "a stray here", "")]
    public void Bold_marks_out_of_place_are_mended(string text, string words, string bold)
    {
        var block = Read(text + "\n").Blocks[0];

        Assert.Equal(words, block.Text);
        Assert.Equal(bold, string.Concat(block.Emphasis.Select(s => s.In(block.Text))));
    }

    [Fact]
    public void Lists_keep_labels_and_depth_and_the_item_after_a_gap_is_one_of_them()
    {
        var read = Read("1. One thing.\n2. Two things.\n   - a detail\n\n3. Three things.\n");

        Assert.Equal(["ListItem1 <1.> One thing.", "ListItem1 <2.> Two things.", "ListItem2 a detail", "ListItem1 <3.> Three things."], read.Lines());
    }

    [Fact]
    public void Printed_labels_nest_by_their_style()
    {
        var read = Read("1\\. We agree.\n\n(a) that it is so;\n\n(b) that it stays so.\n\n2\\. We go.\n");

        Assert.Equal(["ListItem1 <1.> We agree.", "ListItem2 <(a)> that it is so;", "ListItem2 <(b)> that it stays so.", "ListItem1 <2.> We go."], read.Lines());
    }

    [Fact]
    public void Numbers_that_are_no_labels_stay_in_the_text()
    {
        Assert.Equal(
            ["Paragraph 2.5 million people moved.", "Paragraph A. Smith spoke for an hour and more.", "Paragraph 2012 was a good year."],
            Read("2.5 million people moved.\n\nA. Smith spoke for an hour and more.\n\n2012 was a good year.\n").Lines());
    }

    [Fact]
    public void Tables_footnotes_links_and_pictures_are_read_as_what_they_say()
    {
        var read = Read("| Who | What |\n|---|---|\n| City | *pays* |\n\nSee [the report](http://x)[^1] ![map](m.png) and `code`<br>here.\n\n[^1]: The note.\n");

        Assert.Equal(["TableCell Who", "TableCell What", "TableCell City", "TableCell pays", "Paragraph See the report and code here.", "Footnote <1> The note."], read.Lines());
        Assert.Equal(new TablePlace(1, 2, 2, false), read.Blocks[3].Cell);
        Assert.True(read.Blocks[0].Cell!.Value.IsHeader);
    }

    [Fact]
    public void A_line_without_letters_says_nothing()
    {
        Assert.Equal(["Paragraph Text.", "Paragraph More."], Read("Text.\n\n————\n\n\\#\\#\\#\n\nMore.\n").Lines());
    }
}
