using Weft.Analysis.Lineage;
using Weft.Analysis.Text;

namespace Weft.Analysis.Tests.Lineage;

public sealed class LabelsTests
{
    public static TheoryData<string> Titles => [.. LabelCase.Read().Select(c => c.Title)];

    [Theory, MemberData(nameof(Titles))]
    public void A_case_gets_its_label(string title)
    {
        var expected = LabelCase.Read().Single(c => c.Title == title);

        var links = LineageCorpus.Build([expected.Before], Lexicon.English).Find(expected.Now);

        if (expected.Label == LineageLabel.New)
        {
            Assert.Empty(links);
            return;
        }

        var link = Assert.Single(links);
        Assert.True(expected.Label == link.Label, $"{link.Label}: {link.Reason}");
        Assert.Equal(expected.NewSlots, link.NewSlots);
        Assert.Equal(expected.Fields.GetValueOrDefault("marked"), link.MarkedAsRepetition?.In(expected.Now.Text));
    }
}
