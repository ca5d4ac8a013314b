// Small invented checks: one with everything, and the edges that a brief must still make sense of.
using System.Collections.Immutable;
using Weft.Analysis;
using Weft.Analysis.Carriage;
using Weft.Analysis.Interactions;
using Weft.Analysis.Lineage;
using Weft.Analysis.Mandates;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;
using Weft.Workbench.Briefs;

namespace Weft.Workbench.Tests.Briefs;

internal static class SmallCheck
{
    public const string Draft = "in-draft";
    public const string Report = "in-2024";
    public const string Policy = "in-policy";

    /// <summary>A draft with two sessions, an earlier report, a policy, mandates, a register, a file that was refused.</summary>
    public static CoherenceCheck Full()
    {
        var draft = Text(
            [(BlockKind.Heading, "1", "Labour"), (BlockKind.Paragraph, null, "Several participants asked for returning nurses as trainers. Fees of recruiters were raised at the margins."),
            (BlockKind.Heading, "2", "Data"), (BlockKind.Paragraph, null, "Data on returning workers should be shared every month."),
            (BlockKind.Heading, "3", "Recommendations"), (BlockKind.ListItem, "1", "The Ministry of Labour shall open information desks by June 2028."),
            (BlockKind.ListItem, "2", "Share data on returning migrants."), (BlockKind.ListItem, "3", "Fees of up to one month may be charged to workers.")], pages: 3);
        var report = Text([(BlockKind.Heading, null, "Conclusions"), (BlockKind.ListItem, "1", "The Ministry of Labour should open information desks."), (BlockKind.ListItem, "2", "No fees shall be charged to workers.")], pages: 9);
        var policy = Text([(BlockKind.Paragraph, null, "Keep nine of ten nurses in the districts.")], pages: null);
        ImmutableArray<Actor> actors =
        [
            new("ac-labour", "Ministry of Labour", ActorKind.Ministry, Tier.National, ["MoL"], [At(draft, Draft, 6, "The Ministry of Labour")]),
            new("ac-union", "Workers' Union", ActorKind.TradeUnion, Tier.Unknown, [], []),
        ];
        ImmutableArray<Session> sessions =
        [
            new("se-1", "1", "Labour", [Level.IntraGovernmental], ["ac-labour"], [new SessionInput("ac-union", null, At(draft, Draft, 2, "Several participants"))], At(draft, Draft, 1, "Labour"), 1, 2),
            new("se-2", "2", "Data", [], [], [new SessionInput("ac-labour", "host", At(draft, Draft, 4, "Data"))], At(draft, Draft, 3, "Data"), 3, 4),
        ];
        ImmutableArray<Recommendation> recommendations = [Rec(draft, Draft, 6), Rec(draft, Draft, 7), Rec(draft, Draft, 8)];
        ImmutableArray<Statement> statements =
        [
            Said(draft, "st-1", "se-1", 2, "returning nurses as trainers", Standing.Several), Said(draft, "st-2", "se-1", 2, "Fees of recruiters", Standing.Margin),
            Said(draft, "st-3", "se-2", 4, "Data on returning workers", Standing.NotStated),
        ];
        ImmutableArray<Section> sections =
        [
            new("1", "Labour", 1, 1, 2, SectionRole.Session), new("2", "Data", 1, 3, 4, SectionRole.Session), new("3", "Recommendations", 1, 5, 8, SectionRole.Recommendations),
        ];
        var ledger = new Ledger(
            sections, [new Meeting("me-1", "Third round table", new DateOnly(2027, 3, 2), "Marenia", ["ac-labour"], sessions)], actors, statements,
            [new NamedText("first round table", At(draft, Draft, 2, "asked for"), true)]);
        return new CoherenceCheck
        {
            Methods = ImmutableSortedDictionary<string, string>.Empty.Add("slots", "1.0").Add("carriage", "1.0"),
            Inputs =
            [
                Input(Draft, "draft.docx", InputRole.Draft, draft, "Conclusions of the third round table", new DateOnly(2027, 3, 2), ledger, recommendations),
                Input(Report, "report.pdf", InputRole.Against, report, "Report of the second round table", new DateOnly(2024, 5, 1), Ledger.Empty with { Sections = [new Section(null, "Conclusions", 1, 1, 3, SectionRole.Recommendations)] }, []),
                Input(Policy, "plan.html", InputRole.Against, policy, null, null, Ledger.Empty, []),
            ],
            Refused = [new RefusedInput("scan.pdf", InputRole.Against, new Refusal("pdf-no-text", "it holds pictures only", "scan.pdf", "Read it with a text recogniser and add it again."))],
            Statements =
            [
                new(statements[0], new Fate("st-1", FateLabel.Dropped, [], [], "no shared words", 0.8)), new(statements[1], new Fate("st-2", FateLabel.Altered, ["re-8"], [new ChangedWords("recruiters", "workers")], "object changed", 0.7)),
                new(statements[2], new Fate("st-3", FateLabel.Carried, ["re-7"], [], "data returning", 0.9)),
            ],
            Recommendations =
            [
                new(recommendations[0], Slots(recommendations[0], who: "The Ministry of Labour", act: "open", onWhat: "information desks", byWhen: "by June 2028"), [Before(report, 2, "1", LineageLabel.Sharpened, RecommendationPosition.Partly, recommendations[0])]),
                new(recommendations[1], Slots(recommendations[1], act: "Share", onWhat: "data on returning migrants"), []),
                new(recommendations[2], Slots(recommendations[2], act: "charged", onWhat: "Fees"), [Before(report, 3, "2", LineageLabel.Contradicts, RecommendationPosition.Done, recommendations[2])]),
            ],
            Conflicts =
            [
                new("ip-1", InteractionKind.Counteracts, InteractionScope.External, "sends-abroad", null, "nurses", "One sends abroad, the other keeps.", 0.8,
                    new PolicyClause("cl-1", "ac-labour", At(draft, Draft, 2, "returning nurses as trainers")), new PolicyClause("cl-2", null, At(policy, Policy, 1, "Keep nine of ten nurses")), ["ac-labour"]),
                new("ip-2", InteractionKind.Enables, InteractionScope.External, "same-goal", null, "data", "Same goal.", 0.5,
                    new PolicyClause("cl-3", null, At(draft, Draft, 4, "Data")), new PolicyClause("cl-4", null, At(policy, Policy, 1, "Keep nine")), []),
            ],
            Who = new SeatLists(
                [new AbsentMandate("Health", "Ministry of Health", MandateFunction.Lead, "Item 2")], [new UnmandatedPresence("Data", "Workers' Union", "Item 1")], ["Returns"],
                [new ContestedTopic("Data", ["Ministry of Labour", "Statistics Office"])], [new LeadWithoutMeans("Labour", "Ministry of Labour")],
                [new VoiceCount(ActorKind.TradeUnion, 1, 2), new VoiceCount(ActorKind.Unknown, 0, 2)]),
            SpokenOf = [new Weft.Analysis.Mandates.SpokenOf("migrants", ["re-7"], [At(draft, Draft, 7, "migrants")])],
            Register = ImmutableSortedDictionary<string, RegisteredConflict>.Empty.Add("ip-1", new RegisteredConflict(
                [new Judgement("Ministry of Health", -2), new Judgement("Ministry of Labour", 1)], 3,
                new RecordedDecision("Council of Ministers", new DateOnly(2025, 4, 1), new DateOnly(2026, 12, 31), null))),
            NotChecked = [],
        };
    }

