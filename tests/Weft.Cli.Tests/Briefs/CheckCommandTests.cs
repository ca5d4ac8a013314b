using System.Text.Json;
using Weft.Cli.Terminals;

namespace Weft.Cli.Tests.Briefs;

public sealed class CheckCommandTests
{
    private static readonly string[] Outputs = ["brief.docx", "brief.html", "check.json", "matrix.xlsx"];

    private static string[] Sample(string outFolder) =>
    [
        "check", WeftRun.Sample("round-table-2026.docx"), "--against", WeftRun.Sample("pile"), "--mandates", WeftRun.Sample("mandates.csv"), "--meeting",
        WeftRun.Sample("meeting.csv"), "--out", outFolder,
    ];

    [Fact]
    public async Task The_sample_gives_four_files_with_something_in_every_part()
    {
        using var folder = new TemporaryFolder();

        var run = await WeftRun.Of(Sample(folder.Path));

        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Equal(Outputs, Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        using var check = JsonDocument.Parse(File.ReadAllBytes(folder.File("check.json")));
        var root = check.RootElement;
        Assert.Equal(5, root.GetProperty("inputs").GetArrayLength());
        Assert.Equal(4, root.GetProperty("meetings")[0].GetProperty("sessions").GetArrayLength());
        Assert.Equal(8, root.GetProperty("recommendations").GetArrayLength());
        Assert.InRange(root.GetProperty("recommendations").EnumerateArray().Count(r => r.GetProperty("lineage").GetArrayLength() > 0), 4, 8);
        Assert.InRange(root.GetProperty("conflicts").GetArrayLength(), 3, 40);
        Assert.NotEqual(0, root.GetProperty("who").GetProperty("mandatedButAbsent").GetArrayLength());
        Assert.Equal("Health workforce", root.GetProperty("who").GetProperty("topicsWithTwoLeads")[0].GetProperty("topic").GetString());
    }

    [Fact]
    public async Task Two_runs_give_the_same_bytes()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();

        await WeftRun.Of(Sample(first.Path));
        await WeftRun.Of(Sample(second.Path));

        Assert.All(Outputs, name => Assert.Equal(File.ReadAllBytes(first.File(name)), File.ReadAllBytes(second.File(name))));
    }

    [Fact]
    public async Task A_file_named_twice_or_in_a_folder_too_is_read_once()
    {
        using var folder = new TemporaryFolder();
        var earlier = WeftRun.Sample("pile", "round-table-2022.pdf");

        await WeftRun.Of(
            "check", WeftRun.Sample("round-table-2026.docx"), "--against", earlier, "--against", WeftRun.Sample("pile"), "--against", WeftRun.Sample("round-table-2026.docx"),
            "--out", folder.Path);

        using var check = JsonDocument.Parse(File.ReadAllBytes(folder.File("check.json")));
        Assert.Equal(5, check.RootElement.GetProperty("inputs").GetArrayLength());
    }

    [Fact]
    public async Task A_broken_file_of_the_pile_is_named_and_the_others_go_on_with_exit_3()
    {
        using var folder = new TemporaryFolder();
        var broken = folder.Write("broken.pdf", "%PDF-1.7 and then nothing");

        var run = await WeftRun.Of("check", WeftRun.Sample("round-table-2026.docx"), "--against", broken, WeftRun.Sample("pile"), "--out", folder.File("out"));

        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.StartsWith("broken.pdf: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.Equal(Outputs, Directory.GetFiles(folder.File("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_unreadable_draft_writes_nothing()
    {
        using var folder = new TemporaryFolder();
        var empty = folder.Write("draft.docx", "");

        var run = await WeftRun.Of("check", empty, "--out", folder.File("out"));

        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.StartsWith("draft.docx: ", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.File("out")));
    }

    [Fact]
    public async Task Json_is_the_only_thing_on_standard_output()
    {
        using var folder = new TemporaryFolder();

        var run = await WeftRun.Of([.. Sample(folder.Path), "--json"]);

        using var printed = JsonDocument.Parse(run.Output);
        Assert.Equal("weft-check/1", printed.RootElement.GetProperty("schema").GetString());
        Assert.Equal(File.ReadAllText(folder.File("check.json")), run.Output);
    }

    [Theory]
    [InlineData("repeated", ExitCode.Findings)]
    [InlineData("empty", ExitCode.Findings)]
    public async Task Fail_on_ends_with_1_when_there_is_such_a_finding(string finding, int expected)
    {
        using var folder = new TemporaryFolder();

        var run = await WeftRun.Of([.. Sample(folder.Path), "--fail-on", finding]);

        Assert.Equal(expected, run.ExitCode);
    }

    [Fact]
    public async Task Fail_on_ends_with_0_when_there_is_none()
    {
        using var folder = new TemporaryFolder();

        var run = await WeftRun.Of("check", WeftRun.Sample("round-table-2026.docx"), "--out", folder.Path, "--fail-on", "repeated");

        Assert.Equal(ExitCode.Done, run.ExitCode);
    }

    [Fact]
    public async Task A_mandate_with_an_unknown_function_is_named_with_its_row()
    {
        using var folder = new TemporaryFolder();
        var mandates = folder.Write("mandates.csv", "topic,actor,function\nDiaspora,Diaspora Council,Boss\nDiaspora,,Lead\n");

        var run = await WeftRun.Of("check", WeftRun.Sample("round-table-2026.docx"), "--mandates", mandates, "--out", folder.File("out"));

        Assert.Equal(ExitCode.Unreadable, run.ExitCode);
        Assert.StartsWith("mandates.csv: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("row 2", run.Error, StringComparison.Ordinal);
        Assert.Contains("Boss", run.Error, StringComparison.Ordinal);
        Assert.Contains("row 3", run.Error, StringComparison.Ordinal);
    }
}
