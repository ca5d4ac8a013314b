// The matrix of a check comes back: compared with what the check holds, nothing stored.
using System.Collections.Immutable;
using Weft.Analysis;
using Weft.Formats;
using Weft.Workbench.Briefs;
using Weft.Workbench.Documents;
using Weft.Workbench.FollowUp;

namespace Weft.Workbench.Checks;

/// <summary>Reads an edited matrix against its check.</summary>
public sealed class ReadReturnedMatrix(LoadCheck load, ReadingLimits limits)
{
    /// <summary>The changes to confirm.</summary>
    /// <param name="id">Which check.</param>
    /// <param name="file">The edited workbook.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result<ReturnedMatrix>> Run(CheckId id, SubmittedFile file, CancellationToken ct)
    {
        var loaded = await load.Run(id, ct);
        if (!loaded.IsOk) return loaded.Refusal;
        var result = loaded.Value.Result;
        // The file may be older than a "no" to a row: every row that could have gone out is known.
        var written = MatrixRows.Of(result with { Answers = ImmutableSortedDictionary<string, Answer>.Empty });
        return ReadMatrix.Run(file, written, MatrixRows.Of(result), MatrixRows.Words, limits, ct);
    }
}
