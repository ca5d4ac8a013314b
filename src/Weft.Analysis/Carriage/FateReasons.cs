// The words in which a fate is explained, fixed and plain: the rule, the recommendation, the shared words.
using System.Collections.Immutable;

namespace Weft.Analysis.Carriage;

/// <summary>Phrases of reasons.</summary>
internal static class FateReasons
{
    private const int MostWords = 6; // of each sort; a reason is a line, not a list

    public const string SameWords = "Same words as";

    public const string SomeChanged = "Nearly the same words as";

    public const string OtherObject = "Same sentence about something else in";

    public const string OtherForce = "Same sentence, stronger or weaker, in";

    public const string PartOfWords = "Shares some words with";

    public const string Nothing = "No recommendation shares its words.";

    /// <summary>Why a statement has a fate in a recommendation.</summary>
    public static string Of(string rule, string label, Coverage coverage) => $"{rule} recommendation {label}: {Shared(coverage)}.";

    /// <summary>Why a statement is dropped though some words come near.</summary>
    public static string TooFew(string label, Coverage coverage) => $"Shares too little with any recommendation; nearest is {label}: {Shared(coverage)}.";

    private static string Shared(Coverage coverage) =>
        coverage.Like.IsEmpty ? List(coverage.Same)
        : coverage.Same.IsEmpty ? "similar words " + List(coverage.Like)
        : List(coverage.Same) + "; similar words " + List(coverage.Like);

    private static string List(ImmutableArray<string> words) => string.Join(", ", words.Distinct(StringComparer.Ordinal).Take(MostWords).Select(w => $"\u201C{w}\u201D"));
}
