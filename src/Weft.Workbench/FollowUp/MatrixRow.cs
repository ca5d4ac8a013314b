// The follow-up matrix as values: its columns that people fill in, its rows, and the words of its lists.
using System.Collections.Immutable;

namespace Weft.Workbench.FollowUp;

/// <summary>A column of the follow-up matrix that people fill in. The others (id, earlier item, last change, source) are written by Weft and made anew.</summary>
public enum MatrixColumn
{
    /// <summary>The words of the recommendation or action; never empty.</summary>
    Text,

    /// <summary>Who acts.</summary>
    Who,

    /// <summary>Who follows it up.</summary>
    Owner,

    /// <summary>A date as yyyy-mm-dd, vague words, or nothing.</summary>
    ByWhen,

    /// <summary>With what means.</summary>
    Means,

    /// <summary>What shows that it was done.</summary>
    VerifiedBy,

    /// <summary>What became of the earlier item: a code of its list, or nothing.</summary>
    Outcome,

    /// <summary>Where it stands: a code of its list.</summary>
    State,

    /// <summary>What shows it.</summary>
    Evidence,
}

/// <summary>One row of the matrix.</summary>
/// <param name="Id">The hidden id.</param>
/// <param name="Cells">Its cells in the order of <see cref="MatrixColumn"/>; empty where nothing stands, codes for what is chosen from a list.</param>
public sealed record MatrixRow(string Id, ImmutableArray<string> Cells)
{
    /// <summary>A cell.</summary>
    public string this[MatrixColumn column] => Cells[(int)column];
}

/// <summary>The words of the matrix in every language in which it goes out. Keys are folded; a code stands for itself.</summary>
/// <param name="IdHeads">Heads of the id column.</param>
/// <param name="Heads">Columns by their heads.</param>
/// <param name="Outcomes">Codes of what became of an item, by their words.</param>
/// <param name="States">Codes of states, by their words.</param>
public sealed record MatrixWords(
    ImmutableHashSet<string> IdHeads, ImmutableDictionary<string, MatrixColumn> Heads,
    ImmutableDictionary<string, string> Outcomes, ImmutableDictionary<string, string> States);
