// `weft pairs`: candidate interactions between the objectives and measures of policies.
using System.CommandLine;
using System.Globalization;
using Weft.Analysis.Text;
using Weft.Cli.Files;
using Weft.Cli.Terminals;
using Weft.Formats;
using Weft.Workbench.Conflicts;

namespace Weft.Cli.Conflicts;

/// <summary>Finds pairs of objectives or measures that pull apart.</summary>
internal static class PairsCommand
{
    private static readonly string[] Columns =
    [
        "id", "kind", "scope", "rule", "handle", "a_file", "a_page", "a_paragraph", "a_text", "b_file", "b_page", "b_paragraph", "b_text", "must_answer", "reason",
        "confidence",
    ];

    public static Command Create(Terminal terminal)
    {
        var policies = new Argument<string[]>("POLICY") { Description = "Policies to compare: files or folders.", Arity = ArgumentArity.OneOrMore };
        policies.MustExist();
        var limit = new Option<int>("--limit") { Description = "Most pairs to show, 1 to 400.", DefaultValueFactory = _ => 40 };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 400) result.AddError("--limit: give a number from 1 to 400.");
        });
        var outFile = CommonOptions.OutFile();
        var json = CommonOptions.Json();
        var command = new Command(
            "pairs",
            """
            Show pairs of objectives or measures that pull apart, or should help each other and are not connected.

            Examples:
              weft pairs labour-policy.docx health-strategy.pdf
              weft pairs policies/ --limit 20 --out pairs.xlsx
            """)
        { policies, limit, outFile, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            var found = FindPairs.Run(GivenPaths.Expand(parsed.GetRequiredValue(policies)), parsed.GetValue(limit), ReadingLimits.Default, cancellationToken);
            foreach (var refusal in found.Refused) terminal.Error.WriteLine(refusal.ToString());
            var files = found.Documents.ToDictionary(d => d.Id, d => d.File, StringComparer.Ordinal);
            var printed = new Listing(Columns, [.. found.Pairs.Select(p => Cells(p, files))]).Print(terminal, parsed.GetValue(outFile), parsed.GetValue(json));
            return Task.FromResult(found.Refused.Length > 0 ? ExitCode.Unreadable : printed);
        });
        return command;
    }

    private static string?[] Cells(Analysis.Interactions.InteractionPair pair, Dictionary<string, string> files) =>
    [
        pair.Id, pair.Kind.ToString(), pair.Scope.ToString(), pair.Rule, pair.Handle, .. Side(pair.A.Anchor, files), .. Side(pair.B.Anchor, files),
        pair.MustAnswer.IsEmpty ? null : string.Join("; ", pair.MustAnswer), pair.Reason, pair.Confidence.ToString("0.00", CultureInfo.InvariantCulture),
    ];

    private static string?[] Side(Anchor anchor, Dictionary<string, string> files) =>
        [files[anchor.Input], anchor.Page?.ToString(CultureInfo.InvariantCulture), anchor.Paragraph.ToString(CultureInfo.InvariantCulture), anchor.Exact];
}
