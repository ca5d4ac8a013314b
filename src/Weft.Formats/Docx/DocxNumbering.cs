// The labels that Word computes for its lists: "1.", "(a)", "115.2"; bullets have none.
using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Weft.Formats.Docx;

/// <summary>Counts numbered paragraphs in reading order; serves one document.</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;
    private const int LargestLetter = 26 * 26; // Word repeats the letter: "aa", "bb"; nobody counts further in letters

    private readonly Dictionary<int, XElement> instances = [];
    private readonly Dictionary<int, XElement> abstracts = [];
    private readonly Dictionary<int, int?[]> counters = [];
    private readonly HashSet<(int Instance, int Level)> started = [];
    private readonly DocxStyles styles;

    public DocxNumbering(XElement? root, DocxStyles styles)
    {
        this.styles = styles;
        foreach (var element in root?.Elements() ?? [])
        {
            var name = WordXml.NameOf(element);
            if (name == "num" && element.Number("numId") is { } id) instances.TryAdd(id, element);
            else if (name == "abstractNum" && element.Number("abstractNumId") is { } abstractId) abstracts.TryAdd(abstractId, element);
        }
    }

    /// <summary>The place of a paragraph in its list, counting it; null when it is in none.</summary>
    /// <returns>The level from 1 and the label, null for a bullet.</returns>
    public (int Level, string? Label)? Next(XElement? own, string? style)
    {
        var fromStyle = own.Child("numId") is null ? styles.NumberingOf(style) : null;
        if ((own.Child("numId") ?? fromStyle?.Numbering.Child("numId")).Number() is not { } id || id == 0) return null;
        if (AbstractOf(id) is not { } found) return null;
        var level = own.Child("ilvl").Number() ?? fromStyle?.Numbering.Child("ilvl").Number() ?? LevelOfStyle(found.Abstract, style, fromStyle?.Style);
        level = Math.Clamp(level, 0, Levels - 1);
        Count(id, found.Id, level);
        return (level + 1, Label(id, found.Id, level));
    }

    private (int Id, XElement Abstract)? AbstractOf(int id)
    {
        for (var links = 0; links < Levels && instances.TryGetValue(id, out var instance); links++)
        {
            if (instance.Child("abstractNumId").Number() is not { } abstractId || !abstracts.TryGetValue(abstractId, out var found)) return null;
            if (found.Child("numStyleLink").Value() is not { } link || styles.NumberingStyle(link) is not { } linked || linked == id) return (abstractId, found);
            id = linked;
        }

        return null;
    }

    private static int LevelOfStyle(XElement found, string? style, string? giver) =>
        found.Elements().FirstOrDefault(e => WordXml.NameOf(e) == "lvl" && e.Child("pStyle").Value() is { } bound && (bound == style || bound == giver)).Number("ilvl") ?? 0;

    private void Count(int instance, int abstractId, int level)
    {
        if (!counters.TryGetValue(abstractId, out var counts)) counters[abstractId] = counts = new int?[Levels];
        for (var above = 0; above < level; above++) counts[above] ??= Start(instance, abstractId, above);
        var restart = started.Add((instance, level)) ? Override(instance, level).Child("startOverride").Number() : null;
        counts[level] = restart ?? (counts[level] is { } count ? count + 1 : Start(instance, abstractId, level));
        for (var below = level + 1; below < Levels; below++)
        {
            if (LevelOf(instance, abstractId, below).Child("lvlRestart").Number() is not { } after || (after != 0 && level < after)) counts[below] = null;
        }
    }

    private string? Label(int instance, int abstractId, int level)
    {
        var definition = LevelOf(instance, abstractId, level);
        if (definition.Child("numFmt").Value() == "bullet") return null;
        var pattern = definition.Child("lvlText").Value() ?? "";
        var legal = definition.Switch("isLgl") == true;
        var label = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var which = pattern[++i] - '1';
                var format = LevelOf(instance, abstractId, which).Child("numFmt").Value();
                label.Append(Format(counters[abstractId][which] ?? 0, legal && which != level ? "decimal" : format));
            }
            else
            {
                label.Append(pattern[i]);
            }
        }

        var (text, _) = new StyledText().Append(label.ToString()).Build();
        return text.Length == 0 ? null : text;
    }

    private int Start(int instance, int abstractId, int level) => LevelOf(instance, abstractId, level).Child("start").Number() ?? 1;

    private XElement? Override(int instance, int level) => instances.GetValueOrDefault(instance)?.Elements()
        .FirstOrDefault(e => WordXml.NameOf(e) == "lvlOverride" && e.Number("ilvl") == level);

    private XElement? LevelOf(int instance, int abstractId, int level) => Override(instance, level).Child("lvl")
        ?? abstracts[abstractId].Elements().FirstOrDefault(e => WordXml.NameOf(e) == "lvl" && e.Number("ilvl") == level);

    private static string Format(int number, string? format) => format switch
    {
        "lowerLetter" => Letters(number, 'a'),
        "upperLetter" => Letters(number, 'A'),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperRoman" => Roman(number),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "none" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letters(int number, char first) => number is < 1 or > LargestLetter
        ? number.ToString(CultureInfo.InvariantCulture) : new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999) return number.ToString(CultureInfo.InvariantCulture);
        (int Value, string Sign)[] signs =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ];
        var result = new StringBuilder();
        foreach (var (value, sign) in signs)
        {
            for (; number >= value; number -= value) result.Append(sign);
        }

        return result.ToString();
    }
}
