// The phrases: complete in three languages, the same values in each, every key used.
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Weft.Tests.Shared;
using Weft.Workbench.Briefs;

namespace Weft.Workbench.Tests.Briefs;

public sealed class BriefPhrasesTests
{
    private static readonly string Folder = Path.Combine(SharedFolder.Repository, "src", "Weft.Workbench", "Briefs");

    [Theory]
    [InlineData("fr")]
    [InlineData("es")]
    public void Every_phrase_is_there_with_the_same_values(string language)
    {
        var english = Phrases("BriefPhrases.resx");

        var other = Phrases($"BriefPhrases.{language}.resx");

        Assert.Equal(english.Keys, other.Keys);
        Assert.All(english.Keys, key => Assert.Equal((key, Values(english[key])), (key, Values(other[key]))));
        Assert.All(other, p => Assert.NotEqual(string.Empty, p.Value.Trim()));
    }

    [Fact]
    public void Every_phrase_is_used()
    {
        var source = string.Concat(Directory.EnumerateFiles(Folder, "*.cs").Order(StringComparer.Ordinal).Select(File.ReadAllText));
        var made = Regex.Matches(source, "\\$\"(?<key>[A-Za-z.]+)\\{", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(m => m.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        // Keys put together where a name does not show in one string.
        string[] composed = ["heading.", "contents.", "repeated.column.", "annex.", "sheet.", "list.", "matrix.", "kind.", "five.repeated", "repeated.buildson", "repeated.notchecked"];

        var unused = Phrases("BriefPhrases.resx").Keys.Where(k =>
            !source.Contains($"\"{k}\"", StringComparison.Ordinal) && !made.Any(m => k.StartsWith(m, StringComparison.Ordinal)) && !composed.Any(c => k.StartsWith(c, StringComparison.Ordinal)));

        Assert.Empty(unused);
    }

    [Theory]
    [InlineData("en", 0, "0 statements")]
    [InlineData("en", 1, "one statement")]
    [InlineData("en", 2, "2 statements")]
    [InlineData("fr", 0, "0 autre, en annexe")]
    [InlineData("fr", 2, "2 autres, en annexe")]
    [InlineData("es", 1, "una intervención")]
    public void Counts_take_the_form_of_their_language(string language, int count, string expected)
    {
        var say = BriefPhrases.In(language);

        var words = language == "fr" ? say.Text("rest", ("n", count)) : say.Text("lost.thread", ("k", count));

        Assert.Contains(expected, words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_without_phrases_is_written_in_English() => Assert.Equal("en", BriefPhrases.In("de-AT").Language);

    [Fact]
    public void A_missing_value_is_a_fault_of_the_caller() => Assert.Throws<ArgumentException>(() => BriefPhrases.In("en").Text("rest"));

    private static SortedDictionary<string, string> Phrases(string file) => new(
        XDocument.Load(Path.Combine(Folder, file)).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal), StringComparer.Ordinal);

    private static string Values(string template) =>
        string.Join(',', Regex.Matches(template, "\\{(?<key>[A-Za-z]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(m => m.Groups["key"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
