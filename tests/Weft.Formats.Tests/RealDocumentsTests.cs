using System.Diagnostics;
using System.Globalization;
using Weft.Formats.Tables;
using Weft.Formats.Unicode;
using Weft.Tests.Shared;

namespace Weft.Formats.Tests;

using Weft.Analysis.Text; // inside: a package has a namespace named DocumentFormat

/// <summary>Every real document that we have is read, or refused with the word that fits it.</summary>
public sealed class RealDocumentsTests(ITestOutputHelper output)
{
    private static readonly ReadingLimits Limits = ReadingLimits.Default;

    [Fact]
    public void Every_file_is_read_or_refused_with_the_right_word()
    {
        var folders = new[] { SharedFolder.Path("data", "documents"), SharedFolder.Path("data", "recommendations"), SharedFolder.Path("data", "founding-report") };
        var wrong = new List<string>();
        output.WriteLine("file | format | pages | blocks | running | seconds | problems");
        foreach (var path in folders.SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal))
        {
            var watch = Stopwatch.StartNew();
            var read = DocumentReader.Read(path, File.ReadAllBytes(path), Limits, TestContext.Current.CancellationToken);
            var name = Path.GetFileName(path);
            output.WriteLine(read.IsOk
                ? string.Create(CultureInfo.InvariantCulture, $"{name} | {read.Value.Format} | {read.Value.Pages} | {read.Value.Blocks.Length} | {read.Value.Blocks.Count(b => b.IsRunningText)} | {watch.Elapsed.TotalSeconds:0.00} | {string.Join(", ", read.Value.Problems.Select(p => p.Code))}")
                : string.Create(CultureInfo.InvariantCulture, $"{name} | refused: {read.Refusal.Code} | | | | {watch.Elapsed.TotalSeconds:0.00} |"));
            var expected = Path.GetExtension(path) == ".xml" ? "unsupported-format" : name.Contains("scanned", StringComparison.Ordinal) ? "pdf-no-text-layer" : null;
            if (read.Refusal?.Code != expected) wrong.Add($"{name}: {read.Refusal}");
            if (read.IsOk && !read.Value.Blocks.Select((b, i) => IsSound(b, i + 1)).All(s => s)) wrong.Add($"{name}: a block is not sound");
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("2014-thematic-list-of-recommendations.docx", "2014", 163)]
    [InlineData("2019-thematic-list-of-recommendations.docx", "2019", 215)]
    [InlineData("2025-thematic-list-of-recommendations.docx", "2025", 254)]
    public void The_thematic_lists_hold_every_recommendation_and_its_position_in_one_row(string file, string year, int count)
    {
        var read = ReadShared("documents", "upr-slovenia", file);
        var table = TableReader.Read("s.csv", File.ReadAllBytes(SharedFolder.Path("data", "recommendations", "upr", "slovenia_recommendations.csv")), Limits, TestContext.Current.CancellationToken).Value;
        var rows = read.Blocks.Where(b => b.Cell is not null).GroupBy(b => b.Cell!.Value.Row).ToDictionary(g => g.Key, g => g.ToDictionary(b => b.Cell!.Value.Column, b => b.Text));

        var expected = table.Rows.Where(r => r[1] == year).ToList();
        var found = expected.Count(r => rows.Values.Any(cells => cells.Count > 1
            && cells[1].StartsWith($"{r[2]} {OneLine(r[3]!)}", StringComparison.Ordinal) && cells[2] == r[4]));

        Assert.Equal(count, expected.Count);
        Assert.Equal(count, found);
    }

    [Fact]
    public void The_two_reports_to_the_minister_keep_nothing_of_their_drawings()
    {
        foreach (var year in (ReadOnlySpan<string>)["2022", "2023"])
        {
            var read = ReadShared("documents", "taic-minister", $"{year}-06-30-safety-recommendations-report-to-minister.docx");

            Assert.DoesNotContain(read.Blocks, b => b.Text.Contains("234315", StringComparison.Ordinal));
            Assert.Equal(year == "2022" ? 9 : 10, read.Blocks.Where(b => b.Cell is not null).Select(b => b.Cell!.Value.Table).Distinct().Count());
        }
    }

    [Fact]
    public void The_founding_report_has_its_headings_its_lists_and_no_cut_paragraph()
    {
        var read = ReadShared("founding-report", "workshop-report-2012.md");

        Assert.Equal(["1)/1", "a./2", "b./2", "c./2", "d./2", "2)/1"], read.Blocks.Where(b => b.Kind == BlockKind.Heading).Select(b => $"{b.Label}/{b.Level}"));
        Assert.Equal(["1.", "2.", "3.", "4.", "1.", "2.", "3.", "4.", "5.", "6."], read.Blocks.Where(b => b is { Kind: BlockKind.ListItem, Label: not null }).Select(b => b.Label!));
        Assert.DoesNotContain(read.Blocks, b => b.Kind == BlockKind.Paragraph && char.IsLower(b.Text, 0));
    }

