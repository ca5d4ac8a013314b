// Items that others point at, as far as they can be seen: their labels by id and their ids by label. For one unit of work.
using Weft.Analysis;
using Weft.Analysis.Text;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>Remembers what references were asked for.</summary>
internal sealed class SeenItems(WeftDb db)
{
    /// <summary>How many are asked for in one statement.</summary>
    public const int AtOnce = 500;

    /// <summary>Most items that bear the names of one statement.</summary>
    public const int MostNamed = 5_000;

    private readonly Dictionary<(Type, Guid), string?> labels = [];
    private readonly Dictionary<(Type, string), List<Item>> names = [];

    /// <summary>The database.</summary>
    public WeftDb Db => db;

    /// <summary>A label as items are sorted and found by it.</summary>
    public static string NameOf(string label) => Terms.Fold(label) is var folded && folded.Length > Item.MaxSortText ? folded[..Item.MaxSortText] : folded;

    /// <summary>The label of an item; null where it cannot be seen.</summary>
    public string? LabelOf(Type kind, Guid key) => labels.GetValueOrDefault((kind, key));

    /// <summary>The one item with an id or a label.</summary>
    public (Guid? Key, Refusal? Refusal) Find(Type kind, string words)
    {
        if (Guid.TryParse(words, out var key)) return LabelOf(kind, key) is null ? (null, ListRefusals.NoSuchItem) : (key, null);
        var bearers = names.GetValueOrDefault((kind, NameOf(words))) ?? [];
        var exact = bearers.FindAll(i => CellWords.Clean(i.Label) == words);
        if (exact.Count == 0) exact = bearers.FindAll(i => Terms.Fold(i.Label) == Terms.Fold(words));
        return exact.Count switch
        {
            0 => (null, ListRefusals.NoSuchItem),
            1 => (exact[0].Key, null),
            _ => (null, ListRefusals.SeveralSuchItems),
        };
    }

    /// <summary>Learns what columns point at, for items and for words that are to be set.</summary>
    public async Task Learn(ItemList list, IReadOnlyCollection<Item> items, Func<Column, IEnumerable<string?>>? wordsOf, CancellationToken ct)
    {
        foreach (var column in list.Columns.Where(c => c.Target is not null))
        {
            var words = (wordsOf?.Invoke(column) ?? []).Select(CellWords.Clean).OfType<string>().Where(w => w.Length <= column.MaxLength).Distinct(StringComparer.Ordinal).ToList();
            var keys = items.SelectMany(column.PointedAll).Concat(words.Select(w => Guid.TryParse(w, out var key) ? key : (Guid?)null).OfType<Guid>());
            await column.Learn(this, keys, words.Where(w => !Guid.TryParse(w, out _)), ct);
        }
    }

    /// <summary>Ids that were not asked for yet.</summary>
    public IEnumerable<Guid> Unknown(Type kind, IEnumerable<Guid> keys) => keys.Distinct().Where(k => !labels.ContainsKey((kind, k))).ToList();

    /// <summary>Names that were not asked for yet.</summary>
    public IEnumerable<string> UnknownNames(Type kind, IEnumerable<string> words) =>
        words.Select(NameOf).Distinct(StringComparer.Ordinal).Where(n => !names.ContainsKey((kind, n))).ToList();

    /// <summary>Remembers the answer for ids.</summary>
    public void Know(Type kind, IEnumerable<Guid> asked, IEnumerable<Item> found)
    {
        foreach (var key in asked) labels[(kind, key)] = null;
        foreach (var item in found) labels[(kind, item.Key)] = CellWords.Clean(item.Label);
    }

    /// <summary>Remembers an item that was just made: those after it may point at it.</summary>
    public void KnowNew(Item item)
    {
        var (kind, name) = (item.GetType(), NameOf(item.Label));
        labels[(kind, item.Key)] = CellWords.Clean(item.Label);
        if (!names.TryGetValue((kind, name), out var bearers)) names[(kind, name)] = bearers = [];
        bearers.Add(item);
    }

    /// <summary>Remembers the answer for names.</summary>
    public void KnowNames(Type kind, IEnumerable<string> asked, IReadOnlyCollection<Item> found)
    {
        foreach (var name in asked) names[(kind, name)] = [.. found.Where(i => i.SortText == name)];
        foreach (var item in found) labels[(kind, item.Key)] = CellWords.Clean(item.Label);
    }
}
