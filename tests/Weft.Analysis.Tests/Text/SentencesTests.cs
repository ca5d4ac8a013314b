// Where sentences end.
using CsCheck;
using Weft.Analysis.Text;

namespace Weft.Analysis.Tests.Text;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("It rained. It stopped.", 2)]
    [InlineData("Fees rose by 3.5 per cent. They fell later.", 2)]
    [InlineData("See No. 5 of the list, e.g. the second line.", 1)]
    [InlineData("Mr. Silva and J. P. Costa spoke. Nobody answered.", 2)]
    [InlineData("Was it late? Yes! It was.", 3)]
    [InlineData("She said \u201Cno.\u201D He left.", 2)]
    [InlineData("The list is in Annex B. The rest is here.", 2)]
    [InlineData("The U.S. Government paid. We did not.", 2)]
    [InlineData("(It was cold.) Then it snowed.", 2)]
    [InlineData("One line without a stop", 1)]
    [InlineData("the group met etc. and went home.", 1)]
    [InlineData("", 0)]
    [InlineData("   ", 0)]
    public void A_sentence_ends_where_a_reader_would_end_it(string text, int count) =>
        Assert.Equal(count, Sentences.Split(text, Lexicon.English).Length);

    [Fact]
    public void Sentences_are_in_order_and_hold_every_character_that_is_not_a_blank() => Gen.String[Gen.Char["aZ.?! \u201D)3\u00E9"], 0, 60].Sample(text =>
    {
        var sentences = Sentences.Split(text, Lexicon.English);

        Assert.Equal(string.Concat(text.Where(c => !char.IsWhiteSpace(c))), string.Concat(sentences.SelectMany(s => s.In(text)).Where(c => !char.IsWhiteSpace(c))));
        Assert.All(sentences, s => Assert.True(s.Length > 0));
    });
}
