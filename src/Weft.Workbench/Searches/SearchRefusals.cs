// Every refusal about searches: code, what, where, remedy.
using System.Globalization;
using Weft.Analysis;

namespace Weft.Workbench.Searches;

/// <summary>The refusals about searches.</summary>
public static class SearchRefusals
{
    /// <summary>A search without words and facets.</summary>
    public static Refusal NothingToKeep { get; } = new("search-empty", "there is nothing to search for yet", "q", "Write words or choose a facet first.");

    /// <summary>A name is missing or too long.</summary>
    public static Refusal NoName { get; } = new(
        "search-name", string.Create(CultureInfo.InvariantCulture, $"a saved search needs a name of at most {SavedSearch.MaxName} characters"), "name", "Give it a short name.");

    /// <summary>Too many are kept.</summary>
    public static Refusal TooMany { get; } = new(
        "search-too-many", string.Create(CultureInfo.InvariantCulture, $"you keep {SavedSearch.Most} searches already"), null, "Remove one that you no longer need.");
}
