using Weft.Analysis.Lineage;
using Weft.Analysis.Text;

namespace Weft.Analysis.Tests.Lineage;

public sealed class LineageCorpusTests
{
    [Fact]
    public void The_same_words_are_identical()
    {
        var corpus = LineageCorpus.Build([Item("old", "Ministries should publish the costs of sending money home.", 2010)], Lexicon.English);

        var link = Assert.Single(corpus.Find(Item("new", "Ministries should publish the costs of sending money home", 2012)));

        Assert.Equal(("old", LineageLabel.Identical, 1.0), (link.Match, link.Label, link.Jaccard));
    }

    [Fact]
    public void Nothing_like_it_means_no_link()
    {
        var corpus = LineageCorpus.Build([Item("old", "Ministries should publish the costs of sending money home.", 2010)], Lexicon.English);

        Assert.Empty(corpus.Find(Item("new", "Open a consulate in each province.", 2012)));
    }

    [Fact]
    public void A_later_item_is_not_an_earlier_one()
    {
        var corpus = LineageCorpus.Build([Item("later", "Ministries should publish the costs of sending money home.", 2015)], Lexicon.English);

        Assert.Empty(corpus.Find(Item("new", "Ministries should publish the costs of sending money home.", 2012)));
    }

    private static LineageItem Item(string id, string text, int year) => new(id, text, new DateOnly(year, 1, 1), null, null);
}
