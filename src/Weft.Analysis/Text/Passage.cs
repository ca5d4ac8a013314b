// A block with its words and sentences, cut once and read by every reader of the ledger.
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>A block of running text, its words and its sentences.</summary>
internal sealed record Passage(Block Block, ImmutableArray<Term> Words, ImmutableArray<TextSpan> Sentences)
{
    /// <summary>The text of the block.</summary>
    public string Text => Block.Text;

    /// <summary>Cuts every block of running text, in order.</summary>
    public static ImmutableArray<Passage> Of(DocumentText text, Lexicon lexicon) =>
    [
        .. text.Blocks.Where(b => b.IsRunningText)
            .Select(b => new Passage(b, Terms.Of(b.Text, lexicon), Weft.Analysis.Text.Sentences.Split(b.Text, lexicon))),
    ];

    /// <summary>Index of the first word that begins at or after a place.</summary>
    public int WordAt(int place)
    {
        var low = 0;
        var high = Words.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Words[middle].Span.Start < place) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>The sentence that holds a place.</summary>
    public TextSpan SentenceAt(int place)
    {
        var (low, high) = (0, Sentences.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].End <= place) low = middle + 1;
            else high = middle;
        }

        return Sentences[low];
    }

    /// <summary>The words of a span, as first index and one past the last.</summary>
    public (int First, int Past) WordsIn(TextSpan span) => (WordAt(span.Start), WordAt(span.End));
}
