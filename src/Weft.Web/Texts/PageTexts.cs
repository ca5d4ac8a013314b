// The words on the pages, one file a language, keyed by place and role.
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Weft.Analysis;

namespace Weft.Web.Texts;

/// <summary>The texts of one language. For any number of threads.</summary>
public sealed class PageTexts
{
    /// <summary>The language of those whose own is not here.</summary>
    public const string Default = "en";

    private static readonly ImmutableDictionary<string, PageTexts> All = Languages.ToImmutableDictionary(l => l, l => new PageTexts(l), StringComparer.Ordinal);

    private readonly ImmutableDictionary<string, string> byKey;

    private PageTexts(string language)
    {
        Language = language;
        using var file = typeof(PageTexts).Assembly.GetManifestResourceStream($"Weft.Web.Texts.{language}.json")!;
        byKey = JsonSerializer.Deserialize<Dictionary<string, string>>(file)!.ToImmutableDictionary(StringComparer.Ordinal);
    }

    /// <summary>The languages of the pages.</summary>
    public static ImmutableArray<string> Languages => ["en", "fr", "es"];

    /// <summary>BCP 47 primary subtag.</summary>
    public string Language { get; }

    /// <summary>The keys, in ordinal order.</summary>
    public IEnumerable<string> Keys => byKey.Keys.Order(StringComparer.Ordinal);

    /// <summary>A text.</summary>
    /// <exception cref="KeyNotFoundException">There is none: a fault of a page or of the file.</exception>
    public string this[string key] => byKey.TryGetValue(key, out var text) ? text : throw new KeyNotFoundException($"No text '{key}' in '{Language}'.");

    /// <summary>A text with its places filled: "{n} of {of}".</summary>
    public string this[string key, params ReadOnlySpan<(string Name, object? Value)> places]
    {
        get
        {
            var text = this[key];
            foreach (var (name, value) in places)
            {
                text = text.Replace($"{{{name}}}", Convert.ToString(value, CultureInfo.InvariantCulture), StringComparison.Ordinal);
            }

            return text;
        }
    }

    /// <summary>The texts of a language.</summary>
    public static PageTexts In(string language) => All[language];

    /// <summary>A text in its form for a number: the key with ".one" or ".other"; {n} is the number.</summary>
    public string Count(string key, int n, params ReadOnlySpan<(string Name, object? Value)> places) =>
        this[$"{key}.{(IsOne(n) ? "one" : "other")}", places].Replace("{n}", n.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>A text, or what is given where there is none: for names that other rooms may add to.</summary>
    public string Or(string key, string otherwise) => byKey.GetValueOrDefault(key, otherwise);

    /// <summary>A refusal in this language: "file: what. remedy". Refusals speak English themselves; so does one whose code has no text here.</summary>
    public string Of(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        var line = byKey.TryGetValue($"refusal.{refusal.Code}", out var text) ? text : $"{refusal.What}. {refusal.Remedy}";
        return refusal.Where is null ? char.ToUpperInvariant(line[0]) + line[1..] : $"{refusal.Where}: {line}";
    }

    private bool IsOne(int n) => n == 1 || (n == 0 && Language == "fr");
}
