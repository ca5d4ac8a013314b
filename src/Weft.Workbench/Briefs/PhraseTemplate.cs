// Fills the template of a phrase: values, forms of one and many, numbers in words, labels.
using System.Collections.Immutable;
using System.Text;

namespace Weft.Workbench.Briefs;

/// <summary>The small language of the phrases; see <see cref="BriefPhrases"/>.</summary>
internal static class PhraseTemplate
{
    public static ImmutableArray<Inline> Fill(string template, BriefPhrases say, IReadOnlyDictionary<string, object> values)
    {
        var parts = ImmutableArray.CreateBuilder<Inline>();
        var words = new StringBuilder();
        var strong = false;
        void Close()
        {
            if (words.Length == 0) return;
            parts.Add(strong ? new Inline.Strong(words.ToString()) : new Inline.Words(words.ToString()));
            words.Clear();
        }

        for (var at = 0; at < template.Length;)
        {
            if (template.AsSpan(at).StartsWith("**"))
            {
                Close();
                strong = !strong;
                at += 2;
            }
            else if (template[at] == '{')
            {
                var end = Closing(template, at);
                foreach (var part in Field(template[(at + 1)..end], say, values))
                {
                    if (part is Inline.Words w) words.Append(w.Text);
                    else
                    {
                        Close();
                        parts.Add(part);
                    }
                }

                at = end + 1;
            }
            else
            {
                words.Append(template[at++]);
            }
        }

        Close();
        return parts.ToImmutable();
    }

    /// <summary>Names of the values that a template needs, without order.</summary>
    public static ImmutableSortedSet<string> Names(string template)
    {
        var names = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        for (var at = template.IndexOf('{', StringComparison.Ordinal); at >= 0; at = template.IndexOf('{', at))
        {
            var end = Closing(template, at);
            var options = Split(template[(at + 1)..end]);
            names.Add(options[0].Split(':')[0]);
            foreach (var option in options.Skip(1)) names.UnionWith(Names(option));
            at = end + 1;
        }

        return names.ToImmutable();
    }

    private static ImmutableArray<Inline> Field(string field, BriefPhrases say, IReadOnlyDictionary<string, object> values)
    {
        var options = Split(field);
        var name = options[0].Split(':')[0];
        if (!values.TryGetValue(name, out var value)) throw new ArgumentException($"The value {name} is missing.", nameof(values));
        if (options.Count > 1) return Fill(options[say.IsOne((int)value) ? 1 : 2], say, values);
        return value switch
        {
            int n => [new Inline.Words(options[0].EndsWith(":word", StringComparison.Ordinal) ? say.NumberWord(n) : BriefPhrases.Figure(n))],
            string s => [new Inline.Words(s)],
            Inline one => [one],
            Line line => line.Parts,
            ImmutableArray<Inline> several => several,
            _ => throw new ArgumentException($"The value {name} cannot stand in a phrase.", nameof(values)),
        };
    }

    private static int Closing(string template, int open)
    {
        var depth = 0;
        for (var at = open; at < template.Length; at++)
        {
            if (template[at] == '{') depth++;
            else if (template[at] == '}' && --depth == 0) return at;
        }

        throw new ArgumentException("A brace is not closed.", nameof(template));
    }

    private static List<string> Split(string field)
    {
        var options = new List<string>();
        var depth = 0;
        var start = 0;
        for (var at = 0; at < field.Length; at++)
        {
            if (field[at] == '{') depth++;
            else if (field[at] == '}') depth--;
            else if (field[at] == '|' && depth == 0)
            {
                options.Add(field[start..at]);
                start = at + 1;
            }
        }

        options.Add(field[start..]);
        return options;
    }
}
