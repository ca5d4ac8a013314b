// Actors named in a row: "A, B and the C".
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>Reads rows of actors beside a role phrase.</summary>
internal static class NamedList
{
    private const int LongestJoint = 24; // characters between two members of a row ("as well as from the")

    /// <summary>Ids of the actors in a row that begins right after a place.</summary>
    public static ImmutableArray<string> After(Passage passage, int place, ImmutableArray<ActorMention> mentions)
    {
        var row = ImmutableArray.CreateBuilder<string>();
        foreach (var mention in mentions.Where(m => m.Span.Start >= place))
        {
            if (!IsJoint(passage.Text[place..mention.Span.Start], row.Count == 0)) break;
            row.Add(mention.Actor);
            place = mention.Span.End;
        }

        return row.ToImmutable();
    }

    /// <summary>Ids of the actors in a row that ends right before a place, in order.</summary>
    public static ImmutableArray<string> Before(Passage passage, int place, ImmutableArray<ActorMention> mentions)
    {
        var row = new List<string>();
        foreach (var mention in mentions.Where(m => m.Span.End <= place).Reverse())
        {
            if (!IsJoint(passage.Text[mention.Span.End..place], row.Count == 0)) break;
            row.Insert(0, mention.Actor);
            place = mention.Span.Start;
        }

        return [.. row];
    }

    // Small words and commas alone; anything with a clause in it ends the row.
    private static bool IsJoint(string between, bool isFirst) => between.Length <= LongestJoint
        && between.Split([' ', ',', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries).All(w => char.IsLower(w[0]) && w.Length <= 4)
        && (isFirst || between.Length > 0) && !between.Contains('.', StringComparison.Ordinal) && !between.Contains(';', StringComparison.Ordinal);
}
