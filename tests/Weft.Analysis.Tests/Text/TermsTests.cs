using CsCheck;
using Weft.Analysis.Text;

namespace Weft.Analysis.Tests.Text;

public sealed class TermsTests
{
    [Fact]
    public void Words_are_folded_stemmed_and_keep_their_place()
    {
        var terms = Terms.Of("The migrants’ Élan: multi-stakeholder policies", Lexicon.English);

        Assert.Equal(["the", "migrants", "elan", "multi", "stakeholder", "policies"], terms.Select(t => t.Word));
        Assert.Equal(["the", "migrant", "elan", "multi", "stakehold", "polici"], terms.Select(t => t.Stem));
        Assert.Equal([true, false, false, false, false, false], terms.Select(t => t.IsStopWord));
        Assert.Equal(new TextSpan(4, 12), terms[1].Span);
    }

    [Fact]
    public void A_possessive_s_is_not_a_word() =>
        Assert.Equal(["country", "plan"], Terms.Of("country's plan", Lexicon.English).Select(t => t.Word));

    [Fact]
    public void Every_span_lies_inside_the_text_and_in_order() => Gen.String[0, 400].Sample(text =>
    {
        var end = 0;
        foreach (var term in Terms.Of(text, Lexicon.English))
        {
            Assert.InRange(term.Span.Start, end, text.Length);
            Assert.InRange(term.Span.End, term.Span.Start + 1, text.Length);
            end = term.Span.End;
        }
    });
}
