// A block before it is numbered, with what only the readers need to know of it.
using Weft.Analysis.Text;

namespace Weft.Formats;

/// <summary>A block on its way.</summary>
/// <param name="Block">What it will be; its number is given at the end.</param>
/// <param name="IsBold">Whether every letter of it is printed as headings are: bold or underlined.</param>
/// <param name="StandsAlone">Whether it may be a heading by its shape: a paragraph of its own, not a cell, not a line of an address.</param>
internal readonly record struct Draft(Block Block, bool IsBold, bool StandsAlone)
{
    /// <summary>Whether its label was printed as part of its text, so that no structure of the file says how deep it stands.</summary>
    public bool IsLabelPrinted { get; init; }
}
