// Which spellings of a name mean one actor.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Mandates;

/// <summary>Spellings of actors: case, diacritics, spaces and punctuation do not tell two names apart; aliases join them.</summary>
internal sealed class Spellings
{
    private readonly Dictionary<string, string> canonical = new(StringComparer.Ordinal);

    /// <summary>Learns the names and aliases of actors; the first actor to claim a spelling keeps it.</summary>
    public Spellings(ImmutableArray<Actor> actors)
    {
        foreach (var actor in actors)
        {
            foreach (var spelling in actor.Aliases.Prepend(actor.Name)) canonical.TryAdd(Key(spelling), Key(actor.Name));
        }
    }

    /// <summary>What all spellings of one actor share.</summary>
    public string Canonical(string name) => canonical.GetValueOrDefault(Key(name), Key(name));

    /// <summary>A name without what does not tell names apart.</summary>
    public static string Key(string name) =>
        string.Join(' ', Terms.Fold(name).Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static readonly char[] Separators = [' ', '\t', '\u00A0', '\u202F', '\n', '\r', '.', ',', '-', '\u2010', '\u2011', '(', ')', '"', '\''];
}
