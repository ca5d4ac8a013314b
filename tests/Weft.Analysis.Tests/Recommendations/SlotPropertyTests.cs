// What holds of slots and of found recommendations for any text at all.
using CsCheck;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;

namespace Weft.Analysis.Tests.Recommendations;

public sealed class SlotPropertyTests
{
    private const int LongestText = 4_000;

    // Words that the rules look for, strewn among any characters.
    private static readonly string[] Cues =
    [
        "should", "to", "ensure that", "measures", "take", "and", "by", "2027", "€ 5", "million", "(France);", "national", "levels", "all stakeholders", "report annually",
        "making", "is essential", "invites its members to", ",", ".", ":", "recommendations", "1.", "115.2", "continue", "within six months", "be", "–", "\u0301", "\uD800",
    ];

    private static readonly Gen<string> Words = Gen.OneOf(Among(Cues), Gen.String[0, 12]).Array[0, 300]
        .Select(words => string.Join(' ', words)).Select(t => t[..Math.Min(t.Length, LongestText)]);

    private static readonly Gen<string> Texts = Gen.Frequency((3, Words), (1, Gen.String[0, LongestText]));

    [Fact]
    public void Eight_slots_in_order_with_their_spans_inside_the_text() => Texts.Sample(text =>
    {
        var read = OperationalitySlots.Read(text, Lexicon.English);

        Assert.Equal(Enum.GetValues<Slot>(), read.Slots.Select(s => s.Slot));
        foreach (var slot in read.Slots)
        {
            Assert.Equal(slot.State == SlotState.Empty, slot.Spans.IsEmpty);
            Assert.True(slot.Spans.Length <= 2);
            Assert.Equal(slot.Spans.OrderBy(s => s.Start), slot.Spans);
            Assert.All(slot.Spans, s => Assert.True(s.Start >= 0 && s.Length > 0 && s.End <= text.Length, $"{slot.Slot} {s}"));
        }

        Assert.InRange(read.Category.Category, 1, 5);
        Assert.Equal(read.Category, ActionCategories.Read(text, Lexicon.English));
    }, iter: 2_000);

    [Fact]
    public void Found_recommendations_stand_where_their_anchors_say()
    {
        var kinds = Among(BlockKind.Heading, BlockKind.Paragraph, BlockKind.ListItem, BlockKind.ListItem, BlockKind.TableCell, BlockKind.Footnote);
        var labels = Among<string?>(null, "1.", "2.", "(a)", "115.1", "115.2", "3", "•");
        var block = Gen.Select(kinds, labels, Gen.Int[1, 3], Gen.Int[1, 4], Words, (kind, label, row, column, text) => new Block
        {
            Kind = kind,
            Text = $"Following recommendations: {text}".Trim(),
            Number = 1,
            Level = row,
            Label = kind == BlockKind.ListItem ? label : null,
            Cell = kind == BlockKind.TableCell ? new TablePlace(1, row, column, row == 1) : null,
        });

        block.Array[0, 12].Sample(made =>
        {
            var text = new DocumentText { Format = DocumentFormat.Text, Blocks = [.. made.Select((b, i) => b with { Number = i + 1 })] };
            var found = RecommendationFinder.Find("i", text, SectionReader.Read(text, Lexicon.English), Lexicon.English);

            Assert.Equal(found.OrderBy(f => f.Anchor.Paragraph).Select(f => f.Id), found.Select(f => f.Id));
            foreach (var recommendation in found)
            {
                Assert.Equal(recommendation.Text, string.Join(' ', recommendation.Anchors.Select(a => a.Exact)));
                Assert.All(recommendation.Anchors, a => Assert.Equal(a.Exact, a.Span.In(text.BlockAt(a.Paragraph)!.Text)));
            }
        }, iter: 500);
    }

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
