using CsCheck;
using Weft.Workbench.People;

namespace Weft.Workbench.Tests.People;

public sealed class PasswordsTests
{
    [Theory]
    [InlineData("ochre lantern walks sideways")]
    [InlineData("été à la plage noire")]
    [InlineData("пароль из четырёх слов")]
    [InlineData("zR7#kq9!vT2mXw4p")]
    public void A_long_password_that_nobody_guesses_is_taken(string password) => Assert.Null(Passwords.Check(password, "Ana Ruiz", "ana.ruiz@ministry.example"));

    [Theory]
    [InlineData(null, "password-short")]
    [InlineData("", "password-short")]
    [InlineData("fourteen chars", "password-short")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa", "password-easy")]
    [InlineData("abcabcabcabcabcabc", "password-easy")]
    [InlineData("1234567890123456789", "password-easy")]
    [InlineData("qwertyuiopasdfghjkl", "password-easy")]
    [InlineData("azertyuiopqsdfghjklm", "password-easy")]
    [InlineData("PasswordPassword1!", "password-easy")]
    [InlineData("P@ssw0rd12345678", "password-easy")]
    [InlineData("MotDePasse2026!!", "password-easy")]
    [InlineData("Weft Workbench Migration", "password-easy")]
    [InlineData("ana.ruiz@ministry.example", "password-easy")]
    [InlineData("AnaRuizAnaRuizAnaRuiz", "password-easy")]
    [InlineData("correct horse battery staple", "password-easy")]
    [InlineData("zyxwvutsrqponmlkj", "password-easy")]
    public void An_easy_password_is_refused(string? password, string code) => Assert.Equal(code, Passwords.Check(password, "Ana Ruiz", "ana.ruiz@ministry.example")?.Code);

    [Fact]
    public void The_longest_is_taken_and_one_more_is_not()
    {
        var longest = string.Concat(Enumerable.Range(0, Passwords.Most).Select(i => "qzmxkwvjhbtgyfcdprnslueoai"[i * 7 % 26]));

        Assert.NotEqual("password-long", Passwords.Check(longest)?.Code);
        Assert.Equal("password-long", Passwords.Check(longest + "x")?.Code);
        Assert.True(Passwords.Most >= 64);
    }

    [Fact]
    public void Characters_count_not_the_bytes_they_take() => Assert.Equal("password-short", Passwords.Check("😀🌍🌊🔥🌵🎈🚲")?.Code);

    [Fact]
    public void The_same_letters_from_two_keyboards_are_one_password() => Assert.Equal(Passwords.Normal("\u00e9t\u00e9"), Passwords.Normal("e\u0301te\u0301"));

    [Fact]
    public void Whatever_is_typed_is_answered() => Gen.String[Gen.Char, 0, 300].Sample(typed =>
    {
        _ = Passwords.Check(typed, typed, typed);
        return true;
    });

    [Fact]
    public void Random_letters_are_taken() => Gen.Char['a', 'z'].Array[20, 60].Where(c => c.Distinct().Count() > 10).Sample(c => Passwords.Check(new string(c)) is null);
}
