// A list of recommendations that someone hands in as a table: id, text, and what is known of each.
using System.Collections.Immutable;
using System.Globalization;
using Weft.Analysis;
using Weft.Formats;
using Weft.Workbench.Documents;

namespace Weft.Workbench.Recommendations;

/// <summary>One item of a list.</summary>
/// <param name="Id">As given, unique in the list.</param>
/// <param name="Text">As given.</param>
/// <param name="Date">When it was made; null when not given.</param>
/// <param name="Language">As given; null when the column is absent or empty.</param>
/// <param name="Outcome">What became of it, as given; null when not given.</param>
public sealed record GivenItem(string Id, string Text, DateOnly? Date, string? Language, string? Outcome);

/// <summary>Reads lists of items from CSV and XLSX by the names of their columns.</summary>
public static class GivenItems
{
    /// <summary>Most code units of one item's text.</summary>
    public const int MaxLength = 4_000;

    /// <summary>Reads a list with the columns id, text and, where given, date, language, outcome.</summary>
    /// <returns>The items in the order of the rows, or what is wrong with the table: every fault of it at once.</returns>
    public static Result<ImmutableArray<GivenItem>> Read(SubmittedFile file, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return NamedTable.Read<GivenItem>(file, ["id", "text"], row => ToItem(row, ids), limits, cancellationToken);
    }

    private static (GivenItem?, string?) ToItem(NamedTable.Row row, HashSet<string> ids)
    {
        if (row["id"] is not { } id) return (null, "the id is empty");
        if (!ids.Add(id)) return (null, $"the id {id} stands there twice");
        if (row["text"] is not { } text) return (null, "the text is empty");
        if (text.Length > MaxLength) return (null, string.Create(CultureInfo.InvariantCulture, $"the text is longer than {MaxLength} characters"));
        if (row["date"] is { } given && ParseDate(given) is null) return (null, $"the date \"{given}\" is not yyyy-mm-dd or yyyy");
        return (new GivenItem(id, text, row["date"] is { } date ? ParseDate(date) : null, row["language"]?.ToLowerInvariant(), row["outcome"]), null);
    }

    private static DateOnly? ParseDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year) ? year : null;
}
