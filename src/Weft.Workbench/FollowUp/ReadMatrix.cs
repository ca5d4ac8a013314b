// The follow-up matrix comes back after people edited it: what changed, row by row, each to be confirmed.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Weft.Analysis;
using Weft.Analysis.Text;
using Weft.Formats;
using Weft.Formats.Tables;
using Weft.Workbench.Documents;

namespace Weft.Workbench.FollowUp;

/// <summary>Reads an edited matrix. Rows are known by their id and columns by their head, wherever they were moved; nothing is stored here.</summary>
public static partial class ReadMatrix
{
    private const int DateLength = 10; // a program may add the time of day to a date

    [GeneratedRegex("\\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Blanks();

    /// <summary>Compares a file with what was written into it and with what is stored now.</summary>
    /// <param name="file">The workbook, or its first sheet as CSV.</param>
    /// <param name="written">Rows as they went out.</param>
    /// <param name="current">Rows as they are stored; the same ones where nothing was stored since.</param>
    /// <param name="words">Heads and lists in every language.</param>
    /// <param name="limits">What is accepted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static Result<ReturnedMatrix> Run(
        SubmittedFile file, ImmutableArray<MatrixRow> written, ImmutableArray<MatrixRow> current, MatrixWords words, ReadingLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(limits);
        if (file.Length > limits.MaxBytes) return FormatsRefusals.TooLarge(file.Name, limits.MaxBytes);
        var read = TableReader.Read(file.Name, file.Open(), limits, cancellationToken);
        if (!read.IsOk) return read.Refusal;
        var table = read.Value;
        var heads = table.Columns.Select(Terms.Fold).ToList();
        var ids = heads.FindIndex(words.IdHeads.Contains);
        if (ids < 0) return FollowUpRefusals.NoIds(file.Name);
        var places = Enum.GetValues<MatrixColumn>().Select(c => heads.FindIndex(h => words.Heads.TryGetValue(h, out var column) && column == c)).ToImmutableArray();
        var rows = table.Rows.Select((cells, at) => new FileRow(table.RowNumbers[at], cells[ids], [.. places.Select((p, c) => p < 0 ? null : Coded((MatrixColumn)c, cells[p] ?? string.Empty, words))]));
        return new Comparison(written, current, words).Of([.. rows], [.. Enum.GetValues<MatrixColumn>().Where(c => places[(int)c] < 0)]);
    }

    /// <summary>A value as it is stored: the code of a word, the date without its time of day.</summary>
    private static string Coded(MatrixColumn column, string value, MatrixWords words) => column switch
    {
        MatrixColumn.State => words.States.GetValueOrDefault(Terms.Fold(value), value),
        MatrixColumn.Outcome => words.Outcomes.GetValueOrDefault(Terms.Fold(value), value),
        MatrixColumn.ByWhen => value.Length > DateLength && value[DateLength] == 'T' && IsDate(value[..DateLength]) ? value[..DateLength] : value,
        _ => value,
    };

    private static bool IsDate(string value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // A program that saved the file may have other line ends, blanks or compositions: that is nobody's change.
    private static bool IsSame(string a, string b) => a == b || Plain(a) == Plain(b);

    private static string Plain(string text) =>
        Blanks().Replace(string.Concat(text.EnumerateRunes().Select(r => Rune.IsControl(r) ? " " : r.ToString())).Normalize(), " ").Trim();

    /// <summary>A row of the file; a null cell stands in a column that the file does not have.</summary>
    private sealed record FileRow(int Number, string? Id, ImmutableArray<string?> Cells);

    /// <summary>Compares row by row.</summary>
    private sealed class Comparison(ImmutableArray<MatrixRow> written, ImmutableArray<MatrixRow> current, MatrixWords words)
    {
        private readonly Dictionary<string, MatrixRow> before = written.ToDictionary(r => r.Id, StringComparer.Ordinal);
        private readonly Dictionary<string, MatrixRow> now = current.ToDictionary(r => r.Id, StringComparer.Ordinal);
        private readonly ImmutableArray<MatrixChange>.Builder changes = ImmutableArray.CreateBuilder<MatrixChange>();
        private readonly ImmutableArray<MatrixFault>.Builder faults = ImmutableArray.CreateBuilder<MatrixFault>();

        public ReturnedMatrix Of(ImmutableArray<FileRow> rows, ImmutableArray<MatrixColumn> missing)
        {
            var own = rows.Where(r => r.Id is not null && before.ContainsKey(r.Id)).GroupBy(r => r.Id!, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.OrderBy(r => Differing(r).Count()).ThenBy(r => r.Number).First(), StringComparer.Ordinal);
            foreach (var row in rows)
            {
                if (row.Id is null) Add(row);
                else if (!before.ContainsKey(row.Id)) Fault(row, null, FollowUpRefusals.UnknownId(row.Number, row.Id), false);
                else if (own[row.Id] == row) Change(row);
                else AddCopy(row);
            }

            foreach (var gone in written.Where(w => !own.ContainsKey(w.Id)))
            {
                if (now.TryGetValue(gone.Id, out var stored)) changes.Add(new MatrixChange.Deleted(gone.Id, [.. Enum.GetValues<MatrixColumn>().Where(c => !IsSame(stored[c], gone[c]))]));
            }

            return new ReturnedMatrix(changes.ToImmutable(), faults.ToImmutable(), missing);
        }

        private IEnumerable<(MatrixColumn Column, string After)> Differing(FileRow row) => row.Cells
            .Select((cell, c) => (Column: (MatrixColumn)c, After: cell)).Where(p => p.After is not null && !IsSame(p.After, before[row.Id!][p.Column])).Select(p => (p.Column, p.After!));

        private void Change(FileRow row)
        {
            var differing = Differing(row).ToList();
            if (differing.Count == 0) return;
            if (!now.TryGetValue(row.Id!, out var stored))
            {
                Fault(row, null, FollowUpRefusals.RowGone(row.Number, row.Id!), false);
                return;
            }

            foreach (var (column, after) in differing.Where(d => IsTaken(row, d.Column, d.After) && !IsSame(d.After, stored[d.Column])))
            {
                var was = before[row.Id!][column];
                changes.Add(new MatrixChange.Changed(row.Id!, row.Number, column, was, after, IsSame(stored[column], was) ? null : stored[column]));
            }

            if (differing.Exists(d => d.Column is MatrixColumn.State or MatrixColumn.Evidence)) SayWithoutEvidence(row, column => row.Cells[(int)column] ?? stored[column]);
        }

        private void Add(FileRow row)
        {
            var cells = row.Cells.Select((cell, c) => string.IsNullOrEmpty(cell) || !IsTaken(row, (MatrixColumn)c, cell) ? string.Empty : cell).ToImmutableArray();
            if (cells.All(c => c.Length == 0)) return;
            if (cells[(int)MatrixColumn.Text].Length == 0)
            {
                Fault(row, MatrixColumn.Text, FollowUpRefusals.NoText(row.Number), false);
                return;
            }

            changes.Add(new MatrixChange.Added(row.Number, cells));
            SayWithoutEvidence(row, column => cells[(int)column]);
        }

        // Copying a row is how people begin a new one: its id comes along, hidden. An untouched copy is no row of its own.
        private void AddCopy(FileRow row)
        {
            Fault(row, null, FollowUpRefusals.SameId(row.Number, row.Id!), true);
            if (Differing(row).Any()) Add(row);
        }

        private bool IsTaken(FileRow row, MatrixColumn column, string after)
        {
            switch (column)
            {
                case MatrixColumn.Text when after.Length == 0:
                    Fault(row, column, FollowUpRefusals.NoText(row.Number), false);
                    return false;
                case MatrixColumn.State when !words.States.ContainsValue(after):
                    Fault(row, column, FollowUpRefusals.NotInList(row.Number, after, words.States.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)), false);
                    return false;
                case MatrixColumn.Outcome when after.Length > 0 && !words.Outcomes.ContainsValue(after):
                    Fault(row, column, FollowUpRefusals.NotInList(row.Number, after, words.Outcomes.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)), false);
                    return false;
                case MatrixColumn.ByWhen when after.Length > 0 && !IsDate(after):
                    Fault(row, column, FollowUpRefusals.Vague(row.Number, after), true);
                    return true;
                default:
                    return true;
            }
        }

        private void SayWithoutEvidence(FileRow row, Func<MatrixColumn, string> cell)
        {
            if (cell(MatrixColumn.State) == "Done" && cell(MatrixColumn.Evidence).Length == 0) Fault(row, MatrixColumn.Evidence, FollowUpRefusals.NoEvidence(row.Number), true);
        }

        private void Fault(FileRow row, MatrixColumn? column, Refusal refusal, bool isTaken) => faults.Add(new MatrixFault(row.Number, row.Id, column, refusal, isTaken));
    }
}
