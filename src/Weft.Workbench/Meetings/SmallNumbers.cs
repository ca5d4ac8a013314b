// No breakdown of fewer than five from what was said under a rule: neither read off nor worked out from the total.
using System.Collections.Immutable;

namespace Weft.Workbench.Meetings;

/// <summary>One part of a breakdown.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Number">How many; null where that is not told.</param>
public readonly record struct Share(string Name, int? Number);

/// <summary>Keeps small numbers back.</summary>
public static class SmallNumbers
{
    /// <summary>From here on a number is told. From the rules of the product, 6.</summary>
    public const int Least = 5;

    /// <summary>A breakdown as it may be told: small numbers are left out, and where one alone would be left out the next smallest goes with it.</summary>
    /// <param name="parts">Distinct people or actors in each part.</param>
    /// <param name="isUnderRule">Whether any of it was said under a rule; else all numbers are told.</param>
    public static ImmutableArray<Share> Tell(IReadOnlyCollection<(string Name, int Number)> parts, bool isUnderRule)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (!isUnderRule) return [.. parts.Select(p => new Share(p.Name, p.Number))];
        var small = parts.Where(p => p.Number is > 0 and < Least).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        // What is left out together must not be worked out from the total either: it has to be five or more, of two parts or more.
        foreach (var next in parts.Where(p => p.Number >= Least).OrderBy(p => p.Number).ThenBy(p => p.Name, StringComparer.Ordinal))
        {
            if (small.Count == 0 || (small.Count > 1 && parts.Where(p => small.Contains(p.Name)).Sum(p => p.Number) >= Least)) break;
            small.Add(next.Name);
        }

        return [.. parts.Select(p => new Share(p.Name, small.Contains(p.Name) ? null : p.Number))];
    }
}
