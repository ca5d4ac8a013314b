// The brief before it is a file: sections of lines and tables, the same for web page and Word.
using System.Collections.Immutable;
using Weft.Analysis.Recommendations;

namespace Weft.Workbench.Briefs;

/// <summary>A composed brief.</summary>
public sealed record Brief
{
    /// <summary>Language of its phrases, two letters.</summary>
    public required string Language { get; init; }

    /// <summary>Language of the draft; null when unknown.</summary>
    public required string? DraftLanguage { get; init; }

    /// <summary>Title of the draft.</summary>
    public required string Title { get; init; }

    /// <summary>Date of the draft as it states itself; null when unknown.</summary>
    public required DateOnly? Date { get; init; }

    /// <summary>What kind of text this is.</summary>
    public required Line Kicker { get; init; }

    /// <summary>What the draft says of itself under its title; null when it says nothing.</summary>
    public required Line? Document { get; init; }

    /// <summary>The brief in two sentences.</summary>
    public required Line Lead { get; init; }

    /// <summary>Line at the foot of every page.</summary>
    public required Line Foot { get; init; }

    /// <summary>The eight sections.</summary>
    public required ImmutableArray<BriefSection> Sections { get; init; }

    /// <summary>The annex: the sheets of the matrix, folded in the web page, not printed.</summary>
    public required Annex Annex { get; init; }

    /// <summary>The text as read, where every source opens.</summary>
    public required ReadText Text { get; init; }

    /// <summary>The words that the page itself needs.</summary>
    public required BriefPhrases Phrases { get; init; }
}

/// <summary>One of the eight sections.</summary>
/// <param name="Id">Target of links: "what", "five", "repeated", "lost", "conflicts", "who", "recommendations", "method".</param>
/// <param name="Number">1 to 8.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Short">Its name in the contents.</param>
/// <param name="Blocks">What it holds.</param>
public sealed record BriefSection(string Id, int Number, string Heading, string Short, ImmutableArray<BriefBlock> Blocks);

/// <summary>A block of a section.</summary>
public abstract record BriefBlock
{
    private BriefBlock()
    {
    }

    /// <summary>A paragraph.</summary>
    /// <param name="Line">Its line.</param>
    /// <param name="Small">Whether it is a note.</param>
    public sealed record Paragraph(Line Line, bool Small = false) : BriefBlock;

    /// <summary>A heading inside a section.</summary>
    public sealed record SubHeading(Line Line) : BriefBlock;

    /// <summary>Terms and what is said of each.</summary>
    public sealed record Facts(ImmutableArray<Fact> Items) : BriefBlock;

    /// <summary>The things to settle first.</summary>
    public sealed record Settle(ImmutableArray<SettleItem> Items) : BriefBlock;

    /// <summary>The picture of threads.</summary>
    public sealed record Picture(FlowFigure Figure) : BriefBlock;

    /// <summary>A table over the whole width.</summary>
    public sealed record FullTable(BriefTable Table) : BriefBlock;

    /// <summary>Two small tables side by side.</summary>
    public sealed record TwoTables(BriefTable First, BriefTable Second) : BriefBlock;

    /// <summary>Two texts that pull apart.</summary>
    public sealed record Pair(PairOfTexts Texts) : BriefBlock;

    /// <summary>A recommendation with its slots.</summary>
    public sealed record Slots(SlotGrid Grid) : BriefBlock;
}

/// <summary>A term and what is said of it.</summary>
public sealed record Fact(string Term, ImmutableArray<Line> Lines);

/// <summary>One thing to settle.</summary>
/// <param name="Class">Its class.</param>
/// <param name="Tone">Its tone.</param>
/// <param name="Kind">The word of its class.</param>
/// <param name="Line">What was found.</param>
/// <param name="Sources">Where.</param>
/// <param name="Quote">The words it is about; null where a count says it all.</param>
/// <param name="Rest">What belongs to it too; null when nothing.</param>
/// <param name="ToSettle">The question, and who is to answer.</param>
public sealed record SettleItem(
    FindingClass Class, Tone Tone, string Kind, Line Line, ImmutableArray<Inline> Sources, ImmutableArray<Inline> Quote, Line? Rest, Line ToSettle);

