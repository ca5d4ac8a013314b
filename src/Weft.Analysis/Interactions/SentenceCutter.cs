// Where sentences begin and end in a block.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Interactions;

/// <summary>Cuts blocks into sentences and the parts between semicolons.</summary>
internal static class SentenceCutter
{
    /// <summary>Spans of the sentences, trimmed, in order.</summary>
    public static ImmutableArray<TextSpan> Cut(string text)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!Ends(text, at)) continue;
            Add(spans, text, start, at + 1);
            start = at + 1;
        }

        Add(spans, text, start, text.Length);
        return spans.DrainToImmutable();
    }

    // A stop ends a sentence before a space and a letter that is not lower case; "e.g. freedom" and "2.1" do not end one.
    private static bool Ends(string text, int at) => text[at] switch
    {
        ';' => true,
        '.' or '!' or '?' => at + 2 < text.Length && text[at + 1] == ' ' && !char.IsLower(text[at + 2]) && !IsInitial(text, at),
        _ => false,
    };

    private static bool IsInitial(string text, int at) => at >= 1 && char.IsUpper(text[at - 1]) && (at == 1 || !char.IsLetterOrDigit(text[at - 2]));

    private static void Add(ImmutableArray<TextSpan>.Builder spans, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ';' or '.')) end--;
        if (end > start) spans.Add(new TextSpan(start, end));
    }
}
