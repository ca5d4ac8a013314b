// Every refusal of the lists that people hand in, and of texts in languages that the engines do not read.
using Weft.Analysis;
using Weft.Analysis.Text;

namespace Weft.Workbench.Documents;

/// <summary>The refusals of handed-in lists and languages.</summary>
public static class DocumentRefusals
{
    private const int MostFaultsShown = 10;

    /// <summary>The table lacks columns.</summary>
    public static Refusal ColumnsMissing(string file, IReadOnlyList<string> missing, IReadOnlyList<string> found) => new(
        "columns-missing", $"the table has no column {string.Join(", ", missing)} (its columns are: {string.Join(", ", found)})", file,
        "Name these columns in the first row and try again.");

    /// <summary>Rows of the table are wrong: each is named.</summary>
    public static Refusal RowsWrong(string file, IReadOnlyList<string> faults) => new(
        "rows-wrong", string.Join("; ", faults.Take(MostFaultsShown)) + (faults.Count > MostFaultsShown ? $"; and {faults.Count - MostFaultsShown} more" : ""), file,
        "Mend these rows and try again.");

    /// <summary>No file came.</summary>
    public static Refusal NoFile { get; } = new("no-file", "there is no file to take in", null, "Choose a file, then press the button again.");

    /// <summary>A document with too many versions.</summary>
    public static Refusal TooManyVersions(int most) => new("too-many-versions", $"the document has {most} versions", null, "Take the text in as a new document.");

    /// <summary>The engines have no lexicon for the language.</summary>
    public static Refusal NoLexicon(string where, string language) => new(
        "no-lexicon", $"the engines have no lexicon for the language \"{language}\"", where, $"They read: {string.Join(", ", Lexicon.Languages)}.");
}
