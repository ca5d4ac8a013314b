// The words by which engines recognise things, one data file a language.
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Weft.Analysis.Text;

/// <summary>The cues of one language: named lists of words and phrases, read once from `Lexicons/{language}.json`, then frozen.</summary>
/// <remarks>A language without a file has no lexicon: engines refuse it instead of guessing. Any number of threads may share one.</remarks>
public sealed class Lexicon
{
    private static readonly ImmutableDictionary<string, Lexicon> All = Load();

    private readonly ImmutableDictionary<string, ImmutableArray<string>> lists;

    private Lexicon(string language, ImmutableDictionary<string, ImmutableArray<string>> lists)
    {
        Language = language;
        this.lists = lists;
        StopWords = lists.GetValueOrDefault("terms.stopWords", []).Select(Terms.Fold).ToImmutableHashSet(StringComparer.Ordinal);
    }

    /// <summary>BCP 47 primary subtag, lower case.</summary>
    public string Language { get; }

    /// <summary>Words without content of their own, folded as <see cref="Terms.Fold"/> does.</summary>
    public ImmutableHashSet<string> StopWords { get; }

    /// <summary>The languages that have a lexicon, in ordinal order.</summary>
    public static ImmutableArray<string> Languages { get; } = [.. All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The English lexicon, which is always there.</summary>
    public static Lexicon English => All["en"];

    /// <summary>The lexicon of a language, or null where there is none.</summary>
    public static Lexicon? For(string? language) => language is null ? null : All.GetValueOrDefault(language);

    /// <summary>A named list of cues, lower case, longest first.</summary>
    /// <exception cref="KeyNotFoundException">The lexicon has no such list: a fault in the data file.</exception>
    public ImmutableArray<string> this[string list] => lists.TryGetValue(list, out var cues)
        ? cues : throw new KeyNotFoundException($"Lexicon '{Language}' has no list '{list}'.");

    // Each Lexicons folder of Analysis may hold a file for a language; lists of the same language are joined, names never collide.
    private static ImmutableDictionary<string, Lexicon> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var byLanguage = new SortedDictionary<string, Dictionary<string, ImmutableArray<string>>>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.Contains(".Lexicons.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var language = name.Split('.')[^2];
            using var stream = assembly.GetManifestResourceStream(name)!;
            var read = JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!;
            if (!byLanguage.TryGetValue(language, out var lists)) byLanguage[language] = lists = new(StringComparer.Ordinal);
            foreach (var (list, cues) in read) lists.Add(list, [.. cues.OrderByDescending(c => c.Length).ThenBy(c => c, StringComparer.Ordinal)]);
        }

        return byLanguage.ToImmutableDictionary(p => p.Key, p => new Lexicon(p.Key, p.Value.ToImmutableDictionary(StringComparer.Ordinal)), StringComparer.Ordinal);
    }
}
