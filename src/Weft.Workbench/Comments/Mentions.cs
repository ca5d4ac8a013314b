// Persons named in a text. Stored by id, so that no item holds a name and a person can be renamed or erased.
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Weft.Analysis.Text;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Comments;

/// <summary>Reads and writes "@name" in texts.</summary>
public static partial class Mentions
{
    /// <summary>Most persons that one text can name.</summary>
    public const int Most = 20;

    /// <summary>Longest stored text: each name may become an id.</summary>
    public const int MaxStored = Comment.MaxText + (Most * 40);

    /// <summary>A stretch of a text: words, or the person who is named there.</summary>
    /// <param name="Text">The words; empty for a person.</param>
    /// <param name="Person">Who is named; null for words.</param>
    public readonly record struct Piece(string Text, PersonId? Person);

    /// <summary>Puts ids in the place of "@name". The longest name that fits is meant; case and accents do not matter.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="names">Who can be named.</param>
    /// <returns>As stored. A name that nobody has stays as it was typed.</returns>
    public static string Store(string text, IReadOnlyDictionary<PersonId, string> names)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(names);
        var known = names.Where(n => n.Value.Length > 0).Select(n => (Id: n.Key, n.Value.Length, Folded: Terms.Fold(n.Value)))
            .OrderByDescending(n => n.Length).ThenBy(n => n.Id.Value).ToList();
        var (stored, mentions) = (new StringBuilder(text.Length), 0);
        for (var at = 0; at < text.Length; at++)
        {
            var named = text[at] == '@' && mentions < Most && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) ? known.Find(n => Begins(text, at + 1, n.Length, n.Folded)) : default;
            if (named.Length == 0)
            {
                stored.Append(text[at]);
                continue;
            }

            stored.Append("@[").Append(named.Id.Value.ToString("D")).Append(']');
            mentions++;
            at += named.Length;
        }

        return stored.ToString();
    }

    /// <summary>The text as a person would type it: names in the place of ids.</summary>
    public static string Typed(string stored, IReadOnlyDictionary<PersonId, string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return string.Concat(Pieces(stored).Select(p => p.Person is { } person ? "@" + names.GetValueOrDefault(person, $"[{person.Value:D}]") : p.Text));
    }

    /// <summary>Who is named, each once, in order.</summary>
    public static ImmutableArray<PersonId> In(string stored) => [.. Pieces(stored).Select(p => p.Person).OfType<PersonId>().Distinct().Take(Most)];

    /// <summary>The beginning of a text on one line, without names.</summary>
    public static string Excerpt(string stored)
    {
        const int most = 80;
        var line = string.Concat(Pieces(stored).Select(p => p.Person is null ? p.Text : "@…")).ReplaceLineEndings(" ");
        return line.Length <= most ? line : line[..(char.IsHighSurrogate(line[most - 2]) ? most - 2 : most - 1)] + "…";
    }

    /// <summary>Words and persons in turn.</summary>
    public static IEnumerable<Piece> Pieces(string stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var from = 0;
        foreach (Match match in Stored().Matches(stored))
        {
            if (match.Index > from) yield return new Piece(stored[from..match.Index], null);
            yield return new Piece("", new PersonId(Guid.ParseExact(stored.AsSpan(match.Index + 2, 36), "D")));
            from = match.Index + match.Length;
        }

        if (from < stored.Length) yield return new Piece(stored[from..], null);
    }

    private static bool Begins(string text, int at, int length, string folded) =>
        at + length <= text.Length && (at + length == text.Length || !char.IsLetterOrDigit(text[at + length]))
        && string.Equals(Terms.Fold(text.Substring(at, length)), folded, StringComparison.Ordinal);

    [GeneratedRegex(@"@\[[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Stored();
}
