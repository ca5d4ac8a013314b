// `weft lineage`: earlier items like those of a list.
using System.CommandLine;
using System.Globalization;
using Weft.Cli.Files;
using Weft.Cli.Terminals;
using Weft.Formats;
using Weft.Workbench.Recommendations;

namespace Weft.Cli.Recommendations;

/// <summary>Finds earlier items like those of a list.</summary>
internal static class LineageCommand
{
    private static readonly string[] Columns = ["item", "rank", "match", "label", "score", "jaccard", "containment", "reason"];

    public static Command Create(Terminal terminal)
    {
        var items = new Argument<string>("ITEMS") { Description = "CSV or XLSX with the columns id, text and, if you like, date, language, outcome." };
        items.MustExist();
        var corpus = new Option<string[]>("--corpus", "-c") { Description = "Lists of earlier items, with the same columns.", Required = true, AllowMultipleArgumentsPerToken = true };
        corpus.MustExist();
        var top = new Option<int>("--top", "-n") { Description = "How many earlier items to show for each, 1 to 100.", DefaultValueFactory = _ => 5 };
        top.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 100) result.AddError("--top: give a number from 1 to 100.");
        });
        var outFile = CommonOptions.OutFile();
        var json = CommonOptions.Json();
        var command = new Command(
            "lineage",
            """
            Show earlier items like these: what is repeated, sharpened, narrowed or turned round.

            Examples:
              weft lineage new.csv --corpus 2019.csv 2014.csv
              weft lineage new.xlsx --corpus earlier.xlsx --top 3 --out lineage.csv
            """)
        { items, corpus, top, outFile, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(items);
            var found = FindLineage.Run(
                GivenPaths.Submit(path), GivenPaths.Expand(parsed.GetRequiredValue(corpus)), parsed.GetValue(top), ReadingLimits.Default, cancellationToken);
            return Task.FromResult(found.IsOk
                ? new Listing(Columns, [.. found.Value.Select(Cells)]).Print(terminal, parsed.GetValue(outFile), parsed.GetValue(json))
                : Listing.Refuse(terminal, found.Refusal));
        });
        return command;
    }

    private static string?[] Cells(FindLineage.Row row) =>
    [
        row.Item.Id, row.Rank.ToString(CultureInfo.InvariantCulture), row.Link.Match, row.Link.Label.ToString(), Share(row.Link.Score), Share(row.Link.Jaccard),
        Share(row.Link.Containment), row.Link.Reason,
    ];

    private static string Share(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
