// Full dates in the words of a slot go into the matrix as dates; anything less stays words.
using System.Globalization;
using Weft.Workbench.Briefs;

namespace Weft.Workbench.Tests.Briefs;

public sealed class SlotDateTests
{
    [Theory]
    [InlineData("by 31 March 2027", "en", "2027-03-31")]
    [InlineData("by district by 31 March 2027 … by 1 April 2027.", "en", "2027-04-01")]
    [InlineData("avant le 5 mai 2026", "fr", "2026-05-05")]
    [InlineData("antes del 5 de mayo de 2026", "es", "2026-05-05")]
    [InlineData("by June 2028", "en", null)]
    [InlineData("by 2030", "en", null)]
    [InlineData("by 31 February 2027", "en", null)]
    [InlineData("soon", "en", null)]
    [InlineData("by 31 March 2027", null, null)]
    public void Only_a_full_date_is_a_date(string words, string? language, string? expected) =>
        Assert.Equal(expected, SlotDate.In(words, language)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
