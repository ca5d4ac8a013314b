// Words as search compares them: without case and accents, the same for the stored text and for what a person types.
using System.Globalization;
using System.Text;

namespace Weft.Workbench.Documents;

/// <summary>Folds text for search.</summary>
public static class SearchWords
{
    /// <summary>Most words of a query that are used.</summary>
    public const int MaxQueryWords = 12;

    /// <summary>The text in lower case without accents. One code unit may become several or none.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    /// <summary>The words of a query, folded; what is no letter or digit only separates them.</summary>
    public static IReadOnlyList<string> Of(string query)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in Fold(query) + " ")
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
                continue;
            }

            if (word.Length > 0 && words.Count < MaxQueryWords) words.Add(word.ToString());
            word.Clear();
        }

        return words;
    }
}
