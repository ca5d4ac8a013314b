// Puts the words of a version that was read into the search.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis.Text;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Documents;

/// <summary>Stores the segments of a version, all of them or none.</summary>
public sealed class MakeSearchable(WeftDb db)
{
    /// <summary>Stores them; a version that has them is left as it is.</summary>
    public async Task Run(VersionId id, DocumentText text, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(text);
        db.ChangeTracker.Clear(); // thousands of rows: what was tracked before would be looked at for each of them
        var version = await db.Versions.SingleAsync(v => v.Id == id, ct);
        if (version.IsSearchable) return;
        db.AddRange(text.Blocks.Select(b => new Segment(version, b.Number, b.Page, b.Text)));
        version.MadeSearchable();
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
    }
}
