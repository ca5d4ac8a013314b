using System.Text;
using Weft.Workbench.Briefs;

namespace Weft.Workbench.Tests.Briefs;

public sealed class BriefOfTheFoundingReportTests
{
    [Fact]
    public void The_hand_coded_report_gives_the_counts_of_the_model()
    {
        var brief = BriefComposer.Compose(HandCodedReport.Check());

        var page = Encoding.UTF8.GetString(BriefHtml.Write(brief));

        if (Environment.GetEnvironmentVariable("BRIEF_OUT") is { } folder) File.WriteAllText(Path.Combine(folder, "brief.html"), page);
        Assert.StartsWith("Of 73 statements voiced in 4 sessions, 42 reach no recommendation and 1 changed its meaning. Of 6 recommendations, none has a date.", brief.Lead.Plain, StringComparison.Ordinal);
    }
}
