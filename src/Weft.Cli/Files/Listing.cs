// A list that a command prints: CSV on standard output, or a CSV, XLSX or JSON file.
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Weft.Analysis;
using Weft.Cli.Terminals;
using Weft.Formats.Csv;
using Weft.Formats.Packaging;
using Weft.Formats.Xlsx;

namespace Weft.Cli.Files;

/// <summary>Columns and rows.</summary>
/// <param name="Columns">Names of the columns; they are the keys in JSON.</param>
/// <param name="Rows">Cells of each row in the order of the columns; null is empty.</param>
internal sealed record Listing(string[] Columns, ImmutableArray<string?[]> Rows)
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Prints to standard output (CSV, or JSON when asked) and, where a file is named, writes that instead.</summary>
    /// <returns>The exit code.</returns>
    public int Print(Terminal terminal, string? outFile, bool json)
    {
        if (outFile is not null)
        {
            var content = Path.GetExtension(outFile).ToLowerInvariant() switch
            {
                ".csv" => CsvWriter.Write(ToSheet(), withMark: true),
                ".json" => ToJson(),
                ".xlsx" => XlsxWriter.Write([ToSheet()], new DocumentProperties("Weft", "en", null)),
                _ => null,
            };
            if (content is null)
            {
                terminal.Error.WriteLine($"{outFile}: this ending is not known. Name a file that ends in .csv, .xlsx or .json.");
                return ExitCode.WrongUse;
            }

            WholeFile.Write(outFile, content);
        }

        if (json) terminal.Output.Write(Encoding.UTF8.GetString(ToJson()));
        else if (outFile is null) terminal.Output.Write(Encoding.UTF8.GetString(CsvWriter.Write(ToSheet())));
        return ExitCode.Done;
    }

    /// <summary>Prints why there is no list.</summary>
    public static int Refuse(Terminal terminal, Refusal refusal)
    {
        terminal.Error.WriteLine(refusal.ToString());
        return ExitCode.Unreadable;
    }

    private WorkbookSheet ToSheet() => WorkbookSheet.OfTexts("List", [.. Columns], Rows.Select(r => r.Select(c => c ?? "").ToImmutableArray()));

    private byte[] ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Indented))
        {
            writer.WriteStartArray();
            foreach (var row in Rows)
            {
                writer.WriteStartObject();
                for (var at = 0; at < Columns.Length; at++) writer.WriteString(Columns[at], row[at]);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
