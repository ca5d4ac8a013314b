// A text as carriage sees it: its content words, each with the concepts it stands for.
using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Weft.Analysis.Text;

namespace Weft.Analysis.Carriage;

/// <summary>A word with content of its own.</summary>
/// <param name="At">Index among the text's terms.</param>
/// <param name="Stem">Its stem.</param>
/// <param name="Concepts">Numbers of the concepts it stands for.</param>
/// <param name="Part">Its part in the frame.</param>
internal readonly record struct ContentWord(int At, string Stem, ImmutableArray<int> Concepts, FramePart Part);

/// <summary>What part a word plays in what is asked.</summary>
internal enum FramePart
{
    /// <summary>What it is about, for whom, of what kind.</summary>
    Object,

    /// <summary>What is to be done: many statements share it without sharing anything.</summary>
    Act,

    /// <summary>At which level.</summary>
    Level,

    /// <summary>The name of a body: who is to act, not what is to be done.</summary>
    Body,
}

/// <summary>A text cut into terms, with its content words picked out.</summary>
internal sealed class Wording
{
    /// <summary>The text itself.</summary>
    public required string Text { get; init; }

    /// <summary>All its words.</summary>
    public required ImmutableArray<Term> Terms { get; init; }

    /// <summary>Its content words, in order.</summary>
    public required ImmutableArray<ContentWord> Content { get; init; }

    /// <summary>Stretches of content words between stops, commas and the words that begin a clause.</summary>
    public required ImmutableArray<ImmutableArray<ContentWord>> Clauses { get; init; }
}

/// <summary>Reads wordings by the lists of one language: what is only framing, and which words stand for one concept.</summary>
internal sealed class WordingReader
{
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".,;:!?");
    private readonly Lexicon lexicon;
    private readonly HashSet<string> framing;
    private readonly HashSet<string> acts;
    private readonly HashSet<string> levels;
    private readonly HashSet<string> openers;
    private readonly Dictionary<string, ImmutableArray<int>> concepts = new(StringComparer.Ordinal);

    /// <summary>Reads the lists "carriage.framing", "carriage.acts", "carriage.levels", "carriage.clauseOpeners" and "carriage.concepts".</summary>
    public WordingReader(Lexicon lexicon)
    {
        this.lexicon = lexicon;
        framing = Stems(lexicon["carriage.framing"]);
        acts = Stems(lexicon["carriage.acts"]);
        levels = Stems(lexicon["carriage.levels"]);
        openers = Stems(lexicon["carriage.clauseOpeners"]);
        var number = 0;
        foreach (var entry in lexicon["carriage.concepts"])
        {
            foreach (var stem in Stems(entry.Split('|')))
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(concepts, stem, out var exists);
                known = exists ? known.Add(number) : [number];
            }

            number++;
        }
    }

    /// <summary>Cuts a text.</summary>
    public Wording Read(string text)
    {
        var terms = Terms.Of(text, lexicon);
        var bodies = BodiesIn(text);
        var content = terms.Select((t, i) => (Term: t, At: i)).Where(t => !t.Term.IsStopWord && !framing.Contains(t.Term.Stem))
            .Select(t => new ContentWord(t.At, t.Term.Stem, ConceptsOf(t.Term.Stem), bodies.Any(b => b.Overlaps(t.Term.Span)) ? FramePart.Body : PartOf(t.Term.Stem))).ToImmutableArray();
        return new Wording { Text = text, Terms = terms, Content = content, Clauses = Clauses(text, terms, content) };
    }

    private ImmutableArray<TextSpan> BodiesIn(string text)
    {
        var document = new DocumentText { Format = DocumentFormat.Text, Blocks = [new Block { Kind = BlockKind.Paragraph, Text = text, Number = 1 }] };
        return [.. ActorNames.Find(Passage.Of(document, lexicon), lexicon).Where(n => n.Form == NameForm.Name).Select(n => n.Span)];
    }

    /// <summary>Numbers of the concepts that a stem stands for.</summary>
    public ImmutableArray<int> ConceptsOf(string stem) => concepts.GetValueOrDefault(stem, []);

    /// <summary>The stems of words.</summary>
    public HashSet<string> Stems(IEnumerable<string> words) =>
        words.SelectMany(w => Terms.Of(w, lexicon)).Select(t => t.Stem).ToHashSet(StringComparer.Ordinal);

    private FramePart PartOf(string stem) => levels.Contains(stem) ? FramePart.Level : acts.Contains(stem) ? FramePart.Act : FramePart.Object;

    private ImmutableArray<ImmutableArray<ContentWord>> Clauses(string text, ImmutableArray<Term> terms, ImmutableArray<ContentWord> content)
    {
        var clause = new int[terms.Length];
        for (var i = 1; i < terms.Length; i++)
        {
            var between = text.AsSpan(terms[i - 1].Span.End, terms[i].Span.Start - terms[i - 1].Span.End);
            clause[i] = clause[i - 1] + (between.ContainsAny(ClauseEnds) || openers.Contains(terms[i].Stem) ? 1 : 0);
        }

        return [.. content.GroupBy(w => clause[w.At]).Select(g => g.ToImmutableArray())];
    }
}
