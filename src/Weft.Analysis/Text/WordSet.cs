// A lexicon list of single words, to be looked up.
using System.Collections.Frozen;

namespace Weft.Analysis.Text;

/// <summary>Makes sets of words from lexicon lists.</summary>
internal static class WordSet
{
    /// <summary>The words of a list, folded.</summary>
    public static FrozenSet<string> Words(this Lexicon lexicon, string list) =>
        lexicon[list].Select(Terms.Fold).ToFrozenSet(StringComparer.Ordinal);
}
