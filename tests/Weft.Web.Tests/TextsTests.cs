using System.Text.RegularExpressions;
using Weft.Tests.Shared;
using Weft.Web.Texts;

namespace Weft.Web.Tests;

public sealed partial class TextsTests
{
    [Fact]
    public void Every_language_has_every_text_with_the_same_places()
    {
        var english = PageTexts.In("en");
        Assert.Equal(PageTexts.In("fr").Keys, PageTexts.In("es").Keys); // refusals included, which speak English themselves
        foreach (var language in PageTexts.Languages)
        {
            var other = PageTexts.In(language);
            Assert.Equal(english.Keys, other.Keys.Where(k => !k.StartsWith("refusal.", StringComparison.Ordinal)));
            foreach (var key in english.Keys) Assert.True(Places(english[key]).SequenceEqual(Places(other[key])), $"{language} {key}");
        }
    }

    [Fact]
    public void No_other_language_is_left_in_English()
    {
        var english = PageTexts.In("en");

        foreach (var language in new[] { "fr", "es" })
        {
            var left = english.Keys.Where(k => PageTexts.In(language)[k] == english[k] && english[k].Count(char.IsLetter) > 12 && !k.StartsWith("frame.language", StringComparison.Ordinal)).ToList();
            Assert.True(left.Count == 0, $"{language}: {string.Join(", ", left)}");
        }
    }

    [Fact]
    public void Every_text_that_a_page_names_is_there_and_every_text_is_named()
    {
        var source = string.Concat(Directory.EnumerateFiles(Path.Combine(SharedFolder.Repository, "src", "Weft.Web"), "*", SearchOption.AllDirectories)
            .Where(f => (f.EndsWith(".razor", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal)) && !f.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));
        var named = Named().Matches(source).Select(m => m.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        var beginnings = Beginnings().Matches(source).Select(m => m.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        var keys = PageTexts.In("en").Keys.Select(k => Forms().Replace(k, "")).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(keys, k => !named.Contains(k) && !beginnings.Any(b => k.StartsWith(b, StringComparison.Ordinal)) && !k.StartsWith("refusal.", StringComparison.Ordinal));
        Assert.DoesNotContain(named, k => !keys.Contains(k));
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\w+\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(T|texts)(\.Count\(|\.Or\(|\[)\s*(\w+ \? )?""(?<key>[a-z][\w.-]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(T|texts)(\.Count\(|\.Or\(|\[)\s*\$""(?<key>[a-z.]+\.)\{", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Beginnings();

    [GeneratedRegex(@"\.(one|other)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Forms();
}
