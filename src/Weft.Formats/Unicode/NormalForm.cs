// Normal form C, made here because the runtime may leave text as it is on a machine without ICU (docs/decisions/0003).
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Weft.Formats.Unicode;

/// <summary>Canonical composition: "e" and a combining acute become "é".</summary>
/// <remarks>Source: Unicode Standard Annex 15. Any number of threads may call it.</remarks>
public static class NormalForm
{
    private const int HangulFirst = 0xAC00, LeadFirst = 0x1100, VowelFirst = 0x1161, TrailFirst = 0x11A7;
    private const int VowelCount = 21, TrailCount = 28, LeadCount = 19;
    private const int FirstComposing = 0x300; // no character below it changes, unless one above it follows

    private static readonly Tables Known = Tables.Load();

    /// <summary>The text in normal form C.</summary>
    public static string Compose(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAnyInRange((char)FirstComposing, char.MaxValue) >= 0 && MayChange(text) ? ComposeFully(text) : text;
    }

    private static bool MayChange(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value >= FirstComposing && Known.Changing.Contains(rune.Value)) return true;
        }

        return false;
    }

    private static string ComposeFully(string text)
    {
        var points = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes()) Decompose(rune.Value, points);
        Order(points);
        Recompose(points);
        var result = new StringBuilder(points.Count);
        foreach (var point in points) result.Append(new Rune(point));
        return result.ToString();
    }

    private static void Decompose(int point, List<int> into)
    {
        var syllable = point - HangulFirst;
        if (syllable >= 0 && syllable < LeadCount * VowelCount * TrailCount)
        {
            into.Add(LeadFirst + (syllable / (VowelCount * TrailCount)));
            into.Add(VowelFirst + (syllable % (VowelCount * TrailCount) / TrailCount));
            if (syllable % TrailCount != 0) into.Add(TrailFirst + (syllable % TrailCount));
        }
        else if (Known.Parts.TryGetValue(point, out var parts))
        {
            Decompose(parts.First, into);
            if (parts.Second != 0) Decompose(parts.Second, into);
        }
        else
        {
            into.Add(point);
        }
    }

    // Marks of different classes stand in the order of their classes, those of one class in the order in which they came.
    private static void Order(List<int> points)
    {
        for (var start = 0; start < points.Count; start++)
        {
            if (Class(points[start]) == 0) continue;
            var end = start;
            while (end < points.Count && Class(points[end]) != 0) end++;
            if (end - start > 1)
            {
                var marks = points.GetRange(start, end - start).OrderBy(Class).ToList();
                for (var i = 0; i < marks.Count; i++) points[start + i] = marks[i];
            }

            start = end;
        }
    }

    private static void Recompose(List<int> points)
    {
        int kept = 0, starter = -1, lastClass = -1;
        for (var i = 0; i < points.Count; i++)
        {
            var point = points[i];
            var mark = Class(point);
            if (starter >= 0 && (lastClass < mark || lastClass == -1) && Pair(points[starter], point) is { } whole)
            {
                points[starter] = whole;
                continue;
            }

            if (mark == 0) (starter, lastClass) = (kept, -1);
            else lastClass = mark;
            points[kept++] = point;
        }

        points.RemoveRange(kept, points.Count - kept);
    }

    private static int? Pair(int first, int second)
    {
        if (first is >= LeadFirst and < LeadFirst + LeadCount && second is >= VowelFirst and < VowelFirst + VowelCount)
        {
            return HangulFirst + ((((first - LeadFirst) * VowelCount) + second - VowelFirst) * TrailCount);
        }

        var syllable = first - HangulFirst;
        if (syllable >= 0 && syllable < LeadCount * VowelCount * TrailCount && syllable % TrailCount == 0
            && second is > TrailFirst and < TrailFirst + TrailCount)
        {
            return first + second - TrailFirst;
        }

        return Known.Wholes.TryGetValue((first, second), out var whole) ? whole : null;
    }

    private static int Class(int point) => point < FirstComposing ? 0 : Known.Classes.GetValueOrDefault(point);

    // Changing: what can be reordered, composed with the letter before it, or is never left as it is.
    private sealed record Tables(
        FrozenDictionary<int, int> Classes, FrozenDictionary<int, (int First, int Second)> Parts, FrozenDictionary<(int First, int Second), int> Wholes,
        FrozenSet<int> Changing)
    {
        // Lines: "c CLASS POINTS...", "d POINT PARTS", "x POINT PARTS" (decomposed but never composed again).
        public static Tables Load()
        {
            var classes = new Dictionary<int, int>();
            var parts = new Dictionary<int, (int First, int Second)>();
            var wholes = new Dictionary<(int First, int Second), int>();
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("normalization.txt")!;
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is { } line)
            {
                var fields = line.Split(' ');
                if (fields[0] == "c") AddClass(classes, fields);
                else if (fields[0] is "d" or "x")
                {
                    var pair = (Hex(fields[2]), fields.Length > 3 ? Hex(fields[3]) : 0);
                    parts.Add(Hex(fields[1]), pair);
                    if (fields[0] == "d") wholes.Add(pair, Hex(fields[1]));
                }
            }

            IEnumerable<int> changing =
            [
                .. classes.Keys, .. parts.Keys.Except(wholes.Values), .. wholes.Keys.Select(w => w.Second),
                .. Enumerable.Range(VowelFirst, VowelCount), .. Enumerable.Range(TrailFirst, TrailCount),
            ];
            return new(classes.ToFrozenDictionary(), parts.ToFrozenDictionary(), wholes.ToFrozenDictionary(), changing.ToFrozenSet());
        }

        private static void AddClass(Dictionary<int, int> classes, string[] fields)
        {
            var mark = int.Parse(fields[1], CultureInfo.InvariantCulture);
            foreach (var range in fields.Skip(2))
            {
                var ends = range.Split('-');
                for (var point = Hex(ends[0]); point <= Hex(ends[^1]); point++) classes.Add(point, mark);
            }
        }

        private static int Hex(string digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
