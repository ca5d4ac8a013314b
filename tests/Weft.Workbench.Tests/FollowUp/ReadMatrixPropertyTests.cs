// Whatever is edited, moved, added or deleted is found, and nothing else.
using System.Collections.Immutable;
using CsCheck;
using Weft.Workbench.Briefs;
using Weft.Workbench.FollowUp;

namespace Weft.Workbench.Tests.FollowUp;

public sealed class ReadMatrixPropertyTests
{
    private const int Columns = 9;
    private const int Rows = 6;

    private static readonly Gen<string> Words = OneOf(
        "Ministry of Labour", "=1+1", "'quoted'", "0012", "été; señal", "  blanks  within ", "2027", "TRUE", "a\nb", "1e5", "-", "n/a", "\"", "@x", "_x0041_", "x_x005F_x0041_", "50 %").Select(w => w.Trim());

    private static readonly Gen<string> Days = Gen.DateOnly[new DateOnly(2001, 1, 1), new DateOnly(2090, 1, 1)].Select(d => d.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    // A value that a column takes without a fault.
    private static Gen<string> Value(MatrixColumn column) => column switch
    {
        MatrixColumn.Text => Words.Select(Gen.Int[0, 99], (w, n) => $"{w} {n}"),
        MatrixColumn.State => OneOf([.. MatrixXlsx.States.Where(s => s != "Done")]),
        MatrixColumn.Outcome => OneOf(["", .. MatrixXlsx.Outcomes]),
        MatrixColumn.ByWhen => Gen.OneOf(Days, Gen.Const("")),
        _ => Gen.OneOf(Words, Gen.Const("")),
    };

    private static readonly Gen<ImmutableArray<string>> Cells = Enumerable.Range(0, Columns)
        .Aggregate(Gen.Const(ImmutableArray<string>.Empty), (all, c) => all.Select(Value((MatrixColumn)c), (row, value) => row.Add(value)));

    private sealed record Edit(int[] Order, int[] ColumnOrder, bool[] Deleted, ImmutableArray<string>[] Edited, bool[] Touched, ImmutableArray<string>[] Added, string Language);

    private static readonly Gen<Edit> Edits = Gen.Select(
        Gen.Shuffle(Enumerable.Range(0, Rows).ToArray()), Gen.Shuffle(Enumerable.Range(-1, Columns + 1).ToArray()), Gen.Select(Gen.Int[0, 9], n => n == 0).Array[Rows], Cells.Array[Rows],
        Gen.Select(Gen.Int[0, 4], n => n == 0).Array[Rows * Columns], Cells.Array[0, 3], OneOf("en", "fr", "es"))
        .Select((order, columns, deleted, edited, touched, added, language) => new Edit(order, columns, deleted, edited, touched, added, language));

    [Fact]
    public void Edits_are_found_exactly() => Gen.Select(Cells.Array[Rows], Edits).Sample((cells, edit) =>
    {
        ImmutableArray<MatrixRow> written = [.. cells.Select((c, i) => new MatrixRow($"r-{i}", c))];
        ImmutableArray<string> After(int row) => [.. Enumerable.Range(0, Columns).Select(c => edit.Touched[(row * Columns) + c] ? edit.Edited[row][c] : cells[row][c])];
        var kept = edit.Order.Where(r => !edit.Deleted[r]).ToList();
        var file = edit.Added.Select(a => ((string?)null, a)).Concat(kept.Select(r => ((string?)$"r-{r}", After(r)))).ToList();
        if (file.Count == 0) return;

        var back = MatrixFile.Read(MatrixFile.Write(file, edit.ColumnOrder, edit.Language), written, written);

        var changed = kept.SelectMany(r => Enumerable.Range(0, Columns).Where(c => After(r)[c] != cells[r][c]).Select(c => $"r-{r} {c}: {cells[r][c]} > {After(r)[c]}"));
        Assert.Equal(changed, back.Changes.OfType<MatrixChange.Changed>().Select(c => $"{c.Id} {(int)c.Column}: {c.Before} > {c.After}"));
        Assert.Equal(edit.Added.Select(a => string.Join('|', a)), back.Changes.OfType<MatrixChange.Added>().Select(a => string.Join('|', a.Cells)));
        Assert.Equal(Enumerable.Range(0, Rows).Where(r => edit.Deleted[r]).Select(r => $"r-{r}"), back.Changes.OfType<MatrixChange.Deleted>().Select(d => d.Id));
        Assert.Empty(back.Faults);
    }, iter: 100);

    [Fact]
    public void A_change_on_both_sides_gives_both_values() => Gen.Select(Cells, Cells, Cells).Sample((before, stored, after) =>
    {
        var written = new MatrixRow("r", before);

        var back = MatrixFile.Read(MatrixFile.Write([("r", after)], [-1, .. Enumerable.Range(0, Columns)]), [written], [new MatrixRow("r", stored)]);

        var expected = Enumerable.Range(0, Columns).Where(c => after[c] != before[c] && after[c] != stored[c])
            .Select(c => new MatrixChange.Changed("r", 2, (MatrixColumn)c, before[c], after[c], stored[c] == before[c] ? null : stored[c]));
        Assert.Equal<MatrixChange>(expected, back.Changes);
    }, iter: 100);
}
