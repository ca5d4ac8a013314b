// The sentence that introduces a list of recommendations.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>What introduces a list.</summary>
/// <param name="IsCertain">Whether it calls what follows recommendations; otherwise the items must show it.</param>
/// <param name="From">Who recommends, where the sentence names a body.</param>
/// <param name="Reason">Name of the rule.</param>
/// <param name="Confidence">0 to 1.</param>
internal sealed record LeadIn(bool IsCertain, ImmutableArray<string> From, string Reason, double Confidence)
{
    /// <summary>Name of the rule for a list that a body recommends.</summary>
    public const string ReasonOfBody = "list-after-recommends";

    private const double Sure = 0.95;
    private const double Likely = 0.8;

    private const int LongestBody = 60;

    // "The Committee therefore strongly recommends".
    private const int LongestAdverb = 20;

    // "The recommendations emerging from the discussions of the two working groups are:": words between the noun and the colon.
    private const int NounReach = 100;

    /// <summary>The lead-in that a block is; null when it is none.</summary>
    public static LeadIn? Of(Block block, FinderCues cues)
    {
        if (cues.Has("finder.nouns", block.Text) && cues.Has("finder.pointers", block.Text)) return new LeadIn(true, [], "list-after-lead-in", Sure);
        if (!block.Text.EndsWith(':') || (block.Kind == BlockKind.ListItem && block.Label is null)) return null;
        var sentence = cues.Sentences(block.Text)[^1].In(block.Text);
        if (cues.Find("finder.recommends", sentence) is { } verb) return new LeadIn(false, Body(sentence[..verb.Start], cues), ReasonOfBody, Likely);
        return cues.Has("finder.nouns", sentence[Math.Max(0, sentence.Length - NounReach)..]) ? new LeadIn(false, [], "list-after-colon", Likely) : null;
    }

    /// <summary>"The Committee": the words that name a body before it recommends; between them at most a clause in commas.</summary>
    public static ImmutableArray<string> Body(string before, FinderCues cues)
    {
        if (cues.Find("finder.bodies", before) is not { } body) return [];
        var start = before.AsSpan(0, body.Start).LastIndexOfAny(',', ';', ':') + 1;
        var name = before[start..body.End].Trim();
        var between = before[body.End..].Trim();
        return char.IsUpper(name[0]) && name.Length <= LongestBody && (between.Length <= LongestAdverb || between[0] == ',') ? [name] : [];
    }
}
