using System.Collections.Immutable;
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

    [Fact]
    public void An_item_of_unknown_date_may_be_earlier()
    {
        var corpus = LineageCorpus.Build([Item("undated", "Ministries should publish the costs of sending money home.", 2015) with { Date = null }], Lexicon.English);

        Assert.Equal("undated", Assert.Single(corpus.Find(Item("new", "Ministries should publish the costs of sending money home.", 2012))).Match);
    }

    [Fact]
    public void An_item_is_not_linked_to_itself()
    {
        var item = Item("same", "Ministries should publish the costs of sending money home.", 2012);

        Assert.Empty(LineageCorpus.Build([item], Lexicon.English).Find(item));
    }

    [Fact]
    public void The_best_come_first_then_the_order_of_the_corpus_and_no_more_than_asked()
    {
        const string Text = "Ministries should publish the costs of sending money home.";
        var corpus = LineageCorpus.Build([Item("other words", "Ministries should make public what sending money home costs.", 2010), Item("b", Text, 2010), Item("a", Text, 2011), Item("c", Text, 2009)], Lexicon.English);

        Assert.Equal(["b", "a", "c", "other words"], corpus.Find(Item("new", Text, 2012)).Select(l => l.Match));
        Assert.Equal(["b", "a"], corpus.Find(Item("new", Text, 2012), top: 2).Select(l => l.Match));
    }

    [Fact]
    public void An_empty_corpus_and_texts_without_words_have_no_links()
    {
        Assert.Empty(LineageCorpus.Build([], Lexicon.English).Find(Item("new", "Publish costs.", 2012)));
        Assert.Empty(LineageCorpus.Build([Item("old", "…", 2010)], Lexicon.English).Find(Item("new", "!", 2012)));
    }

    [Fact]
    public void The_reason_names_the_parts_and_they_add_up_to_the_score()
    {
        var corpus = LineageCorpus.Build([Item("old", "Ministries should publish the costs of sending money home.", 2010)], Lexicon.English);

        var link = Assert.Single(corpus.Find(Item("new", "Ministries should make public what sending money home costs.", 2012)));

        var parts = System.Text.RegularExpressions.Regex.Matches(link.Reason, @"(?<part>\d\.\d\d) of", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Select(m => double.Parse(m.Groups["part"].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.InRange(parts.Count, 3, 6);
        Assert.Equal(link.Score, parts.Sum(), 0.005 * parts.Count);
    }

    [Fact]
    public void Many_threads_get_the_same_links_and_every_span_lies_inside_its_text()
    {
        string[] words = ["publish", "fees", "of", "agents", "diaspora", "ministries", "should", "not", "and", "including", "remittances", "(x)", "reduce", "increase"];
        var random = new Random(3);
        ImmutableArray<LineageItem> items = [.. Enumerable.Range(0, 300).Select(i => Item($"{i}", string.Join(' ', Enumerable.Range(0, random.Next(1, 18)).Select(_ => words[random.Next(words.Length)])), 2000 + (i % 9)))];
        var corpus = LineageCorpus.Build(items, Lexicon.English);

        var once = items.Select(i => corpus.Find(i)).ToList();
        var again = items.AsParallel().AsOrdered().Select(i => LineageCorpus.Build(items, Lexicon.English) is var own && i.Id.EndsWith('7') ? own.Find(i) : corpus.Find(i)).ToList();

        Assert.True(once.Sum(l => l.Length) > 300, "too few links to say anything");
        Assert.Equal(once.SelectMany(l => l.Select(Shown)), again.SelectMany(l => l.Select(Shown)));
        Assert.All(items.Zip(once), pair => Assert.All(pair.Second, link => Assert.All(link.Spans, span =>
        {
            Assert.InRange(span.From.End, span.From.Start, items.Single(i => i.Id == link.Match).Text.Length);
            Assert.InRange(span.To.End, span.To.Start, pair.First.Text.Length);
        })));
    }

    private static string Shown(LineageLink link) => $"{link.Match} {link.Label} {link.Score:R} {link.Reason} {string.Join(';', link.Spans)}";

    private static LineageItem Item(string id, string text, int year) => new(id, text, new DateOnly(year, 1, 1), null, null);
}
