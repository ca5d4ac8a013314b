using Weft.Formats.Unicode;

namespace Weft.Formats.Tests.Unicode;

public sealed class NormalFormTests
{
    [Theory]
    [InlineData("e\u0301te\u0301", "été")]
    [InlineData("a\u0323\u0302", "\u1EAD")]
    [InlineData("a\u0302\u0323", "\u1EAD")]
    [InlineData("\u212B", "Å")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("\uD834\uDD5E", "\uD834\uDD57\uD834\uDD65")]
    [InlineData("été – “ok”", "été – “ok”")]
    public void Text_is_composed_as_the_standard_says(string text, string composed) => Assert.Equal(composed, NormalForm.Compose(text));

    [Fact]
    public void Composing_twice_changes_nothing_more()
    {
        for (var point = 0xA0; point < 0x3100; point++)
        {
            var text = $"a{char.ConvertFromUtf32(point)}\u0323\u0301";
            var once = NormalForm.Compose(text);
            Assert.Equal(once, NormalForm.Compose(once));
        }
    }
}
