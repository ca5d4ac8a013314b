// SECURITY.md names a test for what it claims: each one exists, every chapter of the standard is there.
using System.Text.RegularExpressions;
using Weft.Tests.Shared;

namespace Weft.Architecture.Tests;

public sealed partial class SecurityTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(SharedFolder.Repository, "SECURITY.md"));

    [Fact]
    public void Every_test_that_is_named_exists()
    {
        var there = Directory.EnumerateFiles(Path.Combine(SharedFolder.Repository, "tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => Declared().Matches(File.ReadAllText(f))).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        var named = Named().Matches(Text).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(named.Count >= 30, $"{named.Count} tests are named");
        Assert.Equal([], named.Where(n => !there.Contains(n)));
    }

    [Fact]
    public void Every_attacker_has_a_test() =>
        Assert.Equal([], Text.Split("## OWASP")[0].Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(2).Where(l => !Named().IsMatch(l)));

    [Fact]
    public void Every_chapter_of_the_standard_has_its_state() =>
        Assert.Equal(Enumerable.Range(1, 17), Chapter().Matches(Text).Select(m => int.Parse(m.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Every_chapter_names_a_test_or_says_what_is_not_shown() =>
        Assert.Equal([], ChapterLines().Where(l => !l.Contains("| not applicable |", StringComparison.Ordinal) && !Named().IsMatch(l)));

    [Fact]
    public void A_chapter_that_is_met_in_part_says_what_is_not_shown_and_one_that_is_met_has_nothing_left() =>
        Assert.Equal([], ChapterLines().Where(l => l.Contains("| met |", StringComparison.Ordinal) && l.Contains("Not shown", StringComparison.Ordinal)
            || l.Contains("| met in part |", StringComparison.Ordinal) && !l.Contains("Not shown:", StringComparison.Ordinal)));

    private static IEnumerable<string> ChapterLines() => Text.Split('\n').Where(l => Chapter().IsMatch(l));

    [GeneratedRegex(@"`(?<name>[A-Z]\w*_\w+)`", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(void|Task) (?<name>[A-Z]\w*_\w+)\(", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Declared();

    [GeneratedRegex(@"^\| V(?<number>\d+) [^|]+\| (met|met in part|met where used|not applicable|open) \|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 5000)]
    private static partial Regex Chapter();
}
