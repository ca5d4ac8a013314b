// `weft slots`: the eight slots of a list of recommendations.
using System.CommandLine;
using System.Globalization;
using Weft.Analysis.Recommendations;
using Weft.Cli.Files;
using Weft.Cli.Terminals;
using Weft.Formats;
using Weft.Workbench.Recommendations;

namespace Weft.Cli.Recommendations;

/// <summary>Reads the slots and the action category of every recommendation of a list.</summary>
internal static class SlotsCommand
{
    public static Command Create(Terminal terminal)
    {
        var items = new Argument<string>("ITEMS") { Description = "CSV or XLSX with the columns id, text and, if you like, language." };
        items.MustExist();
        var outFile = CommonOptions.OutFile();
        var json = CommonOptions.Json();
        var command = new Command(
            "slots",
            """
            Show which of its eight parts each recommendation fills, and its action category.

            Examples:
              weft slots recommendations.csv
              weft slots recommendations.xlsx --out slots.xlsx
            """)
        { items, outFile, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            var read = ReadSlots.Run(GivenPaths.Submit(parsed.GetRequiredValue(items)), ReadingLimits.Default, cancellationToken);
            return Task.FromResult(read.IsOk
                ? new Listing(Columns(), [.. read.Value.Select(Cells)]).Print(terminal, parsed.GetValue(outFile), parsed.GetValue(json))
                : Listing.Refuse(terminal, read.Refusal));
        });
        return command;
    }

    private static string[] Columns() => ["id", "category", .. Enum.GetValues<Slot>().SelectMany(s => new[] { Name(s), $"{Name(s)}_state" })];

    // An enum's name in JSON's spelling: OnWhat is onWhat.
    private static string Name(Slot slot) => $"{char.ToLowerInvariant(slot.ToString()[0])}{slot.ToString()[1..]}";

    private static string?[] Cells(ReadSlots.Row row) =>
    [
        row.Item.Id, row.Operationality.Category.Category.ToString(CultureInfo.InvariantCulture),
        .. row.Operationality.Slots.SelectMany(s => new[]
        {
            s.Spans.IsEmpty ? null : string.Join(" … ", s.Spans.Select(span => span.In(row.Item.Text))), s.State.ToString(),
        }),
    ];
}
