// Clauses for the benchmark: real recommendations and copies of them with words changed.
using System.Collections.Immutable;
using Weft.Analysis.Tests.Lineage;

namespace Weft.Bench.Lineage;

/// <summary>Makes corpora of any size whose make-up does not change with their size.</summary>
internal static class MutatedClauses
{
    private const int CopiesOfEach = 5; // beside the real one: as a demand comes back through five rounds
    private const int MostWordsChanged = 4;
    private const int Seed = 20120626;

    private static readonly string[] Files = ["sessions-01-05.csv", "sessions-06-09.csv"];
    private static readonly string Folder = Path.Combine("..", "shared", "data", "recommendations", "upr-info"); // beside the checkout, from where benchmarks are run

    /// <summary>Real recommendations of the shared folder, in file order.</summary>
    public static ImmutableArray<string> Real() =>
    [
        .. Files.SelectMany(f => CsvRows.Read(Path.Combine(Folder, f))).Select(r => r["Text"].Trim()),
    ];

    /// <summary>A number of clauses: a sixth of them real, the others made from those by changing, dropping and adding up to four words.</summary>
    public static ImmutableArray<string> Make(ImmutableArray<string> real, int count)
    {
        var random = new Random(Seed);
        var picked = real.ToArray();
        random.Shuffle(picked);
        var clauses = new string[count];
        for (var i = 0; i < count; i++)
        {
            var origin = picked[i / (CopiesOfEach + 1) % picked.Length];
            clauses[i] = i % (CopiesOfEach + 1) == 0 ? origin : Mutate(origin, picked, random);
        }

        random.Shuffle(clauses);
        return [.. clauses];
    }

    private static string Mutate(string text, string[] source, Random random)
    {
        var words = text.Split(' ').ToList();
        for (var changes = random.Next(MostWordsChanged + 1); changes > 0; changes--)
        {
            var other = source[random.Next(source.Length)].Split(' ');
            var word = other[random.Next(other.Length)];
            var at = random.Next(words.Count);
            switch (random.Next(3))
            {
                case 0: words[at] = word; break;
                case 1: words.Insert(at, word); break;
                default: if (words.Count > 1) words.RemoveAt(at); break;
            }
        }

        return string.Join(' ', words);
    }
}
