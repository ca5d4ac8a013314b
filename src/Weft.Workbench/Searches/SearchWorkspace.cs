// Search over everything in a workspace that the reader may see, narrowed by facets. A hit opens its sentence.
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Analysis.Text;
using Weft.Workbench.Comments;
using Weft.Workbench.Documents;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Searches;

/// <summary>Searches a workspace.</summary>
public sealed class SearchWorkspace(WeftDb db, Door door)
{
    /// <summary>Hits on one page.</summary>
    public const int OnPage = 20;

    /// <summary>Most values shown of one facet.</summary>
    public const int MostValues = 12;

    /// <summary>Most rows that are counted: the newest.</summary>
    public const int Most = FindEntries.Most;

    /// <summary>One hit.</summary>
    /// <param name="Item">The item; of a block its document.</param>
    /// <param name="About">What a comment is about; null for others.</param>
    /// <param name="Title">What the item is called.</param>
    /// <param name="Text">The words that were found.</param>
    /// <param name="Words">Where the words of the query stand in them, in order.</param>
    /// <param name="Place">The place in a document; null for an item itself.</param>
    public sealed record Hit(ItemRef Item, ItemRef? About, string Title, string Text, ImmutableArray<TextSpan> Words, BlockPlace? Place);

    /// <summary>A block of a document.</summary>
    /// <param name="Version">In which version.</param>
    /// <param name="Block">Number of the block, from 1.</param>
    /// <param name="Page">Page; null where the format has none.</param>
    public sealed record BlockPlace(VersionId Version, int Block, int? Page);

    /// <summary>A value by which the search can be narrowed.</summary>
    /// <param name="Key">The value, as an address holds it.</param>
    /// <param name="Name">Name of an item; null where the value is a word of its own.</param>
    /// <param name="Count">How many hits have it.</param>
    public sealed record Value(string Key, string? Name, int Count);

    /// <summary>What was found.</summary>
    /// <param name="Hits">One page, the best first.</param>
    /// <param name="Total">How many there are, at most <see cref="Most"/>.</param>
    /// <param name="IsCut">Whether there are more than that: then the newest are counted and ranked.</param>
    /// <param name="Page">The page, from 1.</param>
    /// <param name="Facets">Values of each facet among what is counted, the most frequent first.</param>
    public sealed record Answer(ImmutableArray<Hit> Hits, int Total, bool IsCut, int Page, ImmutableSortedDictionary<Facet, ImmutableArray<Value>> Facets)
    {
        /// <summary>How many pages.</summary>
        public int Pages => Math.Max(1, (Total + OnPage - 1) / OnPage);
    }

    /// <summary>Searches.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="query">For what.</param>
    /// <param name="page">Which page, from 1; beyond the last is the last.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result<Answer>> Run(WorkspaceId workspace, SearchQuery query, int page, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        var access = await door.Enter(workspace, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        if (query.IsEmpty) return new Answer([], 0, false, 1, ImmutableSortedDictionary<Facet, ImmutableArray<Value>>.Empty);
        var found = await new FindEntries(db).Run(query, ct);
        var isCut = found.Count > Most;
        if (isCut) found.Remove(found.MinBy(f => f.Id)!);
        var shown = Math.Clamp(page, 1, Math.Max(1, (found.Count + OnPage - 1) / OnPage));
        var hits = await Hits([.. found.Skip((shown - 1) * OnPage).Take(OnPage)], SearchWords.Of(query.Words), ct);
        return new Answer(hits, found.Count, isCut, shown, await FacetsOf(found, ct));
    }

    private async Task<ImmutableArray<Hit>> Hits(IReadOnlyList<FindEntries.Found> rows, IReadOnlyList<string> words, CancellationToken ct)
    {
        var items = await db.FindItems(rows.Select(r => new ItemRef(r.Kind, r.Key)), ct); // once more by what they are now
        var versions = rows.Where(r => r.Version is not null).Select(r => new VersionId(r.Version!.Value)).Distinct().ToList();
        var blocks = rows.Where(r => r.Block is not null).Select(r => r.Block!.Value).Distinct().ToList();
        var texts = versions.Count == 0 ? [] : (await db.Segments.AsNoTracking().Where(s => versions.Contains(s.Version) && blocks.Contains(s.Block))
            .Select(s => new { s.Version, s.Block, s.Page, s.Text }).ToListAsync(ct)).ToDictionary(s => (s.Version.Value, s.Block));
        var hits = ImmutableArray.CreateBuilder<Hit>(rows.Count);
        foreach (var row in rows)
        {
            if (!items.TryGetValue(new ItemRef(row.Kind, row.Key), out var item)) continue;
            if (row is { Version: { } version, Block: { } block })
            {
                if (!texts.TryGetValue((version, block), out var text)) continue;
                hits.Add(new Hit(ItemRef.To(item), null, item.Label, text.Text, SearchWords.Marks(text.Text, words), new BlockPlace(text.Version, block, text.Page)));
            }
            else
            {
                var said = item is Comment comment ? string.Concat(Mentions.Pieces(comment.Text).Select(p => p.Person is null ? p.Text : "@…")) : item.Label;
                hits.Add(new Hit(ItemRef.To(item), (item as Comment)?.Item, item.Label, said, SearchWords.Marks(said, words), null));
            }
        }

        return hits.ToImmutable();
    }

    private async Task<ImmutableSortedDictionary<Facet, ImmutableArray<Value>>> FacetsOf(List<FindEntries.Found> found, CancellationToken ct)
    {
        var counted = new Dictionary<Facet, IEnumerable<string>>
        {
            [Facet.What] = found.Select(f => f.Kind),
            [Facet.Kind] = found.Where(f => f.Aspect is not null).Select(f => $"{f.Kind}.{f.Aspect}"),
            [Facet.Year] = found.Where(f => f.Year is not null).Select(f => f.Year!.Value.ToString(CultureInfo.InvariantCulture)),
            [Facet.Body] = found.Where(f => f.Body is not null).Select(f => f.Body!.Value.ToString("D")),
            [Facet.Actor] = found.Where(f => f.Actor is not null).Select(f => f.Actor!.Value.ToString("D")),
            [Facet.Standing] = found.Select(f => f.Standing).OfType<string>(),
            [Facet.Level] = found.SelectMany(f => SearchLevels.Names(f.Levels)),
        };
        var facets = ImmutableSortedDictionary.CreateBuilder<Facet, ImmutableArray<Value>>();
        foreach (var (facet, values) in counted)
        {
            var most = values.CountBy(v => v).OrderByDescending(v => v.Value).ThenBy(v => v.Key, StringComparer.Ordinal).Take(MostValues).ToList();
            var names = facet is Facet.Body or Facet.Actor ? await NamesOf(facet, most.Select(v => v.Key), ct) : null;
            var shown = most.Where(v => names is null || names.ContainsKey(v.Key)).Select(v => new Value(v.Key, names?[v.Key], v.Value)).ToImmutableArray();
            if (!shown.IsEmpty) facets.Add(facet, shown);
        }

        return facets.ToImmutable();
    }

    // What is hidden from the reader has no name here, and so no count.
    private async Task<Dictionary<string, string>> NamesOf(Facet facet, IEnumerable<string> keys, CancellationToken ct) =>
        (await db.FindItems(keys.Select(k => new ItemRef(facet.ToString(), Guid.ParseExact(k, "D"))), ct)).ToDictionary(i => i.Key.Key.ToString("D"), i => i.Value.Label, StringComparer.Ordinal);
}
