// Every refusal of following up.
using System.Globalization;
using Weft.Analysis;

namespace Weft.Workbench.FollowUp;

/// <summary>The refusals of the follow-up matrix.</summary>
public static class FollowUpRefusals
{
    /// <summary>The id column is gone.</summary>
    public static Refusal NoIds(string file) => new(
        "matrix-no-ids", "the hidden column id is missing", file, "Take the matrix as it was written, keep its first column and edit that copy.");

    /// <summary>An id that was never written.</summary>
    public static Refusal UnknownId(int row, string id) => new(
        "matrix-unknown-id", $"the id {id} is of no row of this matrix", Where(row), "If the row is new, empty its cell in the hidden column id; else read it into the check it came from.");

    /// <summary>A row stands there twice.</summary>
    public static Refusal SameId(int row, string id) => new(
        "matrix-same-id", $"the id {id} stands in another row too", Where(row), "A copied row comes in as a new one; empty its cell in the hidden column id.");

    /// <summary>The row was removed since.</summary>
    public static Refusal RowGone(int row, string id) => new(
        "matrix-row-gone", $"the row {id} was removed since the file was written", Where(row), "If it is to come back, empty its cell in the hidden column id.");

    /// <summary>The text is empty.</summary>
    public static Refusal NoText(int row) => new("matrix-no-text", "the text is empty", Where(row), "Write what is to be done, or delete the row.");

    /// <summary>Not a word of the list.</summary>
    public static Refusal NotInList(int row, string word, IEnumerable<string> words) => new(
        "matrix-not-in-list", $"\"{word}\" is not in the list", Where(row), $"Choose one of: {string.Join(", ", words)}.");

    /// <summary>Words in place of a date.</summary>
    public static Refusal Vague(int row, string words) => new("matrix-vague-date", $"\"{words}\" is not a date", Where(row), "It comes in as vague; write yyyy-mm-dd.");

    /// <summary>Done, and nothing shows it.</summary>
    public static Refusal NoEvidence(int row) => new("matrix-no-evidence", "it is said to be done without evidence", Where(row), "Name the text or figure that shows it.");

    private static string Where(int row) => string.Create(CultureInfo.InvariantCulture, $"row {row}");
}
