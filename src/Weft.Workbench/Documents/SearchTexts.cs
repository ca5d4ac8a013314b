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

        // Only folded letters and digits between quotes: no query text can break out of the syntax.
        var match = string.Join(' ', words.Select(w => $"\"{w}\"*"));
        var segments = await db.Segments.FromSql(
            $"""
            SELECT s.* FROM segments s JOIN segments_fts f ON f.rowid = s.id
            WHERE segments_fts MATCH {match} AND s.workspace = {workspace.Value}
            ORDER BY bm25(segments_fts), s.id LIMIT {MaxHits + 1}
            """).AsNoTracking().ToListAsync(ct);
        var versions = segments.Select(s => s.Version).Distinct().ToList();
        var documents = db.Documents;
        var names = await db.Versions.Where(v => versions.Contains(v.Id) && documents.Any(d => d.Id == v.Document))
            .ToDictionaryAsync(v => v.Id, v => v.FileName, ct);
        return new Found(
            [.. segments.Where(s => names.ContainsKey(s.Version)).Take(MaxHits).Select(s => new Hit(s.Version, names[s.Version], s.Block, s.Page, s.Text, Marks(s.Text, words)))],
            segments.Count > MaxHits);
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