    /// <summary>A text in which nothing was found: no session, no recommendation, nothing earlier.</summary>
    public static CoherenceCheck Empty()
    {
        var full = Full();
        return full with
        {
            Inputs = [full.Draft with { Ledger = Ledger.Empty, Recommendations = [], Title = null, Date = null, Language = null }],
            Refused = [],
            Statements = [],
            Recommendations = [],
            Conflicts = [],
            Who = new SeatLists([], [], [], [], [], []),
            SpokenOf = [],
            Register = null,
            NotChecked = [new NotChecked("repeated", "nothing-earlier-given"), new NotChecked("mandates", "no-mandates-given"), new NotChecked("carriage", "no-recommendations")],
        };
    }

    public static DocumentText Text(ImmutableArray<(BlockKind Kind, string? Label, string Text)> blocks, int? pages) => new()
    {
        Format = pages is null ? Weft.Analysis.Text.DocumentFormat.Html : Weft.Analysis.Text.DocumentFormat.Pdf,
        Pages = pages,
        Blocks = [.. blocks.Select((b, i) => new Block { Kind = b.Kind, Label = b.Label, Text = b.Text, Number = i + 1, Page = pages is null ? null : 1, Level = b.Kind == BlockKind.Heading ? 1 : 0 })],
    };

    public static Anchor At(DocumentText text, string input, int block, string words)
    {
        var at = text.BlockAt(block)!.Text.IndexOf(words, StringComparison.Ordinal);
        return Anchor.Of(input, text.BlockAt(block)!, new TextSpan(at, at + words.Length));
    }

    private static CheckedInput Input(string id, string file, InputRole role, DocumentText text, string? title, DateOnly? date, Ledger ledger, ImmutableArray<Recommendation> recommendations) =>
        new(id, file, role, new string('a', 64), text, "en", title, date, ledger, recommendations);

    private static Recommendation Rec(DocumentText text, string input, int block) =>
        new($"re-{block}", text.BlockAt(block)!.Label!, text.BlockAt(block)!.Text, [Anchor.Of(input, text.BlockAt(block)!)], [], RecommendationPosition.Unknown, "list", 1);

    private static Statement Said(DocumentText text, string id, string session, int block, string words, Standing standing)
    {
        var anchor = At(text, Draft, block, words);
        return new Statement(id, session, StatementKind.Suggestion, standing, null, [], [], words, anchor, anchor.Span, false, "cue", 0.9);
    }

    private static Operationality Slots(Recommendation r, string? who = null, string? act = null, string? onWhat = null, string? byWhen = null)
    {
        SlotReading Read(Slot slot, string? words) => words is null
            ? new SlotReading(slot, SlotState.Empty, [], "no-cue")
            : new SlotReading(slot, SlotState.Filled, [new TextSpan(r.Text.IndexOf(words, StringComparison.Ordinal), r.Text.IndexOf(words, StringComparison.Ordinal) + words.Length)], "cue");
        return new Operationality(
            [Read(Slot.Who, who), Read(Slot.Act, act), Read(Slot.OnWhat, onWhat), Read(Slot.ForWhom, null), Read(Slot.Level, null), Read(Slot.ByWhen, byWhen), Read(Slot.Means, null), Read(Slot.Verification, null)],
            new ActionCategory(5, null, false, "verb"));
    }

    private static EarlierItem Before(DocumentText report, int block, string id, LineageLabel label, RecommendationPosition outcome, Recommendation now)
    {
        var anchor = Anchor.Of(Report, report.BlockAt(block)!);
        var link = new LineageLink(
            id, label, 0.7, 0.4, 0.5, label == LineageLabel.Sharpened ? [Slot.ByWhen] : [], [new AlignedSpan(new TextSpan(0, 3), new TextSpan(0, Math.Min(4, now.Text.Length)))], "shared words", null);
        return new EarlierItem(Report, anchor, anchor.Exact, new DateOnly(2024, 5, 1), outcome, null, link);
    }
}
