// Search over everything that was read.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Analysis.Text;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Documents;

/// <summary>Finds blocks that hold all words of a query, each also as the beginning of a word.</summary>
public sealed class SearchTexts(WeftDb db, Door door)
{
    /// <summary>Most hits shown at once.</summary>
    public const int MaxHits = 50;

    /// <summary>One hit.</summary>
    /// <param name="Version">In which version.</param>
    /// <param name="FileName">Its name.</param>
    /// <param name="Block">Number of the block.</param>
    /// <param name="Page">Page; null where the format has none.</param>
    /// <param name="Text">Words of the block.</param>
    /// <param name="Words">Where the words of the query stand in it, in order.</param>
    public sealed record Hit(VersionId Version, string FileName, int Block, int? Page, string Text, ImmutableArray<TextSpan> Words);

    /// <summary>The best hits first.</summary>
    /// <param name="Hits">At most <see cref="MaxHits"/>.</param>
    /// <param name="IsCut">Whether there are more.</param>
    public sealed record Found(ImmutableArray<Hit> Hits, bool IsCut);

    /// <summary>Searches.</summary>
    public async Task<Result<Found>> Run(WorkspaceId workspace, string? query, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        var words = SearchWords.Of(query ?? "");
        if (words.Count == 0) return new Found([], false);

        var (versions, documents) = (db.Versions, db.Documents); // documents: those in sight
        var hits = await db.Segments.AsNoTracking()
            .Where(s => s.Workspace == workspace && versions.Any(v => v.Id == s.Version && documents.Any(d => d.Id == v.Document)))
            .Join(db.Matching<Segment>(words), s => s.Id, f => f.Id, (s, f) => new { Segment = s, f.Rank })
            .OrderBy(f => f.Rank).ThenBy(f => f.Segment.Id).Take(MaxHits + 1)
            .Select(f => new { f.Segment, versions.Single(v => v.Id == f.Segment.Version).FileName }).ToListAsync(ct);
        return new Found(
            [.. hits.Take(MaxHits).Select(h => new Hit(h.Segment.Version, h.FileName, h.Segment.Block, h.Segment.Page, h.Segment.Text, Marks(h.Segment.Text, words)))],
            hits.Count > MaxHits);
    }

    /// <summary>Where words that begin like one of the query stand in a text.</summary>
    public static ImmutableArray<TextSpan> Marks(string text, IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        var marks = ImmutableArray.CreateBuilder<TextSpan>();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at])) continue;
            var start = at;
            while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
            var folded = SearchWords.Fold(text[start..at]);
            if (words.Any(w => folded.StartsWith(w, StringComparison.Ordinal))) marks.Add(new TextSpan(start, at));
        }

        return marks.ToImmutable();
    }
}
