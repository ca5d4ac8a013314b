// Short signatures of shingle sets: texts whose wording is alike get equal parts of them.
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Weft.Analysis.Lineage;

/// <summary>MinHash signatures of 128 permutations in 32 bands of 4 rows (Broder et al., "Min-wise independent permutations", 2000; banding: Indyk and Motwani, 1998).</summary>
/// <remarks>
/// A pair of Jaccard similarity s shares a band with probability 1 - (1 - s^4)^32: 0.9998 at 0.7, 0.56 at 0.4, 0.05 at 0.2. A permutation is
/// (a x + b) mod 2^32 with a odd, on shingles that are hashes already. Departs from the paper in keeping no signature: only each band's four minima,
/// mixed into one key, since candidates are compared exactly.
/// </remarks>
public static class MinHash
{
    /// <summary>Bands of a signature.</summary>
    public const int Bands = 32;

    /// <summary>Rows of a band.</summary>
    public const int Rows = 4;

    private const ulong Seed = 0x5765_6674_4C69_6E65; // any fixed number: what matters is that it never changes
    private const uint Mix = 0x9E37_79B1; // odd, near 2^32 over the golden ratio: spreads the key's high bits (Knuth, TAOCP 3, 6.4)
    private const int Lanes = 8; // of 32 bits in a Vector256
    private const int Abreast = 4; // vectors of one row: 32 bands in registers at once

    private static readonly uint[] Factors = Constants(0, odd: true);
    private static readonly uint[] Offsets = Constants(Bands * Rows, odd: false);

    /// <summary>Writes the key of each band.</summary>
    /// <param name="shingles">A set of shingles; order does not matter. The empty set gets the same keys each time.</param>
    /// <param name="keys">Room for <see cref="Bands"/> keys.</param>
    /// <exception cref="ArgumentException">There is not enough room.</exception>
    public static void BandKeys(ReadOnlySpan<uint> shingles, Span<uint> keys)
    {
        if (keys.Length < Bands) throw new ArgumentException($"Room for {Bands} keys is needed.", nameof(keys));
        ref var factor = ref MemoryMarshal.GetArrayDataReference(Factors);
        ref var offset = ref MemoryMarshal.GetArrayDataReference(Offsets);
        Vector256<uint> key0 = default, key1 = default, key2 = default, key3 = default;
        var mix = Vector256.Create(Mix);
        for (var row = 0; row < Rows; row++)
        {
            var at = (nuint)(row * Bands);
            var (a0, b0) = (Vector256.LoadUnsafe(ref factor, at), Vector256.LoadUnsafe(ref offset, at));
            var (a1, b1) = (Vector256.LoadUnsafe(ref factor, at + Lanes), Vector256.LoadUnsafe(ref offset, at + Lanes));
            var (a2, b2) = (Vector256.LoadUnsafe(ref factor, at + (2 * Lanes)), Vector256.LoadUnsafe(ref offset, at + (2 * Lanes)));
            var (a3, b3) = (Vector256.LoadUnsafe(ref factor, at + (3 * Lanes)), Vector256.LoadUnsafe(ref offset, at + (3 * Lanes)));
            Vector256<uint> least0 = Vector256<uint>.AllBitsSet, least1 = least0, least2 = least0, least3 = least0;
            foreach (var shingle in shingles)
            {
                var x = Vector256.Create(shingle);
                least0 = Vector256.Min(least0, (x * a0) + b0);
                least1 = Vector256.Min(least1, (x * a1) + b1);
                least2 = Vector256.Min(least2, (x * a2) + b2);
                least3 = Vector256.Min(least3, (x * a3) + b3);
            }

            key0 = (key0 ^ least0) * mix;
            key1 = (key1 ^ least1) * mix;
            key2 = (key2 ^ least2) * mix;
            key3 = (key3 ^ least3) * mix;
        }

        key0.CopyTo(keys);
        key1.CopyTo(keys[Lanes..]);
        key2.CopyTo(keys[(2 * Lanes)..]);
        key3.CopyTo(keys[((Abreast - 1) * Lanes)..]);
    }

    // SplitMix64 (Steele, Lea, Flood 2014): a stream of good constants from one seed.
    private static uint[] Constants(int skip, bool odd)
    {
        var constants = new uint[Bands * Rows];
        for (var i = 0; i < constants.Length; i++)
        {
            var z = Seed + ((ulong)(skip + i + 1) * 0x9E37_79B9_7F4A_7C15);
            z = (z ^ (z >> 30)) * 0xBF58_476D_1CE4_E5B9;
            z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
            constants[i] = (uint)(z >> 32) | (odd ? 1u : 0u);
        }

        return constants;
    }
}
