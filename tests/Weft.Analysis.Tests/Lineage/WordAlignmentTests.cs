using CsCheck;
using Weft.Analysis.Lineage;
using Weft.Analysis.Text;

namespace Weft.Analysis.Tests.Lineage;

public sealed class WordAlignmentTests
{
    [Fact]
    public void Words_exchanged_added_and_dropped_are_shown_in_order()
    {
        const string From = "Publish the fees of agents abroad.";
        const string To = "Quickly publish all fees of agents.";

        var spans = WordAlignment.Differences(Terms.Of(From, Lexicon.English), Terms.Of(To, Lexicon.English));

        Assert.Equal([("", "Quickly"), ("the", "all"), ("abroad", "")], spans.Select(s => (s.From.In(From), s.To.In(To))));
    }

    [Fact]
    public void Spans_lie_inside_their_texts_and_what_is_left_is_equal()
    {
        string[] words = ["fees", "of", "Agents", "agents", "should", "the"];
        var sentence = Gen.Int[0, words.Length - 1].Array[0, 12].Select(picked => string.Join(", ", picked.Select(i => words[i])));
        Gen.Select(sentence, sentence).Sample((from, to) =>
        {
            var (a, b) = (Terms.Of(from, Lexicon.English), Terms.Of(to, Lexicon.English));
            var spans = WordAlignment.Differences(a, b);
            return spans.All(s => s.From.End <= from.Length && s.To.End <= to.Length)
                && a.Where(t => !spans.Any(s => s.From.Overlaps(t.Span))).Select(t => t.Word).SequenceEqual(b.Where(t => !spans.Any(s => s.To.Overlaps(t.Span))).Select(t => t.Word));
        });
    }
}
