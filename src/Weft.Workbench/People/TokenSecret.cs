// The secret of a token: random, recognisable to those who search for lost secrets, stored as its hash alone.
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Weft.Workbench.People;

/// <summary>Secrets of tokens.</summary>
internal static class TokenSecret
{
    private const string Prefix = "weft_";

    // 256 random bits: nothing to guess, so that one round of hashing is enough.
    private const int Bytes = 32;

    private static readonly int Length = Prefix.Length + Base64Url.GetEncodedLength(Bytes);

    /// <summary>A new secret.</summary>
    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Its hash; null for what cannot be a secret of ours.</summary>
    public static string? HashOf(string? secret) => secret?.Length == Length && secret.StartsWith(Prefix, StringComparison.Ordinal)
        ? Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(secret))) : null;
}
