// Ids that the same content always gets: no clock, no randomness.
using System.Security.Cryptography;
using System.Text;

namespace Weft.Analysis.Text;

/// <summary>Makes the ids of found items from their content.</summary>
public static class StableId
{
    private const int HexDigits = 12; // 48 bits: a pile of 10,000 items meets itself with probability below 1 in 5 million

    /// <summary>An id such as "s-1f3a…": the same prefix and parts always give the same id.</summary>
    /// <param name="prefix">Kind of item, one or two letters.</param>
    /// <param name="parts">What makes the item itself: input id, place, words.</param>
    public static string Of(string prefix, params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData([0]); // so that ("ab","c") and ("a","bc") differ
        }

        return $"{prefix}-{Convert.ToHexStringLower(hash.GetHashAndReset())[..HexDigits]}";
    }
}
