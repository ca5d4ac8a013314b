// Words as search compares them: without case and accents, the same for the stored text and for what a person types.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Weft.Analysis.Text;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Documents;

/// <summary>Folds text for search.</summary>
public static class SearchWords
{
    /// <summary>Most words of a query that are used.</summary>
    public const int MaxQueryWords = 12;

    /// <summary>A longer word is found by its first letters. PostgreSQL takes up to 2,046 bytes.</summary>
    public const int MaxWord = 200;

    /// <summary>Most letters of one text that are searched. PostgreSQL indexes up to a megabyte of words.</summary>
    public const int MaxJoined = 200_000;

    /// <summary>The text in lower case without accents. One code unit may become several or none.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = new StringBuilder(text.Length);
        foreach (var c in StorableText.Of(text).Normalize(NormalizationForm.FormKD)) // half a surrogate pair cannot be normalised
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    /// <summary>The words of a query, folded; what is no letter or digit only separates them.</summary>
    public static IReadOnlyList<string> Of(string query) => [.. Words(query).Take(MaxQueryWords)];

    /// <summary>The folded words of a text with a blank between two of them: nothing is left for an index to decide.</summary>
    public static string Joined(string text)
    {
        var joined = new StringBuilder();
        foreach (var word in Words(text))
        {
            if (joined.Length + word.Length >= MaxJoined) break;
            if (joined.Length > 0) joined.Append(' ');
            joined.Append(word);
        }

        return joined.ToString();
    }

    /// <summary>Where words that begin like one of the query stand in a text.</summary>
    public static ImmutableArray<TextSpan> Marks(string text, IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        var marks = ImmutableArray.CreateBuilder<TextSpan>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at])) continue;
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
            var folded = Fold(text[start..at]);
            if (words.Any(w => folded.StartsWith(w, StringComparison.Ordinal))) marks.Add(new TextSpan(start, at));
        }

        return marks.ToImmutable();
    }

    private static IEnumerable<string> Words(string text)
    {
        var folded = Fold(text);
        for (var at = 0; at < folded.Length; at++)
        {
            if (!char.IsLetterOrDigit(folded[at])) continue;
            var start = at;
            while (at < folded.Length && char.IsLetterOrDigit(folded[at])) at++;
            yield return folded[start..Math.Min(at, start + MaxWord)];
        }
    }
}
