// What a person asks of one column.
namespace Weft.Workbench.Lists;

/// <summary>A filter on one column.</summary>
/// <param name="Column">Key of the column.</param>
/// <param name="Is">Words it holds, a choice, an item by label or id, a number or a day; "none" for nothing; null where not asked.</param>
/// <param name="From">The least, included; null where not asked.</param>
/// <param name="To">The most, included; null where not asked.</param>
public sealed record ColumnFilter(string Column, string? Is, string? From, string? To)
{
    /// <summary>Asks for what holds nothing.</summary>
    public const string None = "none";

    /// <summary>Longest words of a filter, in UTF-16 code units.</summary>
    public const int MaxLength = 200;
}
