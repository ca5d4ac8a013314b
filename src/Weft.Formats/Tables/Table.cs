// A list that a person hands to a command: mandates, actors, recommendations.
using System.Collections.Immutable;

namespace Weft.Formats.Tables;

/// <summary>A table with named columns.</summary>
/// <param name="Columns">Names of the columns as they stand in the header row, trimmed; empty where a column has none.</param>
/// <param name="Rows">The rows below the header, as many cells as columns; null where a cell is empty. Rows without any text are left out.</param>
/// <param name="RowNumbers">For each row its number in the sheet or file, from 1, for messages.</param>
public sealed record Table(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string?>> Rows, ImmutableArray<int> RowNumbers);
