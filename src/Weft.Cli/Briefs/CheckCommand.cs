// `weft check`: the main job on the command line.
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Weft.Cli.Files;
using Weft.Cli.Terminals;
using Weft.Formats;
using Weft.Workbench.Briefs;

namespace Weft.Cli.Briefs;

/// <summary>Checks a draft and writes the brief, the matrix and the JSON.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var draft = new Argument<string>("DRAFT") { Description = "The text to check." };
        draft.MustExist();
        var against = new Option<string[]>("--against", "-a")
        {
            Description = "Earlier reports, policies, an action matrix: a file or a folder. May be given more than once.",
            AllowMultipleArgumentsPerToken = true,
        };
        against.MustExist();
        var mandates = new Option<string?>("--mandates") { Description = "CSV or XLSX with the columns topic, actor, function, legal_basis, budget, staff." };
        mandates.MustExist();
        var meeting = new Option<string?>("--meeting") { Description = "CSV or XLSX with the columns agenda item, topic, participants (separated by ;)." };
        meeting.MustExist();
        var outFolder = CommonOptions.OutFolder("Folder for brief.docx, brief.html, matrix.xlsx and check.json; the current one by default.");
        var language = new Option<string>("--language") { Description = "Language of the brief.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong([.. BriefPhrases.Languages]);
        var failOn = new Option<string[]>("--fail-on") { Description = "End with exit code 1 when the brief holds such a finding.", AllowMultipleArgumentsPerToken = true };
        failOn.AcceptOnlyFromAmong([.. Enum.GetNames<FindingClass>().Select(n => n.ToLowerInvariant())]);
        var json = CommonOptions.Json();
        var quiet = CommonOptions.Quiet();

        var command = new Command(
            "check",
            """
            Check a draft against earlier texts; write brief.docx, brief.html, matrix.xlsx, check.json.

            Examples:
              weft check draft.docx
              weft check draft.docx --against reports/ --against policy.pdf --out brief
              weft check draft.pdf --mandates mandates.xlsx --meeting agenda.csv
              weft check draft.docx --against reports/ --fail-on altered repeated
            """)
        { draft, against, mandates, meeting, outFolder, language, failOn, json, quiet };
        command.SetAction((parsed, cancellationToken) =>
        {
            var draftPath = parsed.GetRequiredValue(draft);
            var question = new CheckDraft.Question(
                GivenPaths.Submit(draftPath), GivenPaths.Expand(parsed.GetValue(against) ?? [], draftPath), Optional(parsed.GetValue(mandates)),
                Optional(parsed.GetValue(meeting)), ReadingLimits.Default);
            var call = new Call(parsed.GetValue(outFolder) ?? ".", parsed.GetValue(language)!, parsed.GetValue(failOn) ?? [], parsed.GetValue(json), parsed.GetValue(quiet));
            return Task.FromResult(Run(question, call, terminal, cancellationToken));
        });
        return command;
    }

    private sealed record Call(string Folder, string Language, string[] FailOn, bool Json, bool Quiet);

    private static Workbench.Documents.SubmittedFile? Optional(string? path) => path is null ? null : GivenPaths.Submit(path);

    private static int Run(CheckDraft.Question question, Call call, Terminal terminal, CancellationToken cancellationToken)
    {
        var result = terminal.Progress is { } console && !call.Quiet
            ? WithProgress(question, console, cancellationToken)
            : CheckDraft.Run(question, null, cancellationToken);
        if (!result.IsOk)
        {
            terminal.Error.WriteLine(result.Refusal.ToString());
            return ExitCode.Unreadable;
        }

        var check = result.Value;
        foreach (var refused in check.Refused) terminal.Error.WriteLine(refused.Refusal.ToString());
        var written = Write(check, call);
        if (call.Json) terminal.Output.Write(System.Text.Encoding.UTF8.GetString(written["check.json"]));
        else if (!call.Quiet) Tell(check, call.Folder, written.Keys, terminal);
        if (check.Refused.Length > 0) return ExitCode.Unreadable;
        return FirstFive.Found(check).Any(c => call.FailOn.Contains(c.ToString(), StringComparer.OrdinalIgnoreCase)) ? ExitCode.Findings : ExitCode.Done;
    }

    private static Analysis.Result<CoherenceCheck> WithProgress(CheckDraft.Question question, Spectre.Console.IAnsiConsole console, CancellationToken cancellationToken)
    {
        using var progress = new CheckProgress(console, CheckDraft.FilesOf(question).Count());
        return CheckDraft.Run(question, progress, cancellationToken);
    }

    private static SortedDictionary<string, byte[]> Write(CoherenceCheck check, Call call)
    {
        var brief = BriefComposer.Compose(check, call.Language);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["brief.docx"] = BriefDocx.Write(brief),
            ["brief.html"] = BriefHtml.Write(brief),
            ["matrix.xlsx"] = MatrixXlsx.Write(check, call.Language),
            ["check.json"] = CheckJson.Write(check),
        };
        foreach (var (name, content) in files) WholeFile.Write(Path.Combine(call.Folder, name), content);
        return files;
    }

    private static void Tell(CoherenceCheck check, string folder, IEnumerable<string> files, Terminal terminal)
    {
        var counts = string.Create(
            CultureInfo.InvariantCulture,
            $"{check.Statements.Length} statements, {check.Recommendations.Length} recommendations, {check.Recommendations.Count(r => r.Earlier.Length > 0)} of them with an earlier one like it, {check.Conflicts.Length} candidate conflicts; {check.Inputs.Length} files read, {check.Refused.Length} refused.");
        terminal.Output.WriteLine(counts);
        foreach (var file in files) terminal.Output.WriteLine(Path.Combine(folder, file));
    }
}