    [Fact]
    public void The_compact_has_its_objectives_and_its_lettered_actions()
    {
        foreach (var length in (ReadOnlySpan<string>)["long", "short"])
        {
            var read = ReadShared("documents", "gcm", $"global-compact-migration-objectives-actions-{length}.en.md");

            Assert.Equal(23, read.Blocks.Count(b => b is { Kind: BlockKind.Heading, Level: 1 }));
            Assert.Equal(190, read.Blocks.Count(b => b is { Kind: BlockKind.ListItem, Label.Length: 2 }));
        }
    }

    [Fact]
    public void The_pages_of_an_assembly_are_decoded_and_their_menus_set_aside()
    {
        foreach (var path in Directory.EnumerateFiles(SharedFolder.Path("data", "documents", "fr-assemblee-html")))
        {
            var read = DocumentReader.Read(path, File.ReadAllBytes(path), Limits, TestContext.Current.CancellationToken).Value;

            Assert.True(read.Blocks.Count(b => b.Kind == BlockKind.Furniture) > 100);
            Assert.Contains(read.Blocks, b => b.IsRunningText && b.Text.Contains("1ère lecture", StringComparison.Ordinal));
            Assert.DoesNotContain(read.Blocks, b => b.Text.Contains('\uFFFD', StringComparison.Ordinal) || b.Text.Contains('Ã', StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_workbook_of_recommendations_is_the_list_made_from_it()
    {
        var workbook = TableReader.Read("t.xlsx", File.ReadAllBytes(SharedFolder.Path("data", "recommendations", "taic", "TAIC_recommendations_04_04_2024.xlsx")), Limits, TestContext.Current.CancellationToken).Value;
        var list = TableReader.Read("t.csv", File.ReadAllBytes(SharedFolder.Path("data", "recommendations", "taic", "recommendations.csv")), Limits, TestContext.Current.CancellationToken).Value;

        Assert.Equal(2192, list.Rows.Length);
        Assert.Equal(list.Rows.Select(r => r[0]), workbook.RowNumbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));
        foreach (var column in (ReadOnlySpan<string>)["number", "made", "closed", "recommendation"])
        {
            var mine = list.Columns.IndexOf(column);
            var theirs = Enumerable.Range(0, workbook.Columns.Length).MaxBy(c => Enumerable.Range(0, 100).Count(r => OneLine(workbook.Rows[r][c]) == OneLine(list.Rows[r][mine])));
            var equal = Enumerable.Range(0, list.Rows.Length).Count(r => OneLine(workbook.Rows[r][theirs]) == OneLine(list.Rows[r][mine]));
            Assert.True(equal == list.Rows.Length, $"{column}: {equal} of {list.Rows.Length} are equal.");
        }
    }

    [Fact]
    public void Lists_of_old_machines_and_of_many_rows_are_read_whole()
    {
        int Rows(params string[] parts) => TableReader.Read("x.csv", File.ReadAllBytes(SharedFolder.Path(["data", .. parts])), Limits, TestContext.Current.CancellationToken).Value.Rows.Length;

        Assert.Equal(3495, Rows("documents", "upr-reports", "recommendations.csv"));
        Assert.Equal(632, Rows("recommendations", "upr", "slovenia_recommendations.csv"));
        Assert.Equal(1937, Rows("indicators", "un-migrant-stock-2019-long.csv"));
        Assert.Equal(1981, Rows("indicators", "un-migrant-stock-2019-origin-destination-total.csv"));
        Assert.True(Rows("recommendations", "upr-info", "sessions-06-09.csv") > 5_000);
    }

    private static DocumentText ReadShared(params string[] parts)
    {
        var path = SharedFolder.Path(["data", .. parts]);
        return DocumentReader.Read(path, File.ReadAllBytes(path), Limits, TestContext.Current.CancellationToken).Value;
    }

    private static string OneLine(string? text) => text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsSound(Block block, int number) =>
        block.Number == number && block.Text.Length > 0 && block.Text == NormalForm.Compose(block.Text) && !block.Text.Any(char.IsControl)
        && block.Emphasis.All(s => s.Start >= 0 && s.Start < s.End && s.End <= block.Text.Length);
}
