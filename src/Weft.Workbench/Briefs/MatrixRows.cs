// The follow-up matrix of a check as the values that went out: what a file that comes back is compared with.
using System.Collections.Immutable;
using Weft.Analysis.Text;
using Weft.Workbench.FollowUp;

namespace Weft.Workbench.Briefs;

/// <summary>Rows and words of the matrix, for <see cref="ReadMatrix"/>.</summary>
public static class MatrixRows
{
    private const string Id = "id";

    // Codes of the columns in MatrixXlsx, in the order of MatrixColumn.
    private static readonly ImmutableArray<string> Codes = ["text", "who", "owner", "bywhen", "means", "verifiedby", "outcome", "state", "evidence"];

    /// <summary>The words of every language.</summary>
    public static MatrixWords Words { get; } = new(
        BriefPhrases.Languages.Select(l => Head(l, Id)).ToImmutableHashSet(StringComparer.Ordinal),
        Codes.SelectMany((code, c) => BriefPhrases.Languages.Select(l => (Head: Head(l, code), Column: (MatrixColumn)c))).DistinctBy(p => p.Head, StringComparer.Ordinal)
            .ToImmutableDictionary(p => p.Head, p => p.Column, StringComparer.Ordinal),
        CodesByWord(MatrixXlsx.Outcomes, "outcome"), CodesByWord(MatrixXlsx.States, "matrixstate"));

    /// <summary>The rows that <see cref="MatrixXlsx.Write"/> writes of a check with its answers, in any language.</summary>
    public static ImmutableArray<MatrixRow> Of(CoherenceCheck check)
    {
        var places = Codes.Select(c => MatrixXlsx.Columns.IndexOf(c)).ToImmutableArray();
        return
        [
            .. MatrixXlsx.Rows(check, BriefPhrases.Languages[0]).Select(row => new MatrixRow(row[MatrixXlsx.Columns.IndexOf(Id)].Plain,
            [
                .. places.Select((p, c) => (MatrixColumn)c switch
                {
                    MatrixColumn.State => Words.States.GetValueOrDefault(Terms.Fold(row[p].Plain), string.Empty),
                    MatrixColumn.Outcome => Words.Outcomes.GetValueOrDefault(Terms.Fold(row[p].Plain), string.Empty),
                    _ => row[p].Plain,
                }),
            ])),
        ];
    }

    private static string Head(string language, string code) => Terms.Fold(BriefPhrases.In(language).Text($"matrix.{code}"));

    private static ImmutableDictionary<string, string> CodesByWord(ImmutableArray<string> codes, string key) => codes
        .SelectMany(code => BriefPhrases.Languages.Select(l => BriefPhrases.In(l).Text($"{key}.{code}")).Append(code).Select(word => (Word: Terms.Fold(word), Code: code)))
        .DistinctBy(p => p.Word, StringComparer.Ordinal).ToImmutableDictionary(p => p.Word, p => p.Code, StringComparer.Ordinal);
}