/// <summary>A table.</summary>
/// <param name="Phrase">Key of its caption or of the line above it.</param>
/// <param name="Layout">Which table it is.</param>
/// <param name="Caption">What it shows; also the alternative text.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Groups">Its rows; one group without a heading where there is only one.</param>
public sealed record BriefTable(string Phrase, TableLayout Layout, string Caption, ImmutableArray<BriefColumn> Columns, ImmutableArray<RowGroup> Groups);

/// <summary>Which table it is: each has its own widths.</summary>
public enum TableLayout
{
    /// <summary>Figures.</summary>
    Counts,

    /// <summary>Altered and dropped statements.</summary>
    Lost,

    /// <summary>Earlier and new text side by side.</summary>
    Lineage,

    /// <summary>Kinds of actors.</summary>
    Who,

    /// <summary>A line for each recommendation.</summary>
    Recommendations,
}

/// <summary>A column.</summary>
public sealed record BriefColumn(string Head, bool IsNumber = false);

/// <summary>Rows under one heading.</summary>
public sealed record RowGroup(Line? Heading, ImmutableArray<BriefRow> Rows);

/// <summary>A row.</summary>
/// <param name="Tone">Tone of its finding.</param>
/// <param name="Cells">One for each column.</param>
/// <param name="HasHead">Whether the first cell names the row.</param>
/// <param name="IsSum">Whether it adds up the others.</param>
public sealed record BriefRow(Tone Tone, ImmutableArray<ImmutableArray<Inline>> Cells, bool HasHead = false, bool IsSum = false);

/// <summary>Two texts that pull apart.</summary>
/// <param name="Kind">How, and whether the text states it or a rule found it.</param>
/// <param name="How">Stated or by rule.</param>
/// <param name="A">One side.</param>
/// <param name="ASource">Where, when the two stand in different places.</param>
/// <param name="B">The other.</param>
/// <param name="BSource">Where.</param>
/// <param name="Line">Rule, what both share, judgements, who answers, decision.</param>
/// <param name="Sources">Where, when both stand in one place.</param>
public sealed record PairOfTexts(
    string Kind, string How, Inline.Quote A, ImmutableArray<Inline> ASource, Inline.Quote B, ImmutableArray<Inline> BSource, Line Line,
    ImmutableArray<Inline> Sources);

/// <summary>A recommendation with its slots.</summary>
/// <param name="Label">Its number.</param>
/// <param name="Name">"Recommendation 3", for a screen reader.</param>
/// <param name="Id">Target of links.</param>
/// <param name="Text">Its words.</param>
/// <param name="Sources">Where.</param>
/// <param name="Slots">Eight slots; empty where they were not read.</param>
/// <param name="Line">Category, what fed it, what changed.</param>
public sealed record SlotGrid(
    string Label, string Name, string Id, Inline.Quote Text, ImmutableArray<Inline> Sources, ImmutableArray<SlotCell> Slots, Line Line);

/// <summary>One slot.</summary>
/// <param name="Name">Its name.</param>
/// <param name="State">Filled, vague or empty.</param>
/// <param name="StateWord">The word for it; null when filled.</param>
/// <param name="Quote">Its words; null when empty.</param>
/// <param name="Question">The drafting question; null when filled.</param>
public sealed record SlotCell(string Name, SlotState State, string? StateWord, Inline.Quote? Quote, Line? Question);

/// <summary>The annex.</summary>
public sealed record Annex(string Heading, Line Open, ImmutableArray<AnnexSheet> Sheets);

/// <summary>One sheet of the annex: plain cells, the same as in the matrix.</summary>
public sealed record AnnexSheet(string Name, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows);
