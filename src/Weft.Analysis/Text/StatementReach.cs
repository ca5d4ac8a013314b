// Which blocks statements are read from.
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>Leaves out headings, cells, annexes and lists of recommendations.</summary>
internal static class StatementReach
{
    private const int FewestWords = 4;

    private static readonly PerLanguage<Cues> LeadIns = new(l => Cues.Of(l, "sections.leadIn"));

    /// <summary>For each passage the role of its section; null where statements are not read from it.</summary>
    public static ImmutableArray<SectionRole?> Of(ImmutableArray<Passage> passages, ImmutableArray<Section> sections, Lexicon lexicon)
    {
        var reach = ImmutableArray.CreateBuilder<SectionRole?>(passages.Length);
        var open = new Stack<Section>();
        var next = 0;
        var afterLeadIn = false;
        foreach (var passage in passages)
        {
            var number = passage.Block.Number;
            while (open.Count > 0 && open.Peek().LastBlock < number) open.Pop();
            for (; next < sections.Length && sections[next].FirstBlock <= number; next++)
            {
                open.Push(sections[next]);
                afterLeadIn = false;
            }

            var section = open.Count > 0 ? open.Peek() : null;
            var isHeading = section is { Title.Length: > 0 } && section.FirstBlock == number;
            afterLeadIn |= IsLeadIn(passage, lexicon);
            var isRead = !isHeading && !afterLeadIn && passage.Block.Kind is (BlockKind.Paragraph or BlockKind.ListItem)
                && section?.Role is not SectionRole.Annex && !IsRecommendationItem(passage, section, lexicon) && passage.Words.Length >= FewestWords;
            reach.Add(isRead ? section?.Role ?? SectionRole.Other : null);
        }

        return reach.MoveToImmutable();
    }

    // "… the following recommendations emerged:": what follows in the section is theirs.
    private static bool IsLeadIn(Passage passage, Lexicon lexicon) =>
        LeadIns[lexicon].FindFirst(passage.Words, 0, passage.Words.Length) is not null
        && (passage.Text[^1] is ':' or ';' || passage.Sentences.Length == 1);

    private static bool IsRecommendationItem(Passage passage, Section? section, Lexicon lexicon) =>
        section?.Role == SectionRole.Recommendations && BlockLabel.Of(passage, lexicon).Label is not null;
}
