// What is asked of a list: filters, words, order, page. Pages, files and the API write it the same way in addresses.
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Weft.Workbench.Lists;

/// <summary>What is asked of a list.</summary>
public sealed record ListQuery
{
    /// <summary>Most words of the free text that are used.</summary>
    public const int MostWords = 8;

    /// <summary>Most pages back that a page can be.</summary>
    public const int MostPages = 400;

    /// <summary>The sizes of a page.</summary>
    public static ImmutableArray<int> Sizes => [25, 50, 100];

    // A column of the same name is filtered by its range alone: statements have a page, and lists have pages.
    private static readonly FrozenSet<string> Own = FrozenSet.Create(StringComparer.Ordinal, "q", "sort", "page", "size", "removed");

    /// <summary>All of a list, first page.</summary>
    public static ListQuery All { get; } = new();

    /// <summary>Filters on columns.</summary>
    public ImmutableArray<ColumnFilter> Filters { get; init; } = [];

    /// <summary>Words that must stand in columns of words; null for none.</summary>
    public string? Words { get; init; }

    /// <summary>Key of the column it is sorted by; null for the list's own order.</summary>
    public string? Sort { get; init; }

    /// <summary>Whether from the last to the first.</summary>
    public bool IsDescending { get; init; }

    /// <summary>Whether it asks for what was removed.</summary>
    public bool IsRemoved { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows of a page.</summary>
    public int Size { get; init; } = 25;

    /// <summary>Whether it asks for less than everything.</summary>
    public bool IsNarrow => Filters.Length > 0 || Words is not null || IsRemoved;

    /// <summary>Reads a query from an address: "q", "sort" ("-" before the key turns it), "page", "size", "removed", and columns as "key", "key.from", "key.to". Anything else is not ours.</summary>
    public static ListQuery Read(ItemList list, Func<string, string?> given)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(given);
        string? Asked(string key) => CellWords.Clean(given(key)) is { } words ? words[..Math.Min(words.Length, ColumnFilter.MaxLength)] : null;
        var filters = list.Columns.Where(c => c.IsQueried)
            .Select(c => new ColumnFilter(c.Key, Own.Contains(c.Key) ? null : Asked(c.Key), Asked(c.Key + ".from"), Asked(c.Key + ".to")))
            .Where(f => f is not { Is: null, From: null, To: null });
        var sort = Asked("sort");
        return new ListQuery
        {
            Filters = [.. filters],
            Words = Asked("q"),
            Sort = list.Find(sort?.TrimStart('-') ?? "") is { IsSorted: true } column ? column.Key : null,
            IsDescending = sort?.StartsWith('-') == true,
            IsRemoved = Asked("removed") == "yes",
            Page = Math.Clamp(Number(Asked("page")) ?? 1, 1, MostPages),
            Size = Number(Asked("size")) is { } size && Sizes.Contains(size) ? size : Sizes[0],
        };
    }

    /// <summary>Writes it for an address, in the order of <see cref="Read"/>; what goes without saying is left out.</summary>
    public IEnumerable<KeyValuePair<string, string>> Write()
    {
        if (Words is not null) yield return new("q", Words);
        foreach (var filter in Filters)
        {
            if (filter.Is is not null) yield return new(filter.Column, filter.Is);
            if (filter.From is not null) yield return new(filter.Column + ".from", filter.From);
            if (filter.To is not null) yield return new(filter.Column + ".to", filter.To);
        }

        if (IsRemoved) yield return new("removed", "yes");
        if (Sort is not null || IsDescending) yield return new("sort", (IsDescending ? "-" : "") + Sort);
        if (Size != Sizes[0]) yield return new("size", Size.ToString(CultureInfo.InvariantCulture));
        if (Page != 1) yield return new("page", Page.ToString(CultureInfo.InvariantCulture));
    }

    private static int? Number(string? words) => int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
