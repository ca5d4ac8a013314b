// A sentence of a text, ready for the rules.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Interactions;

/// <summary>A sentence, a heading or a list item of one text.</summary>
/// <param name="Source">Number of its text among the texts compared.</param>
/// <param name="Block">Its block.</param>
/// <param name="Span">Its span in the block.</param>
/// <param name="Words">Its words, spans in the block.</param>
/// <param name="Bodies">Spans of the names of bodies in the block; who acts is not what is acted on.</param>
internal sealed record PolicySentence(int Source, Block Block, TextSpan Span, ImmutableArray<Term> Words, ImmutableArray<TextSpan> Bodies)
{
    /// <summary>The sentences of a text in order of place; annexes and what is set aside are left out.</summary>
    public static IEnumerable<PolicySentence> Of(PolicyText policy, int source, Lexicon lexicon)
    {
        var annexes = policy.Sections.Where(s => s.Role == SectionRole.Annex).ToImmutableArray();
        var bodies = policy.Actors.Where(a => a.Kind != ActorKind.State).SelectMany(a => a.Mentions).ToLookup(m => m.Paragraph, m => m.Span);
        foreach (var block in policy.Text.Blocks)
        {
            if (!block.IsRunningText || annexes.Any(s => block.Number >= s.FirstBlock && block.Number <= s.LastBlock)) continue;
            foreach (var span in Sentences.Split(block.Text, lexicon).SelectMany(s => Parts(block.Text, s)))
            {
                var terms = Terms.Of(span.In(block.Text), lexicon).Select(t => t with { Span = new TextSpan(t.Span.Start + span.Start, t.Span.End + span.Start) });
                yield return new PolicySentence(source, block, span, [.. terms], [.. bodies[block.Number]]);
            }
        }
    }

    /// <summary>Whether a word is part of the name of a body.</summary>
    public bool IsOfBody(Term word) => Bodies.Any(b => b.Overlaps(word.Span));

    // Semicolons part measures as stops do; the mark itself belongs to none.
    private static IEnumerable<TextSpan> Parts(string text, TextSpan sentence)
    {
        var start = sentence.Start;
        for (var at = sentence.Start; at <= sentence.End; at++)
        {
            if (at < sentence.End && text[at] != ';') continue;
            var end = at;
            while (start < end && char.IsWhiteSpace(text[start])) start++;
            while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '.' or ';')) end--;
            if (end > start) yield return new TextSpan(start, end);
            start = at + 1;
        }
    }

    /// <summary>The block's words from one term to another, the end exclusive.</summary>
    public TextSpan Stretch(int first, int end) => new(Words[first].Span.Start, Words[end - 1].Span.End);
}
