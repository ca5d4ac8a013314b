// One page of a long list: no page of ours grows with the pile.
namespace Weft.Web.Checks;

/// <summary>A part of a list.</summary>
/// <param name="Items">What is on this page.</param>
/// <param name="Number">Which page, from 1.</param>
/// <param name="Count">Of how many.</param>
public sealed record Paged<T>(IReadOnlyList<T> Items, int Number, int Count);

/// <summary>Cuts lists into pages.</summary>
public static class Paged
{
    /// <summary>The page with a number, or the nearest there is.</summary>
    public static Paged<T> Of<T>(IReadOnlyList<T> all, int? number, int size)
    {
        ArgumentNullException.ThrowIfNull(all);
        var count = Math.Max(1, (all.Count + size - 1) / size);
        var at = Math.Clamp(number ?? 1, 1, count);
        return new Paged<T>([.. all.Skip((at - 1) * size).Take(size)], at, count);
    }
}
