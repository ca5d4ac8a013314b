// The part of a package that people read without Weft: pages and lists over the same rows. No script; every word of a person is encoded.
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using Weft.Formats.Csv;

namespace Weft.Workbench.Packages;

/// <summary>Writes index.html, a page for each thousand rows of a table, and a CSV list of each table.</summary>
internal sealed class PackagePages(PackageWriter package, Choice choice, IReadOnlyDictionary<string, PackedEntry> files, PackagePages.Heading heading)
{
    private const int RowsOfPage = 1000;
    private const int LongestCell = 2000;
    private const string Style = "read/style.css";

    // Who may see a row, its versions and its seals are for the machine; they stand in the lines.
    private static readonly HashSet<string> ForMachines = new(StringComparer.Ordinal)
    {
        "id", "visibility", "is_draft", "is_unattributed", "revision", "number", "key", "previous_seal", "bytes", "search_text", "before", "form",
    };

    private static readonly HashSet<string> PartsForPeople = new(StringComparer.Ordinal) { "versions", "answer_acts" };

    private readonly ImmutableArray<PackedEntry>.Builder written = ImmutableArray.CreateBuilder<PackedEntry>();
    private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);

    /// <summary>What stands over all of it.</summary>
    /// <param name="Workspace">Name of the workspace.</param>
    /// <param name="At">When it was made.</param>
    /// <param name="LeftOut">What is not in it.</param>
    public sealed record Heading(string Workspace, DateTime At, ImmutableArray<LeftOut> LeftOut);

    /// <summary>Writes them all.</summary>
    public async Task<ImmutableArray<PackedEntry>> Write(CancellationToken ct)
    {
        var tables = choice.Tables.Where(t => t.IsGuarded || PartsForPeople.Contains(t.Table.Name)).OrderBy(t => t.Table.Name, StringComparer.Ordinal).ToList();
        foreach (var table in tables) await AddList(table, ct);
        foreach (var table in tables) await AddPages(table, ct);
        await AddText(Style, PackageStyle.Css, ct);
        await AddText("index.html", Index(tables), ct);
        return written.DrainToImmutable();
    }

    private static string Name(string column) => column.Length == 0 ? "" : char.ToUpperInvariant(column[0]) + column[1..].Replace('_', ' ');

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private static string Plain(object? value) => value switch
    {
        null => "",
        DateTime at => at.ToString(at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool truth => truth ? "yes" : "no",
        byte[] bytes => string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} bytes"),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => $"{value}",
    };

    private static string Page(WorkspaceTable table, long number) => string.Create(CultureInfo.InvariantCulture, $"read/{table.Table.Name}-{number}.html");

    private static IEnumerable<int> Shown(WorkspaceTable table) => Enumerable.Range(0, table.Columns.Length)
        .Where(at => table.Columns[at].Role is ColumnRole.Content or ColumnRole.File && table.Table.Columns[at].Kind != ValueKind.Bytes && !ForMachines.Contains(table.Table.Columns[at].Name))
        .OrderBy(at => at == table.NameColumn ? 0 : 1);

    private async Task AddList(WorkspaceTable table, CancellationToken ct)
    {
        var rows = 0L;
        written.Add(await package.Add($"lists/{table.Table.Name}.csv", async stream =>
        {
            await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
            await text.WriteAsync(CsvWriter.Line(table.Table.Columns.Select(c => c.Name)));
            await foreach (var row in choice.Rows(table, ct))
            {
                await text.WriteAsync(CsvWriter.Line(row.Select(Plain)));
                rows++;
            }
        }, ct));
        counts[table.Table.Name] = rows;
    }

    private async Task AddPages(WorkspaceTable table, CancellationToken ct)
    {
        await using var rows = choice.Rows(table, ct).GetAsyncEnumerator(ct);
        var isMore = await rows.MoveNextAsync();
        for (var number = 1; isMore; number++)
        {
            var page = number;
            written.Add(await package.Add(Page(table, page), async stream =>
            {
                await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
                await text.WriteAsync(Head($"{Name(table.Table.Name)}, {heading.Workspace}", "style.css", "../index.html"));
                await text.WriteAsync(Turning(table, page) + $"<table><thead><tr>{string.Concat(Shown(table).Select(at => $"<th scope=\"col\">{Encoded(Name(table.Table.Columns[at].Name))}</th>"))}</tr></thead><tbody>\n");
                for (var n = 0; n < RowsOfPage && isMore; n++)
                {
                    await text.WriteAsync(RowOf(table, rows.Current));
                    isMore = await rows.MoveNextAsync();
                }

                await text.WriteAsync("</tbody></table>\n" + Turning(table, page) + "</main></body></html>\n");
            }, ct));
        }
    }

    private string RowOf(WorkspaceTable table, object?[] row)
    {
        var id = table.Id is { } at && row[at] is Guid key ? $" id=\"i{key:N}\"" : "";
        return $"<tr{id}>{string.Concat(Shown(table).Select(c => $"<td>{Cell(table, row, c)}</td>"))}</tr>\n";
    }

    private string Cell(WorkspaceTable table, object?[] row, int at)
    {
        if (table.Columns[at].Role == ColumnRole.File)
        {
            if (row[at] is not string sha256 || !files.TryGetValue(sha256, out var file)) return "<em>not in this package</em>";
            var name = table.NameColumn is { } n && row[n] is string given ? given : sha256;
            return $"<a href=\"../{Encoded(file.Name)}\" download=\"{Encoded(name)}\">the file as given</a>";
        }

        var text = Plain(row[at]);
        return Encoded(text.Length <= LongestCell ? text : text[..LongestCell] + "…");
    }

    private string Turning(WorkspaceTable table, long page)
    {
        var pages = (counts[table.Table.Name] + RowsOfPage - 1) / RowsOfPage;
        if (pages <= 1) return "";
        var before = page > 1 ? $"<a href=\"../{Page(table, page - 1)}\">before</a> " : "";
        var after = page < pages ? $" <a href=\"../{Page(table, page + 1)}\">after</a>" : "";
        return string.Create(CultureInfo.InvariantCulture, $"<p>{before}page {page} of {pages}{after}</p>\n");
    }

    private string Index(IReadOnlyList<WorkspaceTable> tables)
    {
        var html = new StringBuilder(Head(heading.Workspace, Style, null));
        html.Append(CultureInfo.InvariantCulture, $"<p>A package of Weft, made on {heading.At:yyyy-MM-dd} at {heading.At:HH:mm} UTC. Everything in it can be read without Weft: the pages below, ")
            .Append("the lists in any spreadsheet, the files as they were given, and the rows in <code>rows/</code> as one JSON object a line. ")
            .Append("<code>manifest.json</code> holds count and SHA-256 of each part. Weft reads the package back with <code>weft workspace import</code>.</p>\n")
            .Append("<table><thead><tr><th scope=\"col\">What</th><th scope=\"col\">How many</th><th scope=\"col\">List</th></tr></thead><tbody>\n");
        foreach (var table in tables.Where(t => counts[t.Table.Name] > 0))
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td><a href=\"{Page(table, 1)}\">{Encoded(Name(table.Table.Name))}</a></td><td>{counts[table.Table.Name]}</td>")
                .Append(CultureInfo.InvariantCulture, $"<td><a href=\"lists/{table.Table.Name}.csv\">{table.Table.Name}.csv</a></td></tr>\n");
        }

        html.Append("</tbody></table>\n");
        if (heading.LeftOut.Length > 0)
        {
            html.Append("<p>Not in this package, since whoever made it may not see it: ")
                .AppendJoin(", ", heading.LeftOut.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Rows} of {Encoded(Name(l.Table).ToLowerInvariant())}"))).Append(".</p>\n");
        }

        return html.Append("</main></body></html>\n").ToString();
    }

    private static string Head(string title, string style, string? back) =>
        $"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Encoded(title)}</title>
        <link rel="stylesheet" href="{style}"></head><body><main>{(back is null ? "" : $"<p><a href=\"{back}\">All of the package</a></p>")}<h1>{Encoded(title)}</h1>

        """.ReplaceLineEndings("\n");

    private async Task AddText(string name, string text, CancellationToken ct) =>
        written.Add(await package.Add(name, stream => stream.WriteAsync(Encoding.UTF8.GetBytes(text), ct).AsTask(), ct));
}
