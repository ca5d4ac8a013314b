// Kinds and tiers of actors as the lexicon lists them.
using System.Collections.Immutable;
using System.Globalization;

namespace Weft.Analysis.Text;

/// <summary>Reads the lists that have one list for each kind of actor.</summary>
internal static class ActorKinds
{
    private static readonly PerLanguage<TierCues> ByLanguage = new(l => new TierCues(
        Cues.Of(l, "actors.tier.local"), Cues.Of(l, "actors.tier.district"), Cues.Of(l, "actors.tier.national"), Cues.Of(l, "actors.tier.international")));

    /// <summary>Every cue of the lists "{list}.{kind}", with its kind.</summary>
    public static IEnumerable<(string Cue, ActorKind Kind)> Kinds(this Lexicon lexicon, string list) => Enum.GetValues<ActorKind>()
        .Where(kind => kind != ActorKind.State)
        .SelectMany(kind => lexicon[List(list, kind)].Select(cue => (cue, kind)));

    /// <summary>Name of the list of one kind.</summary>
    public static string List(string list, ActorKind kind) =>
        string.Create(CultureInfo.InvariantCulture, $"{list}.{char.ToLowerInvariant(kind.ToString()[0])}{kind.ToString()[1..]}");

    /// <summary>The tier that a name's own words say, else that of its kind.</summary>
    public static Tier TierOf(string name, ActorKind kind, Lexicon lexicon)
    {
        var words = Terms.Of(name, lexicon);
        var cues = ByLanguage[lexicon];
        if (Says(cues.Local, words)) return Tier.Local;
        if (Says(cues.District, words)) return Tier.District;
        if (Says(cues.International, words)) return Tier.International;
        if (Says(cues.National, words)) return Tier.National;
        return kind switch
        {
            ActorKind.State or ActorKind.Ministry or ActorKind.Parliament => Tier.National,
            ActorKind.LocalAuthority => Tier.Local,
            ActorKind.InternationalOrganisation or ActorKind.RegionalOrganisation => Tier.International,
            _ => Tier.Unknown,
        };
    }

    private static bool Says(Cues cues, ImmutableArray<Term> words) => cues.FindFirst(words, 0, words.Length) is not null;

    private sealed record TierCues(Cues Local, Cues District, Cues National, Cues International);
}
