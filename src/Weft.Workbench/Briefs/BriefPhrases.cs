// The fixed phrases of the brief in one language, and how counts, quotes and forms are put into them.
using System.Collections.Immutable;
using System.Globalization;
using System.Resources;

namespace Weft.Workbench.Briefs;

/// <summary>Fixed phrases of one language. A template holds `{name}` for a value, `{n|one|other}` for a form chosen by a count,
/// `{n:word}` for a small number in words, and `**label**` for a label. Any number of threads may read.</summary>
public sealed class BriefPhrases
{
    private static readonly ResourceManager Resources = new(typeof(BriefPhrases));
    private readonly CultureInfo culture;

    private BriefPhrases(string language)
    {
        Language = language;
        culture = CultureInfo.GetCultureInfo(language);
    }

    /// <summary>Languages that have phrases.</summary>
    public static ImmutableArray<string> Languages { get; } = ["en", "fr", "es"];

    /// <summary>Two letters.</summary>
    public string Language { get; }

    /// <summary>Its quotation marks.</summary>
    public QuotationMarks Marks => Language switch
    {
        "fr" => new("«\u202f", "\u202f»"),
        "es" => new("«", "»"),
        _ => new("“", "”"),
    };

    /// <summary>The phrases of a language.</summary>
    /// <param name="culture">"en", "fr", "es" or a culture name that begins so; anything else is English.</param>
    public static BriefPhrases In(string culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var language = culture.Split('-')[0];
        return new BriefPhrases(Languages.Contains(language, StringComparer.Ordinal) ? language : "en");
    }

    /// <summary>Whether there is such a phrase.</summary>
    public bool Has(string key) => Resources.GetString(key, culture) is not null;

    /// <summary>A phrase filled in, with its markup.</summary>
    /// <exception cref="ArgumentException">No such phrase, or a value that it needs is missing: a bug in the caller.</exception>
    public Line Line(string key, params IEnumerable<(string Name, object Value)> values) =>
        new(key, PhraseTemplate.Fill(Template(key), this, values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal)));

    /// <summary>A phrase filled in, as text.</summary>
    public string Text(string key, params IEnumerable<(string Name, object Value)> values) => Line(key, values).Plain;

    /// <summary>Whether a count takes the form of one.</summary>
    public bool IsOne(int count) => Language == "fr" ? count < 2 : count == 1;

    /// <summary>A small number in words, a larger one in figures.</summary>
    public string NumberWord(int number) => Resources.GetString($"word.{number.ToString(CultureInfo.InvariantCulture)}", culture) ?? Figure(number);

    /// <summary>A number in figures.</summary>
    public static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A date as people write it in this language.</summary>
    public string Date(DateOnly date) => Text("date", ("d", date.Day), ("month", Text($"month.{Figure(date.Month)}")), ("y", date.Year));

    /// <summary>A quotation without marked stretches.</summary>
    public Inline.Quote Quote(string words, string? language) => Quote([new QuotePart(words, QuoteMark.Same)], language);

    /// <summary>A quotation.</summary>
    public Inline.Quote Quote(ImmutableArray<QuotePart> parts, string? language) => new(parts, Marks, language == Language ? null : language);

    /// <summary>Parts joined by a separator.</summary>
    public static ImmutableArray<Inline> Join(string separator, IEnumerable<ImmutableArray<Inline>> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var joined = ImmutableArray.CreateBuilder<Inline>();
        foreach (var item in items)
        {
            if (joined.Count > 0) joined.Add(new Inline.Words(separator));
            joined.AddRange(item);
        }

        return joined.ToImmutable();
    }

    private string Template(string key) => Resources.GetString(key, culture) ?? throw new ArgumentException($"No phrase {key}.", nameof(key));
}
