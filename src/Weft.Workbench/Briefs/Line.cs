// What a line of the brief is made of: fixed words, quotations, counts, and the source it ends in.
using System.Collections.Immutable;
using System.Text;

namespace Weft.Workbench.Briefs;

/// <summary>The seven tones of a finding; colour never speaks alone, a word always stands with it.</summary>
public enum Tone
{
    /// <summary>No finding.</summary>
    None,

    /// <summary>Carried.</summary>
    Carried,

    /// <summary>Partly carried.</summary>
    Partly,

    /// <summary>Altered.</summary>
    Altered,

    /// <summary>Dropped or empty.</summary>
    Dropped,

    /// <summary>Repeated.</summary>
    Repeated,

    /// <summary>Conflict.</summary>
    Conflict,

    /// <summary>Unknown or missing.</summary>
    Unknown,
}

/// <summary>How a stretch of a quotation is marked.</summary>
public enum QuoteMark
{
    /// <summary>Not at all.</summary>
    Same,

    /// <summary>Words that are gone.</summary>
    Lost,

    /// <summary>Words that came.</summary>
    Added,

    /// <summary>The cue that the finding rests on.</summary>
    Cue,
}

/// <summary>A stretch of a quotation.</summary>
public readonly record struct QuotePart(string Text, QuoteMark Mark);

/// <summary>A part of a line.</summary>
public abstract record Inline
{
    private Inline()
    {
    }

    /// <summary>Its words without any markup, quotation marks included.</summary>
    public abstract string Plain { get; }

    /// <summary>Fixed words or counts.</summary>
    public sealed record Words(string Text) : Inline
    {
        public override string Plain => Text;
    }

    /// <summary>A label in front of what it names.</summary>
    public sealed record Strong(string Text) : Inline
    {
        public override string Plain => Text;
    }

    /// <summary>The word of a finding, in its tone.</summary>
    public sealed record KindWord(Tone Tone, string Text) : Inline
    {
        public override string Plain => Text;
    }

    /// <summary>Words of a document, to the letter.</summary>
    /// <param name="Parts">Its stretches.</param>
    /// <param name="Marks">Opening and closing quotation mark of the brief's language.</param>
    /// <param name="Language">Language of the document; null when unknown or that of the brief.</param>
    public sealed record Quote(ImmutableArray<QuotePart> Parts, QuotationMarks Marks, string? Language) : Inline
    {
        public override string Plain => Marks.Open + string.Concat(Parts.Select(p => p.Text)) + Marks.Close;
    }

    /// <summary>A source: where the words stand, and the target that opens them.</summary>
    public sealed record Source(string Text, string Target) : Inline
    {
        public override string Plain => Text;
    }

    /// <summary>A row of small squares that repeats a count for the eye; the count stands beside it.</summary>
    public sealed record Squares(int Count) : Inline
    {
        public override string Plain => string.Empty;
    }
}

/// <summary>Quotation marks of a language, with their spaces.</summary>
public readonly record struct QuotationMarks(string Open, string Close);

/// <summary>A line: the key of the phrase that made it, and its parts.</summary>
/// <param name="Phrase">Key of the phrase, kept as `data-phrase`.</param>
/// <param name="Parts">Its parts in order.</param>
public sealed record Line(string Phrase, ImmutableArray<Inline> Parts)
{
    /// <summary>The whole line as text.</summary>
    public string Plain
    {
        get
        {
            var text = new StringBuilder();
            foreach (var part in Parts) text.Append(part.Plain);
            return text.ToString();
        }
    }

    /// <summary>The same line with more at its end, separated by a space.</summary>
    public Line Then(params IEnumerable<Inline> more) => this with { Parts = [.. Parts, new Inline.Words(" "), .. more] };
}
