// The layout rules, one by one, on small printed pages.
using Weft.Analysis.Text;

namespace Weft.Formats.Tests.Pdf;

public sealed class PdfReaderTests
{
    private const string Wide = "A line of running text that is long enough to reach the right margin of the page";

    [Fact]
    public void Lines_of_a_paragraph_become_one_block_and_space_begins_another()
    {
        var read = new PrintedPdf().Lines(72, 700, Wide + ".", Wide + ".", "The end.").Lines(72, 640, "Another paragraph stands apart.").Read();

        Assert.Equal([$"{Wide}. {Wide}. The end.", "Another paragraph stands apart."], read.Blocks.Select(b => b.Text));
        Assert.All(read.Blocks, b => Assert.Equal((BlockKind.Paragraph, 1), (b.Kind, b.Page)));
    }

    [Fact]
    public void Hyphens_of_the_line_are_undone_and_hyphens_of_the_word_are_kept()
    {
        var read = new PrintedPdf().Lines(
            72, 700, "The recommendations of the self-help groups were many, and most of these recommen-",
            "dations were taken up at once. Nobody doubts that a group for people who want self-", "help is useful to them all and that it helps many others too in the end.").Read();

        Assert.Contains("these recommendations were", read.Blocks[0].Text, StringComparison.Ordinal);
        Assert.Contains("want self-help is", read.Blocks[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_columns_are_read_one_after_the_other()
    {
        string[] left = [.. Enumerable.Range(1, 8).Select(i => $"left column, its line {i} of the eight lines")];
        string[] right = [.. Enumerable.Range(1, 8).Select(i => $"right column, its line {i} of the eight lines")];

        var read = new PrintedPdf().Lines(60, 700, left).Lines(320, 700, right).Read();

        var text = string.Join(' ', read.Blocks.Select(b => b.Text));
        Assert.Equal(string.Join(' ', left.Concat(right)), text);
    }

    [Fact]
    public void Running_heads_and_page_numbers_are_set_aside()
    {
        var pdf = new PrintedPdf();
        for (var page = 1; page <= 3; page++)
        {
            if (page > 1) pdf.NewPage();
            pdf.Print(72, 810, "Report on the pilot", 9).Print(290, 30, $"{page}", 9);
            pdf.Lines(72, 740 + page, $"{(char)('A' + page)} begins this. {Wide}", $"{(char)('K' + page)} goes on. {Wide}", $"{(char)('R' + page)} ends. {Wide}.");
        }

        var read = pdf.Read();

        Assert.Equal(6, read.Blocks.Count(b => b.Kind == BlockKind.RunningHead));
        Assert.DoesNotContain(read.Blocks, b => b.IsRunningText && b.Text.Contains("pilot", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sentence_goes_on_over_the_page_break()
    {
        var read = new PrintedPdf().Lines(72, 120, Wide, Wide + " and it").NewPage().Lines(72, 760, "goes on over the break until it ends here.").Read();

        var block = Assert.Single(read.Blocks);
        Assert.EndsWith("and it goes on over the break until it ends here.", block.Text, StringComparison.Ordinal);
        Assert.Equal(1, block.Page);
    }

    [Fact]
    public void Numbered_paragraphs_are_items_whose_label_is_not_in_their_text()
    {
        var read = new PrintedPdf()
            .Lines(72, 700, "87.").Lines(108, 700, "The following recommendations will be examined in due time.")
            .Lines(108, 670, "87.1").Lines(144, 670, "Ratify the convention on the rights of the child at once;")
            .Lines(108, 650, "87.2").Lines(144, 650, "Adopt a national plan with means and dates;")
            .Lines(108, 630, "\\(a\\)".Replace("\\", "", StringComparison.Ordinal)).Lines(144, 630, "Name who leads the work.").Read();

        Assert.All(read.Blocks, b => Assert.Equal(BlockKind.ListItem, b.Kind));
        Assert.Equal(["87.", "87.1", "87.2", "(a)"], read.Blocks.Select(b => b.Label));
        Assert.Equal([1, 2, 2, 2], read.Blocks.Select(b => b.Level));
        Assert.Equal("Adopt a national plan with means and dates;", read.Blocks[2].Text);
    }

    [Fact]
    public void Footnotes_are_set_aside_and_their_references_leave_the_text()
    {
        var read = new PrintedPdf()
            .Lines(72, 700, Wide + ",").Print(72, 687, "where a note stands behind this word").Print(72 + 163, 691, "1", 6).Print(240, 687, "and not before.")
            .Lines(72, 660, Wide + ".", Wide + ".", Wide + ".")
            .Rule(72, 110, 200, 110).Print(72, 99, "1", 6).Print(80, 96, "The note itself.", 8).Read();

        var note = Assert.Single(read.Blocks, b => b.Kind == BlockKind.Footnote);
        Assert.Equal(("1", "The note itself."), (note.Label, note.Text));
        Assert.DoesNotContain("1", read.Blocks[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_are_told_by_print_and_ranked_by_size()
    {
        var pdf = new PrintedPdf();
        for (var part = 1; part <= 2; part++)
        {
            var top = 760 - (200 * part);
            pdf.Print(72, top, $"Part {part} of the report", 16, isBold: true).Print(72, top - 30, "What was said", 11, isBold: true);
            pdf.Lines(72, top - 60, Wide + ".", Wide + ".", Wide + ".");
        }

        var read = pdf.Read();

        Assert.Equal([(1, "Part 1 of the report"), (2, "What was said"), (1, "Part 2 of the report"), (2, "What was said")],
            read.Blocks.Where(b => b.Kind == BlockKind.Heading).Select(b => (b.Level, b.Text)));
    }

    [Fact]
    public void Bold_words_are_emphasis()
    {
        var read = new PrintedPdf().Print(72, 700, "It is").Print(97, 700, "essential", isBold: true).Print(145, 700, "to begin now.").Read();

        var block = Assert.Single(read.Blocks);
        Assert.Equal("It is essential to begin now.", block.Text);
        Assert.Equal("essential", Assert.Single(block.Emphasis).In(block.Text));
    }

    [Fact]
    public void A_ruled_grid_becomes_a_table_with_its_header()
    {
        var pdf = new PrintedPdf().Lines(72, 740, Wide + ".", Wide + ".");
        foreach (var y in new[] { 700, 670, 640, 610 }) pdf.Rule(72, y, 472, y);
        foreach (var x in new[] { 72, 272, 472 }) pdf.Rule(x, 610, x, 700);
        pdf.Print(80, 682, "Action", isBold: true).Print(280, 682, "By whom", isBold: true);
        pdf.Print(80, 652, "Write the plan").Print(280, 652, "The ministry").Print(80, 622, "Pay for it").Print(280, 622, "The treasury");

        var read = pdf.Read();

        Assert.Equal(
            [(1, 1, true, "Action"), (1, 2, true, "By whom"), (2, 1, false, "Write the plan"), (2, 2, false, "The ministry"), (3, 1, false, "Pay for it"), (3, 2, false, "The treasury")],
            read.Blocks.Where(b => b.Kind == BlockKind.TableCell).Select(b => (b.Cell!.Value.Row, b.Cell.Value.Column, b.Cell.Value.IsHeader, b.Text)));
    }

    [Fact]
    public void Two_readings_are_equal()
    {
        var pdf = new PrintedPdf();
        for (var page = 1; page <= 24; page++)
        {
            pdf.Lines(72, 700, [.. Enumerable.Range(1, 40).Select(i => $"Line {i} of page {page}. {Wide}")]);
            if (page < 24) pdf.NewPage();
        }

        var content = pdf.Build();

        var first = Print(content);
        Assert.All(Enumerable.Range(0, 5), _ => Assert.Equal(first, Print(content)));
    }

    private static string Print(byte[] content) => string.Join('\n', Weft.Formats.Pdf.PdfReader
        .Read("a.pdf", content, ReadingLimits.Default, TestContext.Current.CancellationToken).Value.Blocks.Select(b => $"{b.Number} {b.Page} {b.Kind} {b.Label} {b.Text}"));
}
