// Makes and hashes recovery codes: 79 random bits, so that a hash that leaked cannot be tried out.
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Weft.Workbench.People;

/// <summary>Recovery codes.</summary>
public static class RecoveryCodes
{
    /// <summary>How many a person gets.</summary>
    public const int Count = 10;

    private const int Letters = 16;
    private const int Group = 4;
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789"; // no letter that looks like another

    /// <summary>New codes, such as "k7pd-x2mw-9fqa-h4tz".</summary>
    public static ImmutableArray<string> New() => [.. Enumerable.Range(0, Count).Select(_ => string.Join('-', RandomNumberGenerator.GetItems<char>(Alphabet, Letters).Chunk(Group).Select(g => new string(g))))];

    /// <summary>What is stored of a code; blanks, hyphens and capitals do not count.</summary>
    public static byte[] HashOf(string? code) => Secret.HashOf(string.Concat((code ?? "").Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)));
}
