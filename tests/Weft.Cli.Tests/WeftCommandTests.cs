using Weft.Cli.Terminals;

namespace Weft.Cli.Tests;

public sealed class WeftCommandTests
{
    [Theory]
    [InlineData("check")]
    [InlineData("read")]
    [InlineData("slots")]
    [InlineData("lineage")]
    [InlineData("pairs")]
    [InlineData("completion")]
    public async Task Help_of_every_command_shows_examples(string command)
    {
        var run = await WeftRun.Of(command, "--help");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains($"weft {command} ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Example", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chekc")]
    [InlineData("check")]
    [InlineData("check", "no-such-file.docx")]
    [InlineData("lineage", "no-such-file.csv")]
    [InlineData("slots", "a.csv", "--no-such-option")]
    public async Task Wrong_use_is_said_on_the_error_stream_with_exit_2(params string[] args)
    {
        var run = await WeftRun.Of(args);

        Assert.Equal(ExitCode.WrongUse, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completion_offers_the_commands_and_options()
    {
        var commands = await WeftRun.Of("[suggest:5]", "weft ");
        var options = await WeftRun.Of("[suggest:14]", "weft check --a");

        Assert.Contains("lineage", commands.Output, StringComparison.Ordinal);
        Assert.Contains("--against", options.Output, StringComparison.Ordinal);
    }
}
