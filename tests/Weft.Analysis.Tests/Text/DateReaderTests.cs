// Dates as texts write them.
using CsCheck;
using Weft.Analysis.Text;

namespace Weft.Analysis.Tests.Text;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("We met on 26 June 2012.", "26 June 2012", "2012-06-26", DatePrecision.Day)]
    [InlineData("Town, Tuesday 26 June 2012", "Tuesday 26 June 2012", "2012-06-26", DatePrecision.Day)]
    [InlineData("resolution 5/1 of 18 June 2007", "18 June 2007", "2007-06-18", DatePrecision.Day)]
    [InlineData("the 3rd of May 2020", "3rd of May 2020", "2020-05-03", DatePrecision.Day)]
    [InlineData("on June 9, 2021, at noon", "June 9, 2021", "2021-06-09", DatePrecision.Day)]
    [InlineData("from 4 to 15 November 2019", "4 to 15 November 2019", "2019-11-04", DatePrecision.Day)]
    [InlineData("24 February\u201320 March 2020", "24 February\u201320 March 2020", "2020-02-24", DatePrecision.Day)]
    [InlineData("March 4-5, 2019", "March 4-5, 2019", "2019-03-04", DatePrecision.Day)]
    [InlineData("dated 2024-02-29", "2024-02-29", "2024-02-29", DatePrecision.Day)]
    [InlineData("dated 26.06.2012", "26.06.2012", "2012-06-26", DatePrecision.Day)]
    [InlineData("dated 26/6/2012", "26/6/2012", "2012-06-26", DatePrecision.Day)]
    [InlineData("by June 2027", "June 2027", "2027-06-01", DatePrecision.Month)]
    [InlineData("by the end of 2027", "2027", "2027-01-01", DatePrecision.Year)]
    public void A_date_is_read_with_its_words_and_its_precision(string text, string words, string date, DatePrecision precision)
    {
        var found = Assert.Single(DateReader.Read(text, Lexicon.English));

        Assert.Equal((words, DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), precision), (found.Span.In(text), found.Date, found.Precision));
    }

    [Theory]
    [InlineData("31 February 2012 is no day", "February 2012")]
    [InlineData("on 5/6/2012 either way", null)]
    [InlineData("resolution 2010/32 and 1,950 people and $2012", null)]
    [InlineData("you may go in the march", null)]
    public void What_is_no_day_is_not_made_one(string text, string? year) =>
        Assert.Equal(year, DateReader.Read(text, Lexicon.English).Select(d => d.Span.In(text)).SingleOrDefault());

    [Fact]
    public void Every_written_day_comes_back() => Gen.Int[0, 140_000].Select(d => new DateOnly(1800, 1, 1).AddDays(d)).Sample(day =>
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        foreach (var form in new[] { "d MMMM yyyy", "MMMM d, yyyy", "yyyy-MM-dd", "dddd d MMMM yyyy", "dd.MM.yyyy" })
            Assert.Equal(day, Assert.Single(DateReader.Read($"It was {day.ToString(form, invariant)} then", Lexicon.English)).Date);
    });
}
