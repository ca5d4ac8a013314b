// The lists of a lexicon by which recommendations are found in a document.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Recommendations;

/// <summary>Looks for phrases of a lexicon in the text of a block: whole words, in any case.</summary>
internal sealed class FinderCues(Lexicon lexicon)
{
    private static readonly ImmutableArray<(RecommendationPosition Position, string List)> PositionLists =
    [
        // Refusals first: "does not enjoy the support" holds "enjoy the support"; "already implemented" stands beside it.
        (RecommendationPosition.Noted, "finder.position.noted"),
        (RecommendationPosition.Rejected, "finder.position.rejected"),
        (RecommendationPosition.Done, "finder.position.implemented"),
        (RecommendationPosition.Pending, "finder.position.pending"),
        (RecommendationPosition.Accepted, "finder.position.accepted"),
    ];

    /// <summary>Whether a text holds a phrase of a list.</summary>
    public bool Has(string list, string text) => Find(list, text) is not null;

    /// <summary>The first place of a phrase of a list.</summary>
    public TextSpan? Find(string list, string text)
    {
        TextSpan? first = null;
        foreach (var phrase in lexicon[list])
        {
            for (var at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var span = new TextSpan(at, at + phrase.Length);
                if (!IsWhole(text, span)) continue;
                if (first is null || span.Start < first.Value.Start) first = span;
                break;
            }
        }

        return first;
    }

    /// <summary>The length of the phrase of a list with which a text begins; 0 when it begins with none.</summary>
    public int StartLength(string list, ReadOnlySpan<char> text)
    {
        foreach (var phrase in lexicon[list])
        {
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && (text.Length == phrase.Length || !char.IsLetterOrDigit(text[phrase.Length]))) return phrase.Length;
        }

        return 0;
    }

    /// <summary>Whether a text is a phrase of a list.</summary>
    public bool Is(string list, string text) => lexicon[list].Contains(Terms.Fold(text), StringComparer.Ordinal);

    /// <summary>What a sentence about recommendations says was answered.</summary>
    public RecommendationPosition Position(string text)
    {
        foreach (var (position, list) in PositionLists)
        {
            if (Has(list, text)) return position;
        }

        return RecommendationPosition.Unknown;
    }

    /// <summary>What a cell of a column of status says became of an item, else what was answered to it.</summary>
    public RecommendationPosition Status(string cell) => StatusCell.Outcome(cell, lexicon) is { } outcome ? outcome : Position(cell);

    /// <summary>Whether a text urges something.</summary>
    public bool Urges(string text) => new ActReader(new Wording(text, lexicon), SlotCues.For(lexicon)).Urges();

    /// <summary>Whether more than half of some texts urge something: then a list is one of recommendations, not of those they concern.</summary>
    public bool MostUrge(IEnumerable<string> texts)
    {
        var (urging, all) = (0, 0);
        foreach (var text in texts)
        {
            all++;
            if (Urges(text)) urging++;
        }

        return urging * 2 > all;
    }

    /// <summary>The stems of the words of a text that carry content.</summary>
    public HashSet<string> Stems(string text) => Terms.Of(text, lexicon).Where(t => !t.IsStopWord).Select(t => t.Stem).ToHashSet(StringComparer.Ordinal);

    /// <summary>The sentences of a text.</summary>
    public ImmutableArray<TextSpan> Sentences(string text) => Text.Sentences.Split(text, lexicon);

    private static bool IsWhole(string text, TextSpan span) =>
        (span.Start == 0 || !char.IsLetterOrDigit(text[span.Start - 1]) || !char.IsLetterOrDigit(text[span.Start]))
        && (span.End == text.Length || !char.IsLetterOrDigit(text[span.End]) || !char.IsLetterOrDigit(text[span.End - 1]));
}
