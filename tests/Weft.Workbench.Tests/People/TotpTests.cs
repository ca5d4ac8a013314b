using System.Text;
using Weft.Workbench.People;

namespace Weft.Workbench.Tests.People;

public sealed class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, the column of SHA-1: the last six of its eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) => Assert.Equal(code, Totp.CodeOf(Key, Totp.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public void A_code_counts_for_a_clock_half_a_minute_off_and_never_twice()
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var code = Totp.CodeOf(Key, Totp.StepOf(at));

        Assert.Equal(Totp.StepOf(at), Totp.Find(Key, code, at, 0));
        Assert.Equal(Totp.StepOf(at), Totp.Find(Key, $" {code[..3]} {code[3..]} ", at.AddSeconds(30), 0));
        Assert.Null(Totp.Find(Key, code, at.AddSeconds(61), 0));
        Assert.Null(Totp.Find(Key, code, at, Totp.StepOf(at)));
        Assert.Null(Totp.Find(Key, null, at, 0));
    }

    // RFC 4648, section 10.
    [Theory]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("1234567890", "GEZDGNBVGY3TQOJQ")]
    public void Keys_are_written_in_base_32(string bytes, string text) => Assert.Equal(text, Totp.Text(Encoding.ASCII.GetBytes(bytes)));
}
