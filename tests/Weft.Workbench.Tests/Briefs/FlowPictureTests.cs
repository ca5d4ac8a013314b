// The picture of threads: nothing lies outside it, whatever the number of sessions and recommendations.
using System.Globalization;
using System.Xml.Linq;
using Weft.Analysis.Carriage;
using Weft.Workbench.Briefs;

namespace Weft.Workbench.Tests.Briefs;

public sealed class FlowPictureTests
{
    private const double LetterWidth = 6; // of the mean letter, of a wide face too
    private const double BelowBaseline = 4;

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(5, 8, 3)]
    [InlineData(6, 8, 1)]
    [InlineData(6, 8, 12)]
    [InlineData(6, 2, 40)]
    public void Every_word_and_bar_lies_inside_the_picture(int sessions, int recommendations, int statements)
    {
        var figure = FlowFigure.Of(Check(sessions, recommendations, statements), "fr")!;

        var svg = XElement.Parse(FlowPicture.Svg(figure));

        Assert.Equal(sessions, figure.Sessions.Length);
        Assert.Equal(recommendations, figure.Recommendations.Length);
        Assert.All(svg.Descendants().Where(e => e.Name.LocalName == "rect"), bar => Assert.InRange(Number(bar, "y") + Number(bar, "height"), 0, figure.Height));
        Assert.All(svg.Descendants().Where(e => e.Name.LocalName == "text"), text =>
        {
            Assert.InRange(Number(text, "y"), 10, figure.Height - BelowBaseline);
            var width = text.Value.Length * LetterWidth;
            var x = Number(text, "x");
            var start = (string?)text.Attribute("text-anchor") switch { "end" => x - width, "middle" => x - (width / 2), _ => x };
            Assert.True(start >= 0 && start + width <= FlowFigure.Width, $"“{text.Value}” reaches from {start} to {start + width}.");
        });
        Assert.All(figure.Threads, t => Assert.InRange(Math.Max(Math.Max(t.From, t.Middle), t.To ?? 0), 0, figure.Height));
    }

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static CoherenceCheck Check(int sessions, int recommendations, int statements)
    {
        var full = SmallCheck.Full();
        var meeting = full.Draft.Ledger.Meetings[0];
        var held = Enumerable.Range(1, sessions).Select(n => meeting.Sessions[0] with { Id = $"se-n{n}", Label = $"{n}" }).ToList();
        var asked = Enumerable.Range(1, recommendations).Select(n =>
            full.Recommendations[n % 3] with { Recommendation = full.Recommendations[n % 3].Recommendation with { Id = $"re-n{n}", Label = $"{n}" } }).ToList();
        var voiced = held.SelectMany((s, at) => Enumerable.Range(0, statements).Select(n =>
        {
            var statement = full.Statements[0].Statement with { Id = $"st-{s.Label}-{n}", Session = s.Id };
            var label = (FateLabel)((at + n) % 4);
            return new CheckedStatement(statement, new Fate(statement.Id, label, label == FateLabel.Dropped ? [] : [asked[(at + n) % recommendations].Id], [], "shared words", 0.8));
        }));
        return full with
        {
            Inputs = full.Inputs.SetItem(0, full.Draft with { Ledger = full.Draft.Ledger with { Meetings = [meeting with { Sessions = [.. held] }] } }),
            Recommendations = [.. asked],
            Statements = [.. voiced],
            SpokenOf = [],
            Conflicts = [],
        };
    }
}
