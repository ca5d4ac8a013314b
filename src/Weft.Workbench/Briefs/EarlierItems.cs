// The pile as a corpus: every earlier recommendation or clause in it, with what became of each.
using System.Collections.Immutable;
using Weft.Analysis.Lineage;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;
using Weft.Workbench.Recommendations;
using Recommendation = Weft.Analysis.Recommendations.Recommendation;

namespace Weft.Workbench.Briefs;

/// <summary>Finds earlier items like a recommendation in the texts that a draft is checked against.</summary>
internal sealed class EarlierItems
{
    private const int MostShown = 5;
    private const int Answered = 2;
    private const int FewestToCompare = 4; // of two or three recommendations all may be repeated in earnest

    private readonly LineageCorpus? corpus;
    private readonly Dictionary<string, Place> places;
    private readonly Dictionary<string, Place> reports;

    private EarlierItems(LineageCorpus? corpus, IEnumerable<Place> places, Dictionary<string, Place> reports) =>
        (this.corpus, this.places, this.reports) = (corpus, places.ToDictionary(p => p.Item.Id, StringComparer.Ordinal), reports);

    /// <summary>No earlier texts.</summary>
    public static EarlierItems None { get; } = new(null, [], new Dictionary<string, Place>(StringComparer.Ordinal));

    private sealed record Place(CheckedInput Input, Anchor Anchor, LineageItem Item, RecommendationPosition Outcome, Anchor OutcomeAnchor);

    /// <summary>Collects the items of texts of one language: their recommendations, or their clauses where they hold none.</summary>
    /// <param name="pile">The texts.</param>
    /// <param name="draft">The draft; a text of the pile that is the draft in another form is no earlier one.</param>
    /// <param name="lexicon">Cues of their language.</param>
    public static EarlierItems In(ImmutableArray<CheckedInput> pile, CheckedInput draft, Lexicon lexicon)
    {
        var items = pile.Where(input => !IsSameText(input, draft)).SelectMany(input => ItemsOf(input, lexicon)).ToImmutableArray();
        if (items.IsEmpty) return None;
        var told = Reports(items, lexicon);
        var earlier = items.Where(p => !told.ContainsKey(p.Item.Id)).ToImmutableArray();
        return new EarlierItems(LineageCorpus.Build([.. earlier.Select(p => p.Item)], lexicon), earlier, told.Values
            .SelectMany(r => r.Of.Select(of => (Of: of, r.Report))).GroupBy(r => r.Of, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(r => r.Report).OrderByDescending(p => p.Input.Date ?? DateOnly.MinValue).First(), StringComparer.Ordinal));
    }

    // A table of follow-up repeats an older text word for word and says what became of it: it is no second earlier item, it is where the outcome is said.
    private static Dictionary<string, (Place Report, ImmutableArray<string> Of)> Reports(ImmutableArray<Place> items, Lexicon lexicon)
    {
        var byId = items.ToDictionary(p => p.Item.Id, StringComparer.Ordinal);
        var all = LineageCorpus.Build([.. items.Select(p => p.Item)], lexicon);
        return items.Where(p => Finality(p.Outcome) >= Answered)
            .Select(p => (Report: p, Of: all.Find(p.Item, MostShown).Where(l => l.Label == LineageLabel.Identical && byId[l.Match] is var of
                && of.Input.Id != p.Input.Id && Finality(of.Outcome) < Finality(p.Outcome)).Select(l => l.Match).ToImmutableArray()))
            .Where(r => !r.Of.IsEmpty).ToDictionary(r => r.Report.Item.Id, StringComparer.Ordinal);
    }

    /// <summary>Earlier items like a recommendation, best first.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="operationality">Its slots.</param>
    /// <param name="date">Date of its text; items known to be later are left out.</param>
    public ImmutableArray<EarlierItem> Like(Recommendation recommendation, Operationality operationality, DateOnly? date)
    {
        if (corpus is null || recommendation.Text.Length > GivenItems.MaxLength) return [];
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

    private (RecommendationPosition Outcome, Anchor? Anchor) OutcomeOf(Place place)
    {
        var told = reports.GetValueOrDefault(place.Item.Id) ?? place;
        return (told.Outcome, told.Outcome == RecommendationPosition.Unknown ? null : told.OutcomeAnchor);
    }

    // How much is said of an item: nothing, an answer to come, an answer, what was done. A text that says more than the older one reports on it.
    private static int Finality(RecommendationPosition outcome) => outcome switch
    {
        RecommendationPosition.Unknown => 0,
        RecommendationPosition.Pending => 1,
        RecommendationPosition.Accepted or RecommendationPosition.Noted or RecommendationPosition.Rejected => Answered,
        _ => Answered + 1,
    };

    private static IEnumerable<Place> ItemsOf(CheckedInput input, Lexicon lexicon) => input.Recommendations.IsEmpty
        ? input.Text.Blocks.Where(IsClause).Select(b => ToPlace(input, StableId.Of("c", input.Id, $"{b.Number}"), Anchor.Of(input.Id, b), b.Text, RecommendationPosition.Unknown, null, lexicon))
        : input.Recommendations.Where(r => r.Text.Length <= GivenItems.MaxLength)
            .Select(r => ToPlace(input, r.Id, r.Anchor, r.Text, r.Position, r.PositionAnchor, lexicon));

    private static Place ToPlace(CheckedInput input, string id, Anchor anchor, string text, RecommendationPosition outcome, Anchor? told, Lexicon lexicon) =>
        new(input, anchor, new LineageItem(id, text, input.Date, null, OperationalitySlots.Read(text, lexicon)), outcome, told ?? anchor);

    private static bool IsClause(Block block) => block.Kind is BlockKind.Paragraph or BlockKind.ListItem && block.Text.Length <= GivenItems.MaxLength;
}
