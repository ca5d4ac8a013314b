using CsCheck;
using Weft.Analysis.Lineage;

namespace Weft.Analysis.Tests.Lineage;

public sealed class ShinglesTests
{
    private static readonly string[] Words = ["fees", "of", "agents", "Ministries", "should", "publish", "the", "café"];
    private static readonly Gen<string> Sentence = Gen.Int[0, Words.Length - 1].Array[0, 14].Select(picked => string.Join(' ', picked.Select(i => Words[i])));

    [Fact]
    public void A_text_of_five_words_has_three() => Assert.Equal(3, Shingles.Of("Publish the fees of agents.").Length);

    [Fact]
    public void A_text_of_two_words_has_one_and_an_empty_one_none() => Assert.Equal((1, 0), (Shingles.Of("Publish fees").Length, Shingles.Of(" ; ").Length));

    [Fact]
    public void Case_marks_and_punctuation_make_no_difference() =>
        Assert.Equal(Shingles.Of("Publish the Café's fees, now!"), Shingles.Of("publish the cafe fees now"));

    [Fact]
    public void They_are_ascending_and_distinct() => Sentence.Sample(text =>
    {
        var shingles = Shingles.Of(text);
        return shingles.SequenceEqual(shingles.Distinct().Order());
    });

    [Fact]
    public void Likeness_is_that_of_plain_sets_of_three_words() => Gen.Select(Sentence, Sentence).Sample((a, b) =>
    {
        var (x, y) = (Plain(a), Plain(b));
        var (shared, union) = (x.Intersect(y).Count(), x.Union(y).Count());
        ReadOnlySpan<uint> of = Shingles.Of(a).AsSpan(), with = Shingles.Of(b).AsSpan();
        return Shingles.Jaccard(of, with) == (union == 0 ? 0 : (double)shared / union)
            && Shingles.Containment(of, with) == (Math.Min(x.Count, y.Count) == 0 ? 0 : (double)shared / Math.Min(x.Count, y.Count));
    });

    [Fact]
    public void Long_texts_are_sorted_like_short_ones()
    {
        var words = Enumerable.Range(0, 500).Select(i => $"w{i % 97}x{i % 13}");

        var shingles = Shingles.Of(string.Join(' ', words));

        Assert.Equal(Plain(string.Join(' ', words)).Count, shingles.Length);
        Assert.Equal(shingles.Order(), shingles);
    }

    [Theory]
    [InlineData("Ratify the convention (Norland);", "Ratify the convention ")]
    [InlineData("Ratify the convention (Norland) (Estia (Republic of)).", "Ratify the convention ")]
    [InlineData("Ratify (soon) the convention", "Ratify (soon) the convention")]
    [InlineData("Ratify the convention)", "Ratify the convention)")]
    [InlineData("(a) Ratify", "(a) Ratify")]
    [InlineData("(all of it in a bracket)", "(all of it in a bracket)")]
    public void Brackets_at_the_end_are_not_part_of_the_demand(string text, string demand) => Assert.Equal(demand, text[..FoldedWords.DemandEnd(text)]);

    private static HashSet<string> Plain(string text)
    {
        var words = FoldedWords.Of(text).Joined.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. Enumerable.Range(0, words.Length == 0 ? 0 : Math.Max(words.Length - 2, 1)).Select(i => string.Join(' ', words.Skip(i).Take(3)))];
    }
}
