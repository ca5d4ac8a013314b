using CsCheck;
using Weft.Workbench.Comments;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Tests.Comments;

public sealed class MentionsTests
{
    private static readonly Dictionary<PersonId, string> Names = new()
    {
        [Person(1)] = "Ana",
        [Person(2)] = "Ana María",
        [Person(3)] = "Ben Ost",
    };

    [Theory]
    [InlineData("@Ana, look", "1")]
    [InlineData("@ana maria, look", "2")]
    [InlineData("@Anastasia, look", "")]
    [InlineData("mail@Ana.example", "")]
    [InlineData("@Ben Ost@Ana", "3")]
    [InlineData("(@Ben Ost) and @Ana", "3,1")]
    [InlineData("@Ana @Ana", "1")]
    public void The_longest_name_that_stands_alone_is_meant(string typed, string meant)
    {
        Assert.Equal(meant, string.Join(',', Mentions.In(Mentions.Store(typed, Names)).Select(p => Names.Keys.ToList().IndexOf(p) + 1)));
    }

    [Fact]
    public void What_is_stored_is_typed_again_and_is_never_too_long() => Gen.OneOf(Gen.String, Gen.Const("@Ana"), Gen.Const("@Ben Ost "), Gen.Const(" ")).Array[0, 60].Sample(parts =>
    {
        var typed = string.Concat(parts);
        var stored = Mentions.Store(typed, Names);
        Assert.Equal(stored, Mentions.Store(Mentions.Typed(stored, Names), Names));
        Assert.True(stored.Length <= typed.Length + (Mentions.Most * 40));
        Assert.True(Mentions.Excerpt(stored).Length <= 80);
    });

    [Fact]
    public void One_who_was_erased_leaves_the_words_whole()
    {
        var stored = Mentions.Store("Ask @Ana again", Names);

        Assert.Equal(["Ask ", "", " again"], Mentions.Pieces(stored).Select(p => p.Text));
        Assert.Equal(stored, Mentions.Typed(stored, new Dictionary<PersonId, string>()));
    }

    private static PersonId Person(int n) => new(new Guid(n, 0, 0, new byte[8]));
}
