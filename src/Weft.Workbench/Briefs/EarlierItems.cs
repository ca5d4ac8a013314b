// The pile as a corpus: every earlier recommendation or clause in it, with what became of each.
using System.Collections.Immutable;
using Weft.Analysis.Lineage;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;
using Weft.Workbench.Recommendations;

namespace Weft.Workbench.Briefs;

/// <summary>Finds earlier items like a recommendation in the texts that a draft is checked against.</summary>
internal sealed class EarlierItems
{
    private const int MostShown = 5;
    private const int FewestToCompare = 4; // of two or three recommendations all may be repeated in earnest

    private readonly LineageCorpus? corpus;
    private readonly Dictionary<string, Place> places;

    private EarlierItems(LineageCorpus? corpus, Dictionary<string, Place> places) => (this.corpus, this.places) = (corpus, places);

    /// <summary>No earlier texts.</summary>
    public static EarlierItems None { get; } = new(null, new Dictionary<string, Place>(StringComparer.Ordinal));

    private sealed record Place(CheckedInput Input, Anchor Anchor, LineageItem Item);

    /// <summary>Collects the items of texts of one language: their recommendations, or their clauses where they hold none.</summary>
    /// <param name="pile">The texts.</param>
    /// <param name="draft">The draft; a text of the pile that is the draft in another form is no earlier one.</param>
    /// <param name="lexicon">Cues of their language.</param>
    public static EarlierItems In(ImmutableArray<CheckedInput> pile, CheckedInput draft, Lexicon lexicon)
    {
        var items = pile.Where(input => !IsSameText(input, draft)).SelectMany(input => ItemsOf(input, lexicon)).ToImmutableArray();
        return items.IsEmpty ? None : new EarlierItems(
            LineageCorpus.Build([.. items.Select(p => p.Item)], lexicon), items.ToDictionary(p => p.Item.Id, StringComparer.Ordinal));
    }

    /// <summary>Earlier items like a recommendation, best first.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="operationality">Its slots.</param>
    /// <param name="date">Date of its text; items known to be later are left out.</param>
    public ImmutableArray<EarlierItem> Like(Recommendation recommendation, Operationality operationality, DateOnly? date)
    {
        if (corpus is null || recommendation.Text.Length > ItemList.MaxLength) return [];
        var item = new LineageItem(recommendation.Id, recommendation.Text, date, null, operationality);
        return [.. corpus.Find(item, MostShown).Select(link => ToEarlier(places[link.Match], link))];
    }

    /// <summary>Whether a text holds the draft's own recommendations, word for word: a list drawn from it, or an older copy.</summary>
    public static bool IsSameText(CheckedInput input, CheckedInput draft)
    {
        if (draft.Recommendations.Length < FewestToCompare || (input.Date is { } then && draft.Date is { } now && then < now)) return false;
        var own = draft.Recommendations.Select(r => Terms.Fold(r.Text)).ToHashSet(StringComparer.Ordinal);
        return input.Recommendations.Count(r => own.Contains(Terms.Fold(r.Text))) * 2 > own.Count;
    }

    private EarlierItem ToEarlier(Place place, LineageLink link)
    {
        var (outcome, anchor) = OutcomeOf(place);
        return new EarlierItem(place.Input.Id, place.Anchor, place.Item.Text, place.Input.Date, outcome, anchor, link);
    }

    // Where the earlier text itself does not say what became of an item, another that repeats it word for word may: a table of follow-up.
    private (string? Outcome, Anchor? Anchor) OutcomeOf(Place place)
    {
        if (IsSettled(place.Item.Outcome)) return (place.Item.Outcome, place.Anchor);
        var told = corpus!.Find(place.Item with { Id = $"{place.Item.Id}?", Date = null }, MostShown)
            .Where(link => link.Label == LineageLabel.Identical).Select(link => places[link.Match])
            .Where(p => IsSettled(p.Item.Outcome)).OrderByDescending(p => p.Input.Date ?? DateOnly.MinValue).FirstOrDefault();
        return told is not null ? (told.Item.Outcome, told.Anchor) : (place.Item.Outcome, place.Item.Outcome is null ? null : place.Anchor);
    }

    private static bool IsSettled(string? outcome) => outcome is not null and not nameof(RecommendationPosition.Pending);

    private static IEnumerable<Place> ItemsOf(CheckedInput input, Lexicon lexicon) => input.Recommendations.IsEmpty
        ? input.Text.Blocks.Where(IsClause).Select(b => ToPlace(input, StableId.Of("c", input.Id, $"{b.Number}"), Anchor.Of(input.Id, b), b.Text, null, lexicon))
        : input.Recommendations.Where(r => r.Text.Length <= ItemList.MaxLength)
            .Select(r => ToPlace(input, r.Id, r.Anchor, r.Text, Outcomes.Of(r.Position), lexicon));

    private static Place ToPlace(CheckedInput input, string id, Anchor anchor, string text, string? outcome, Lexicon lexicon) =>
        new(input, anchor, new LineageItem(id, text, input.Date, outcome, OperationalitySlots.Read(text, lexicon)));

    private static bool IsClause(Block block) => block.Kind is BlockKind.Paragraph or BlockKind.ListItem && block.Text.Length <= ItemList.MaxLength;
}
