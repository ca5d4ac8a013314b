// Tells in which language a document is written.
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Weft.Analysis.Text;

/// <summary>Tells the language of a document by its script and, in Latin script, by its small words.</summary>
/// <remarks>
/// A small word that n languages share counts 1/n for each. A language is told when its small words are a fair share of the text and it leads
/// clearly; where the text is too short the language that the file declares stands. Word lists: Languages/smallWords.json. Cost: linear, no
/// model in memory.
/// </remarks>
public static class LanguageTeller
{
    private const int MostLetters = 60_000; // of a long document its first part is enough
    private const int FewestWords = 20;
    private const double LeastShare = 0.08; // running text in any of these languages has 0.2 and more; tables and lists of names less
    private const double LeastLead = 1.25;

    private static readonly ImmutableSortedDictionary<string, ImmutableHashSet<string>> SmallWords = Load();

    private static readonly ImmutableDictionary<string, double> Weights = SmallWords.Values.SelectMany(w => w).GroupBy(w => w, StringComparer.Ordinal)
        .ToImmutableDictionary(g => g.Key, g => 1.0 / g.Count(), StringComparer.Ordinal);

    /// <summary>The language of the running text; null when it cannot be told.</summary>
    /// <param name="text">The document.</param>
    /// <returns>BCP 47 primary subtag, lower case.</returns>
    public static string? Tell(DocumentText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var counts = new Counts();
        foreach (var block in text.Blocks.Where(b => b.IsRunningText))
        {
            counts.Add(block.Text);
            if (counts.Letters > MostLetters) break;
        }

        return counts.OtherScript() ?? counts.Latin() ?? text.DeclaredLanguage;
    }

    private static ImmutableSortedDictionary<string, ImmutableHashSet<string>> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream = assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(n => n.EndsWith(".smallWords.json", StringComparison.Ordinal)))!;
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!.ToImmutableSortedDictionary(
            p => p.Key, p => p.Value.ToImmutableHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private sealed class Counts
    {
        // A script that one language of this list writes; a letter that tells two languages of one script apart comes first.
        private static readonly (string Language, string Marks, char First, char Last)[] Scripts =
        [
            ("uk", "\u0456\u0457\u0454\u0491", '\u0400', '\u052F'), ("ru", "", '\u0400', '\u052F'), ("el", "", '\u0370', '\u03FF'),
            ("hy", "", '\u0530', '\u058F'), ("he", "", '\u0590', '\u05FF'), ("ur", "\u0679\u0688\u06BA\u06D2", '\u0600', '\u06FF'),
            ("fa", "\u067E\u0686\u0698\u06AF", '\u0600', '\u06FF'), ("ar", "", '\u0600', '\u06FF'), ("hi", "", '\u0900', '\u097F'),
            ("th", "", '\u0E00', '\u0E7F'), ("ka", "", '\u10A0', '\u10FF'), ("am", "", '\u1200', '\u137F'),
            ("ja", "", '\u3040', '\u30FF'), ("ko", "", '\uAC00', '\uD7AF'), ("zh", "", '\u4E00', '\u9FFF'),
        ];

        private const double LeastOfScript = 0.5; // of all letters
        private const double LeastOfMarks = 0.01; // of the script's letters
        private const double LeastKana = 0.1; // Japanese is written mostly in Chinese characters

        private readonly Dictionary<string, double> scores = new(StringComparer.Ordinal);
        private readonly int[] ofScript = new int[Scripts.Length];
        private readonly int[] ofMarks = new int[Scripts.Length];
        private int words;

        public int Letters { get; private set; }

        public void Add(string text)
        {
            for (var at = 0; at < text.Length;)
            {
                var start = at;
                while (at < text.Length && char.IsLetter(text[at])) CountLetter(text[at++]);
                if (at > start) CountWord(text[start..at].ToLowerInvariant());
                else at++;
            }
        }

        public string? OtherScript()
        {
            for (var i = 0; i < Scripts.Length; i++)
            {
                var share = Scripts[i].Language == "ja" ? LeastKana : LeastOfScript;
                if (Letters > 0 && ofScript[i] >= share * Letters && (Scripts[i].Marks.Length == 0 || ofMarks[i] >= LeastOfMarks * ofScript[i])) return Scripts[i].Language;
            }

            return null;
        }

        public string? Latin()
        {
            if (words < FewestWords) return null;
            var ranked = scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).ToList();
            if (ranked.Count == 0 || ranked[0].Value < LeastShare * words) return null;
            return ranked.Count == 1 || ranked[0].Value >= LeastLead * ranked[1].Value ? ranked[0].Key : null;
        }

        private void CountLetter(char letter)
        {
            Letters++;
            if (letter < '\u0370') return;
            for (var i = 0; i < Scripts.Length; i++)
            {
                if (letter < Scripts[i].First || letter > Scripts[i].Last) continue;
                ofScript[i]++;
                if (Scripts[i].Marks.Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal)) ofMarks[i]++;
            }
        }

        private void CountWord(string word)
        {
            words++;
            if (!Weights.TryGetValue(word, out var weight)) return;
            foreach (var (language, small) in SmallWords)
                if (small.Contains(word)) scores[language] = scores.GetValueOrDefault(language) + weight;
        }
    }
}
