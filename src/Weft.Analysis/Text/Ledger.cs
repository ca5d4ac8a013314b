// The ledger of one document: what the text says happened, who spoke, what was said.
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>A section: a heading and the blocks under it up to the next heading of the same or a higher rank.</summary>
/// <param name="Label">Printed label without punctuation ("a", "2", "III"); null where it has none.</param>
/// <param name="Title">Its heading without the label; empty for the text before the first heading.</param>
/// <param name="Depth">1 is the highest.</param>
/// <param name="FirstBlock">Number of its heading block (or first block where there is no heading).</param>
/// <param name="LastBlock">Number of its last block, sub-sections included.</param>
/// <param name="Role">What the section is for.</param>
public sealed record Section(string? Label, string Title, int Depth, int FirstBlock, int LastBlock, SectionRole Role);

/// <summary>What a section is for.</summary>
public enum SectionRole
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>Focus, background, introduction.</summary>
    Opening,

    /// <summary>A session of a meeting.</summary>
    Session,

    /// <summary>Conclusions; may hold recommendations too.</summary>
    Conclusions,

    /// <summary>Recommendations, decisions, actions.</summary>
    Recommendations,

    /// <summary>Annexes, lists of participants, references.</summary>
    Annex,
}

/// <summary>A text that the document names and that was not read with it.</summary>
/// <param name="Title">As named.</param>
/// <param name="Anchor">First mention.</param>
/// <param name="BuildsOn">Whether the text says that it builds on it.</param>
public sealed record NamedText(string Title, Anchor Anchor, bool BuildsOn);

/// <summary>What was found in one document, recommendations aside.</summary>
/// <param name="Sections">Sections in order.</param>
/// <param name="Meetings">Meetings that the document reports on.</param>
/// <param name="Actors">Institutions named, in order of first mention.</param>
/// <param name="Statements">Statements in order of place.</param>
/// <param name="NamedTexts">Texts named and not given, in order of first mention.</param>
public sealed record Ledger(
    ImmutableArray<Section> Sections, ImmutableArray<Meeting> Meetings, ImmutableArray<Actor> Actors,
    ImmutableArray<Statement> Statements, ImmutableArray<NamedText> NamedTexts)
{
    /// <summary>A ledger in which nothing was found.</summary>
    public static Ledger Empty { get; } = new([], [], [], [], []);
}
