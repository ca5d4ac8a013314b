// What is searched for: words and facets. Written as the query of an address, so that a search can be sent, kept and opened again.
using System.Collections.Immutable;
using System.Globalization;
using Weft.Workbench.Documents;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Searches;

/// <summary>The facets by which a search is narrowed.</summary>
public enum Facet
{
    /// <summary>What it is.</summary>
    What,

    /// <summary>Its kind within what it is.</summary>
    Kind,

    /// <summary>Year.</summary>
    Year,

    /// <summary>Body.</summary>
    Body,

    /// <summary>Actor.</summary>
    Actor,

    /// <summary>Standing.</summary>
    Standing,

    /// <summary>Level.</summary>
    Level,
}

/// <summary>One search.</summary>
/// <param name="Words">As typed.</param>
/// <param name="Chosen">One value for each facet that narrows it.</param>
public sealed record SearchQuery(string Words, ImmutableSortedDictionary<Facet, string> Chosen)
{
    /// <summary>Longest words, in UTF-16 code units.</summary>
    public const int MaxWords = 200;

    /// <summary>Longest value of a facet.</summary>
    public const int MaxValue = 50;

    /// <summary>Longest written form.</summary>
    public const int MaxWritten = 2_000;

    /// <summary>Nothing is searched for.</summary>
    public static SearchQuery Empty { get; } = new("", ImmutableSortedDictionary<Facet, string>.Empty);

    /// <summary>Whether there is anything to search for.</summary>
    public bool IsEmpty => SearchWords.Of(Words).Count == 0 && Chosen.Count == 0;

    /// <summary>Reads a search. What makes no sense is left out.</summary>
    /// <param name="words">As typed.</param>
    /// <param name="chosen">Values of facets by their names, in any case.</param>
    public static SearchQuery Of(string? words, IEnumerable<KeyValuePair<string, string?>> chosen)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        var facets = ImmutableSortedDictionary.CreateBuilder<Facet, string>();
        foreach (var (name, value) in chosen)
        {
            if (Enum.TryParse<Facet>(name, ignoreCase: true, out var facet) && Enum.IsDefined(facet) && !int.TryParse(name, CultureInfo.InvariantCulture, out _) && Makes(facet, value)) facets[facet] = value!;
        }

        var typed = words?.Trim() ?? "";
        return new SearchQuery(typed.Length <= MaxWords ? typed : typed[..MaxWords], facets.ToImmutable());
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static SearchQuery Read(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var parts = written.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).Where(p => p.Length == 2)
            .Select(p => KeyValuePair.Create(p[0], (string?)Uri.UnescapeDataString(p[1]))).ToList();
        return Of(parts.Find(p => p.Key == "q").Value, parts);
    }

    /// <summary>The query of its address, without a question mark.</summary>
    public string Write() => string.Join('&', Chosen.Select(c => $"{Name(c.Key)}={Uri.EscapeDataString(c.Value)}").Prepend($"q={Uri.EscapeDataString(Words)}"));

    /// <summary>The same search with one facet set, or without it.</summary>
    public SearchQuery With(Facet facet, string? value) => this with { Chosen = value is null ? Chosen.Remove(facet) : Chosen.SetItem(facet, value) };

    /// <summary>Name of a facet in addresses.</summary>
    public static string Name(Facet facet) => facet.ToString().ToLowerInvariant();

    private static bool Makes(Facet facet, string? value) => value is { Length: > 0 and <= MaxValue } && facet switch
    {
        Facet.Year => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 10_000,
        Facet.Body or Facet.Actor => Guid.TryParseExact(value, "D", out _),
        Facet.Kind => value.Split('.') is [{ Length: > 0 } kind, { Length: > 0 } aspect] && kind.All(char.IsAsciiLetter) && aspect.All(char.IsAsciiLetter),
        _ => value.All(char.IsAsciiLetter) && value.Length <= ItemKinds.MaxKind,
    };
}
