// An objective or a measure as the rules see it: what it promotes and restricts, for how long, from what, for whom not.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Analysis.Interactions;

/// <summary>What a measure does to something.</summary>
/// <param name="Verb">Stem of its verb.</param>
/// <param name="Promotes">Whether it is to grow or to shrink; a burden that shrinks counts as growth of what it weighs on.</param>
/// <param name="Head">Stems of what it acts on first: the words next to the verb, or before a passive one.</param>
/// <param name="Object">Stems of all that it acts on, the head's first; harms (violence, poverty) left out, as nobody promotes them.</param>
/// <param name="Burdens">Those of them that name a burden: a cost, a fee, an obstacle.</param>
internal sealed record Effect(string Verb, bool Promotes, ImmutableArray<string> Head, ImmutableArray<string> Object, ImmutableArray<string> Burdens);

/// <summary>For how long a measure thinks.</summary>
internal enum Horizon
{
    Untold,
    Short,
    Long,
}

/// <summary>An objective or a measure.</summary>
internal sealed record Measure
{
    /// <summary>Its sentence, heading or list item.</summary>
    public required PolicySentence Sentence { get; init; }

    /// <summary>Its content stems, in order, distinct.</summary>
    public required ImmutableArray<string> Stems { get; init; }

    /// <summary>Stems that name persons, with the word that says which; a good that two measures share is none of them.</summary>
    public required ImmutableHashSet<string> Persons { get; init; }

    /// <summary>The concepts that each of <see cref="Stems"/> stands for.</summary>
    public required ImmutableArray<ImmutableArray<int>> Concepts { get; init; }

    /// <summary>What it promotes and restricts.</summary>
    public required ImmutableArray<Effect> Effects { get; init; }

    /// <summary>Its horizon.</summary>
    public required Horizon Horizon { get; init; }

    /// <summary>Stems that name a fund, a budget or staff it draws on; empty when it draws on none.</summary>
    public required ImmutableArray<string> Resource { get; init; }

    /// <summary>Whether it leaves someone out.</summary>
    public required bool LeavesOut { get; init; }

    /// <summary>Whether it says that everybody is in.</summary>
    public required bool TakesIn { get; init; }

    /// <summary>Whether it sends people away or calls them from afar.</summary>
    public required bool Sends { get; init; }

    /// <summary>Whether it keeps people where they are.</summary>
    public required bool Keeps { get; init; }

    /// <summary>Whether it says that it works with others.</summary>
    public required bool IsLinked { get; init; }

    /// <summary>Stems of what it says is to be done, hollow ones too, in order: its act, without who does it.</summary>
    public required ImmutableArray<string> Act { get; init; }

    /// <summary>Whether it is a heading, which sums up the measures under it.</summary>
    public bool IsHeading => Sentence.Block.Kind == BlockKind.Heading;

    /// <summary>Number of the section it stands in; 0 outside sections.</summary>
    public required int Section { get; init; }
}
