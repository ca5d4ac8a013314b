// Addresses of places in the texts of a check.
using System.Globalization;
using Weft.Workbench.Briefs;
using Weft.Workbench.Checks;

namespace Weft.Web.Checks;

/// <summary>Leads to a block of a text.</summary>
public static class TextLinks
{
    /// <summary>Blocks on one page of a text: a report of 130 pages stays under the weight of a page.</summary>
    public const int BlocksOnPage = 60;

    /// <summary>Recommendations on one page.</summary>
    public const int RecommendationsOnPage = 60;

    /// <summary>Recommendations with their earlier ones on one page: two texts each, several times.</summary>
    public const int RepeatedOnPage = 15;

    /// <summary>Altered and dropped statements on one page.</summary>
    public const int LostOnPage = 80;

    /// <summary>Place of an input in the check; 0 is the draft.</summary>
    public static int IndexOf(CoherenceCheck check, string input)
    {
        ArgumentNullException.ThrowIfNull(check);
        for (var i = 0; i < check.Inputs.Length; i++)
        {
            if (check.Inputs[i].Id == input) return i;
        }

        return 0;
    }

    /// <summary>The page of a text on which a block stands, from 1.</summary>
    public static int PartOf(int block) => ((block - 1) / BlocksOnPage) + 1;

    /// <summary>Id of a block on its page: the same as in the brief.</summary>
    public static string Target(int index, int block) =>
        index == 0 ? string.Create(CultureInfo.InvariantCulture, $"p-{block}") : string.Create(CultureInfo.InvariantCulture, $"p{index}-{block}");

    /// <summary>The address of a block.</summary>
    public static string To(string language, CheckId check, int index, int block) => $"{Page(language, check, index, PartOf(block))}#{Target(index, block)}";

    /// <summary>The address of a recommendation.</summary>
    public static string Recommendation(string language, LoadedCheck check, string id)
    {
        ArgumentNullException.ThrowIfNull(check);
        var at = check.Result.Recommendations.ToList().FindIndex(r => r.Id == id);
        return string.Create(CultureInfo.InvariantCulture, $"/{language}/checks/{check.Id.Value}/recommendations?part={(Math.Max(0, at) / RecommendationsOnPage) + 1}#r-{id}");
    }

    /// <summary>The address of the earlier ones of a recommendation.</summary>
    public static string Repeated(string language, LoadedCheck check, string id)
    {
        ArgumentNullException.ThrowIfNull(check);
        var at = check.Result.Recommendations.Where(r => r.Earlier.Length > 0).ToList().FindIndex(r => r.Id == id);
        return string.Create(CultureInfo.InvariantCulture, $"/{language}/checks/{check.Id.Value}/repeated?part={(Math.Max(0, at) / RepeatedOnPage) + 1}#b-{id}");
    }

    /// <summary>The address of a page of a text.</summary>
    public static string Page(string language, CheckId check, int index, int part) => string.Create(
        CultureInfo.InvariantCulture, $"/{language}/checks/{check.Value}/text?input={index}&part={part}");
}
