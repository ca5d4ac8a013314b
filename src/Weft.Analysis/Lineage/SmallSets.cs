// Puts a few dozen numbers in order without comparing them one by one.
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Weft.Analysis.Lineage;

/// <summary>Sorted sets of 31-bit numbers, of the size of a sentence's shingles.</summary>
internal static class SmallSets
{
    private const int Most = 64; // beyond it counting, which is quadratic, loses to sorting
    private const int Unfilled = int.MaxValue; // no number is: it would need the 31 bits all set and is mapped down by the one who hashes

    /// <summary>Sorts numbers below 2^31 - 1 in place, keeps each once and says how many are left.</summary>
    public static int SortDistinct(Span<uint> numbers)
    {
        if (numbers.Length <= Most) SortByCounting(MemoryMarshal.Cast<uint, int>(numbers));
        else numbers.Sort();
        var distinct = 0;
        var last = (uint)Unfilled;
        foreach (var number in numbers)
        {
            if (number == last || number == Unfilled) continue;
            numbers[distinct++] = last = number;
        }

        return distinct;
    }

    // The place of a number is how many are smaller: eight comparisons at once and no branch to mispredict.
    // Equal numbers meet in one place and leave the places after it unfilled.
    private static void SortByCounting(Span<int> numbers)
    {
        Span<int> padded = stackalloc int[Most];
        Span<int> places = stackalloc int[Most];
        padded = padded[..((numbers.Length + Vector256<int>.Count - 1) & -Vector256<int>.Count)];
        padded.Fill(Unfilled);
        numbers.CopyTo(padded);
        places[..numbers.Length].Fill(Unfilled);
        foreach (var number in numbers)
        {
            var pivot = Vector256.Create(number);
            var smaller = Vector256<int>.Zero;
            for (var at = 0; at < padded.Length; at += Vector256<int>.Count) smaller -= Vector256.LessThan(Vector256.LoadUnsafe(ref padded[at]), pivot);
            places[Vector256.Sum(smaller)] = number;
        }

        places[..numbers.Length].CopyTo(numbers);
    }
}
