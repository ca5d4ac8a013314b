// What an engine prepares once from each lexicon and then only reads.
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>A value made at most once for each language that has a lexicon; any number of threads may share it.</summary>
internal sealed class PerLanguage<T>(Func<Lexicon, T> make)
{
    // Lazy, so that a list missing in one language's file never takes the other languages down.
    private readonly ImmutableDictionary<string, Lazy<T>> values = Lexicon.Languages.ToImmutableDictionary(
        language => language, language => new Lazy<T>(() => make(Lexicon.For(language)!)), StringComparer.Ordinal);

    /// <summary>The value of a lexicon's language.</summary>
    public T this[Lexicon lexicon] => values[lexicon.Language].Value;
}
