using System.Text.Json;
using Weft.Analysis.Carriage;
using Weft.Workbench.Checks;

namespace Weft.Workbench.Tests.Checks;

public sealed class PackedResultTests
{
    [Fact]
    public void A_result_comes_back_as_it_was_stored()
    {
        var check = Some.Check("in-1", FateLabel.Altered, "Ministries should meet.", "Districts should be heard.");

        var back = PackedResult.Unpack(PackedResult.Pack(check))!;

        Assert.Equal(JsonSerializer.Serialize(check), JsonSerializer.Serialize(back));
        Assert.Equal(check.Statements[0].Statement.Anchor, back.Statements[0].Statement.Anchor);
        Assert.Equal(check.Recommendations[0].Earlier[0].Link.Spans[0], back.Recommendations[0].Earlier[0].Link.Spans[0]);
        Assert.Equal(check.Statements[0].Statement.StandingCue, back.Statements[0].Statement.StandingCue);
        Assert.Equal("slots", Assert.Single(back.Methods).Key);
    }
}
