// Small texts of an invented country and results without an engine, for tests of what is stored.
using System.Collections.Immutable;
using Weft.Analysis.Carriage;
using Weft.Analysis.Interactions;
using Weft.Analysis.Lineage;
using Weft.Analysis.Mandates;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;
using Weft.Workbench.Briefs;

namespace Weft.Workbench.Tests.Checks;

internal static class Some
{
    public const string Draft = """
        # Round table of Ostrana on migration

        ## Session a: Inside the government

        Several participants said that ministries hardly exchange their plans. Some speakers asked for a shared calendar of laws.

        ## Recommendations

        1. The Ministry of Labour should publish the list of recognised diplomas.
        2. Districts should be heard before permits change.
        """;

    public static DocumentText Text(params string[] blocks) => new()
    {
        Format = Weft.Analysis.Text.DocumentFormat.Text,
        Blocks = [.. blocks.Select((text, n) => new Block { Kind = BlockKind.Paragraph, Text = text, Number = n + 1 })],
    };

    /// <summary>A result in which every block is a statement with a fate, and the last one a recommendation too.</summary>
    public static CoherenceCheck Check(string input, FateLabel label, params string[] blocks)
    {
        var text = Text(blocks);
        var statements = text.Blocks.Select(b => Statement(input, b, label)).ToImmutableArray();
        var recommendation = new Recommendation(
            $"r-{input}", "1", blocks[^1], [Anchor.Of(input, text.Blocks[^1])], [], RecommendationPosition.Unknown, "numbered-list", 0.9);
        var slots = Enum.GetValues<Slot>().Select(s => new SlotReading(s, SlotState.Empty, [], "none")).ToImmutableArray();
        var read = new Operationality(slots, new ActionCategory(4, new TextSpan(0, 3), true, "verb"));
        var link = new LineageLink("e-1", LineageLabel.Restated, 0.8, 0.5, 0.6, [Slot.ByWhen], [new AlignedSpan(new TextSpan(0, 2), new TextSpan(1, 3))], "words", new TextSpan(0, 1));
        var earlier = new EarlierItem(input, Anchor.Of(input, text.Blocks[0]), blocks[0], new DateOnly(2022, 5, 6), RecommendationPosition.Done, null, link);
        var clause = new PolicyClause("c-1", "Ministry", Anchor.Of(input, text.Blocks[0]));
        var pair = new InteractionPair(
            $"i-{input}", InteractionKind.Constrains, InteractionScope.Internal, "restrict-promote", null, "nurses", "one limits the other", 0.4,
            clause, clause with { Id = "c-2", Anchor = Anchor.Of(input, text.Blocks[^1]) }, ["Ministry"]);
        return new CoherenceCheck
        {
            Methods = ImmutableSortedDictionary<string, string>.Empty.Add("slots", "1.0"),
            Inputs = [new CheckedInput(input, "draft.txt", InputRole.Draft, "00", text, "en", "Draft", new DateOnly(2026, 1, 2), Ledger.Empty, [recommendation])],
            Refused = [new RefusedInput("scan.pdf", InputRole.Against, Weft.Formats.FormatsRefusals.Empty("scan.pdf"))],
            Statements = statements,
            Recommendations = [new CheckedRecommendation(recommendation, read, [earlier])],
            Conflicts = [pair],
            Who = new SeatLists(
                [new AbsentMandate("nurses", "Ministry", MandateFunction.Lead, "1")], [], ["permits"], [new ContestedTopic("fees", ["A", "B"])],
                [new LeadWithoutMeans("nurses", "Ministry")], [new VoiceCount(ActorKind.Ministry, 1, 2)]),
            NotChecked = [new NotChecked("mandates", "no-mandates-given")],
        };
    }

    private static CheckedStatement Statement(string input, Block block, FateLabel label)
    {
        var statement = new Statement(
            $"s-{input}-{block.Number}", null, StatementKind.Finding, Standing.Several, new TextSpan(0, 2), [], [Level.Multilateral], block.Text,
            Anchor.Of(input, block), new TextSpan(0, block.Text.Length), false, "deontic", 0.6);
        return new CheckedStatement(statement, new Fate(statement.Id, label, [], [new ChangedWords("a", "b")], "shared words", 0.6));
    }
}
