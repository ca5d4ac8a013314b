// How alike two items are, as a sum whose every part can be shown.
using System.Collections.Immutable;
using System.Globalization;

namespace Weft.Analysis.Lineage;

/// <summary>One part of the sum.</summary>
/// <param name="Name">What is compared, one or two English words.</param>
/// <param name="Weight">Its share of the sum, 0 to 1.</param>
/// <param name="Likeness">How alike the two are in it, 0 to 1.</param>
internal readonly record struct LikenessPart(string Name, double Weight, double Likeness);

/// <summary>The likeness of two items.</summary>
/// <param name="Parts">Its parts, weights adding up to 1.</param>
/// <param name="CoverOfEarlier">Share of the earlier item's objects, weighed by rarity, that the new one has.</param>
/// <param name="CoverOfNew">Share of the new item's objects that the earlier one has.</param>
/// <param name="Shared">The shared objects that weigh most, most first.</param>
internal sealed record FrameLikeness(ImmutableArray<LikenessPart> Parts, double CoverOfEarlier, double CoverOfNew, ImmutableArray<string> Shared)
{
    // Found on the Bangladesh links and by reading 200 pairs of the Slovenian rounds: see docs/METHODS.md, M4.
    private const double ObjectWeight = 0.55;
    private const double ActWeight = 0.15;
    private const double ForWhomWeight = 0.10;
    private const double LevelWeight = 0.05;
    private const double WordingWeight = 0.15;
    private const double SameKindOfAct = 0.75; // "set up" for "establish"
    private const double GenericShare = 0.25; // a word said everywhere weighs a quarter
    private const int MostShown = 5;

    /// <summary>The sum, 0 to 1.</summary>
    public double Score => Math.Min(Parts.Sum(p => p.Weight * p.Likeness), 1);

    /// <summary>Compares an earlier item with a new one.</summary>
    public static FrameLikeness Of(Frame earlier, Frame now, double jaccard, double containment, Func<string, double> rarity, Func<string, bool> isGeneric)
    {
        double Weigh(string term) => rarity(term) * (isGeneric(term) ? GenericShare : 1);
        var shared = earlier.Objects.Intersect(now.Objects, StringComparer.Ordinal).ToList();
        double weightOfShared = shared.Sum(Weigh), weightOfEarlier = earlier.Objects.Sum(Weigh), weightOfNew = now.Objects.Sum(Weigh);
        var coverOfEarlier = weightOfEarlier == 0 ? 0 : weightOfShared / weightOfEarlier;
        var coverOfNew = weightOfNew == 0 ? 0 : weightOfShared / weightOfNew;
        var parts = new List<LikenessPart> { new("object", ObjectWeight, (Math.Max(coverOfEarlier, coverOfNew) + Dice(weightOfShared, weightOfEarlier + weightOfNew)) / 2) };
        if (earlier.ActStem is not null && now.ActStem is not null) parts.Add(new("act", ActWeight, OfActs(earlier, now)));
        if (earlier.Groups.Length + now.Groups.Length > 0) parts.Add(new("for whom", ForWhomWeight, OfSets(earlier.Groups, now.Groups)));
        if (earlier.Levels.Length + now.Levels.Length > 0) parts.Add(new("level", LevelWeight, OfSets(earlier.Levels, now.Levels)));
        parts.Add(new("wording", WordingWeight, (jaccard + containment) / 2));
        var all = parts.Sum(p => p.Weight);
        return new(
            [.. parts.Select(p => p with { Weight = p.Weight / all })], coverOfEarlier, coverOfNew,
            [.. shared.OrderByDescending(Weigh).ThenBy(s => s, StringComparer.Ordinal).Take(MostShown)]);
    }

    /// <summary>The sum written out: "0.71 = object 0.45 of 0.55 + act …".</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Score:0.00} = {string.Join(" + ", Parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Name} {p.Weight * p.Likeness:0.00} of {p.Weight:0.00}")))}");

    private static double Dice(double shared, double both) => both == 0 ? 0 : 2 * shared / both;

    private static double OfActs(Frame a, Frame b) => a.ActStem == b.ActStem ? 1 : a.Acts.Intersect(b.Acts, StringComparer.Ordinal).Any() ? SameKindOfAct : 0;

    private static double OfSets(ImmutableArray<string> a, ImmutableArray<string> b)
    {
        var shared = a.Intersect(b, StringComparer.Ordinal).Count();
        return Dice(shared, a.Length + b.Length);
    }
}
