// What people changed in a matrix that came back: proposals, each to be confirmed.
using System.Collections.Immutable;
using Weft.Analysis;

namespace Weft.Workbench.FollowUp;

/// <summary>One change.</summary>
public abstract record MatrixChange
{
    private MatrixChange()
    {
    }

    /// <summary>A cell was changed.</summary>
    /// <param name="Id">Id of the row.</param>
    /// <param name="Row">Number of its row in the file, from 1.</param>
    /// <param name="Column">The column.</param>
    /// <param name="Before">What stood there when the file was written.</param>
    /// <param name="After">What stands there now.</param>
    /// <param name="Stored">What was stored since the file was written, where that differs from both: a person chooses between the two. Null otherwise.</param>
    public sealed record Changed(string Id, int Row, MatrixColumn Column, string Before, string After, string? Stored) : MatrixChange;

    /// <summary>A row was added.</summary>
    /// <param name="Row">Number of its row in the file, from 1.</param>
    /// <param name="Cells">Its cells in the order of <see cref="MatrixColumn"/>.</param>
    public sealed record Added(int Row, ImmutableArray<string> Cells) : MatrixChange;

    /// <summary>A row was deleted.</summary>
    /// <param name="Id">Id of the row.</param>
    /// <param name="ChangedSince">Columns in which another value was stored since the file was written; a person decides knowing them.</param>
    public sealed record Deleted(string Id, ImmutableArray<MatrixColumn> ChangedSince) : MatrixChange;
}

/// <summary>Something about a row that a person must know or mend.</summary>
/// <param name="Row">Number of the row in the file, from 1.</param>
/// <param name="Id">Id of the row; null where it has none.</param>
/// <param name="Column">The column; null when it is the whole row.</param>
/// <param name="Refusal">What, where and the remedy.</param>
/// <param name="IsTaken">Whether the change is proposed all the same: a vague date, done without evidence.</param>
public sealed record MatrixFault(int Row, string? Id, MatrixColumn? Column, Refusal Refusal, bool IsTaken);

/// <summary>A matrix that came back.</summary>
/// <param name="Changes">Changes in the order of the file's rows and columns, the deleted ones last in the order in which they were written.</param>
/// <param name="Faults">Faults in the order of the file's rows.</param>
/// <param name="Missing">Columns that the file no longer has: nothing in them changes.</param>
public sealed record ReturnedMatrix(ImmutableArray<MatrixChange> Changes, ImmutableArray<MatrixFault> Faults, ImmutableArray<MatrixColumn> Missing);
