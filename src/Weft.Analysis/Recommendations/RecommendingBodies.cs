// Who made a recommendation: the states in brackets at the end of its text or of its parts.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>Reads "(France) (Lithuania);" and "(Brazil, Chile and Peru);" where they close a text or a part of it.</summary>
internal static class RecommendingBodies
{
    // The longest official name of a state has 56 letters.
    private const int LongestName = 70;

    /// <summary>The names, in order, each once, as printed.</summary>
    public static ImmutableArray<string> Read(string text, FinderCues cues)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var span in Brackets(text).Where(b => Closes(text, b)))
        {
            var inside = text[(span.Start + 1)..(span.End - 1)];
            names.AddRange(Names(inside, cues).Where(n => !names.Contains(n)));
        }

        if (names.Count == 0 && Unclosed(text) is { } rest) names.AddRange(Names(rest, cues));
        return names.ToImmutable();
    }

    /// <summary>What stands in the last bracket where an earlier one was never closed.</summary>
    private static string? Unclosed(string text)
    {
        var close = text.LastIndexOf(')');
        if (close < 0 || text.Count(c => c == '(') <= text.Count(c => c == ')') || !Closes(text, new TextSpan(close, close + 1))) return null;
        var open = text.LastIndexOf('(', close);
        var outer = text.LastIndexOf('(', open - 1 < 0 ? 0 : open - 1);
        if (outer >= 0 && outer < open && text[(outer + 1)..open].All(c => char.IsLetter(c) || c == ' ')) open = outer;
        return text[(open + 1)..close];
    }

    /// <summary>Outermost brackets, in order.</summary>
    private static IEnumerable<TextSpan> Brackets(string text)
    {
        var (depth, start) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '(' && depth++ == 0) start = at;
            if (text[at] == ')' && depth > 0 && --depth == 0) yield return new TextSpan(start, at + 1);
        }
    }

    /// <summary>Whether a bracket ends the text or a part of it: only marks, or other such brackets, up to the end, ";" or "/".</summary>
    private static bool Closes(string text, TextSpan bracket)
    {
        for (var at = bracket.End; at < text.Length; at++)
        {
            if (text[at] is ';' or '/') return true;
            if (text[at] is ' ' or '.' or ',' or '*' or ':' || char.IsAsciiDigit(text[at])) continue;
            if (text[at] != '(') return false;
            var depth = 0;
            for (; at < text.Length; at++)
            {
                if (text[at] == '(') depth++;
                if (text[at] == ')' && --depth == 0) break;
            }
        }

        return true;
    }

    private static ImmutableArray<string> Names(string inside, FinderCues cues)
    {
        ImmutableArray<string> names = [.. Pieces(inside).SelectMany(p => SplitAtAnd(p, cues)).Select(n => n.Trim()).Where(n => n.Length > 0)];
        return names.All(n => IsName(n, cues)) ? names : [];
    }

    /// <summary>Cut at commas, semicolons and slashes outside inner brackets.</summary>
    private static IEnumerable<string> Pieces(string inside)
    {
        var (depth, start) = (0, 0);
        for (var at = 0; at < inside.Length; at++)
        {
            if (inside[at] == '(') depth++;
            if (inside[at] == ')') depth--;
            if (depth > 0 || inside[at] is not (',' or ';' or '/')) continue;
            yield return inside[start..at];
            start = at + 1;
        }

        yield return inside[start..];
    }

    /// <summary>"Chile and Peru" are two; "Trinidad and Tobago" is one.</summary>
    private static IEnumerable<string> SplitAtAnd(string piece, FinderCues cues)
    {
        var start = 0;
        var rest = piece;
        while (cues.Find("finder.and", rest) is { } and)
        {
            if (rest[..and.Start].Trim().Length == 0) rest = rest[and.End..]; // "…, and Peru"
            else if (cues.Find("finder.namesWithAnd", rest) is { } whole && whole.Start <= and.Start && and.End <= whole.End)
            {
                if (cues.Find("finder.and", rest[whole.End..]) is not { } next) break;
                yield return rest[..(whole.End + next.Start)];
                rest = rest[(whole.End + next.End)..];
            }
            else
            {
                yield return rest[..and.Start];
                rest = rest[and.End..];
            }

            start++;
        }

        yield return rest;
    }

    /// <summary>A name begins with a capital, has no digit, and is no acronym of an instrument.</summary>
    private static bool IsName(string name, FinderCues cues)
    {
        if (name.Length > LongestName || name.Any(char.IsAsciiDigit)) return false;
        if (name.All(c => !char.IsLetter(c) || char.IsUpper(c))) return cues.Is("finder.nameAcronyms", name);
        return char.IsUpper(name[0]) || cues.StartLength("finder.nameParticles", name) > 0;
    }
}
