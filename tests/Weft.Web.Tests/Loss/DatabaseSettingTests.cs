// A database that is set wrongly is said at the start, with the key's name and never with the password.
using Weft.Tests.Shared;

namespace Weft.Web.Tests.Loss;

[Collection("Loss")]
public sealed class DatabaseSettingTests
{
    private const string Secret = "correct-horse";

    [Theory]
    [InlineData($"postgresql://weft:{Secret}@db.example.org/weft")]
    [InlineData($"Host=;Database=weft;Password={Secret}")]
    [InlineData($"Host=db.example.org;Password={Secret}")]
    [InlineData($"Host=db.example.org;Database=weft;Colour=blue;Password={Secret}")]
    [InlineData($"Host=127.0.0.1;Port=1;Database=weft;Username=weft;Password={Secret}")]
    public async Task A_wrong_database_stops_the_start_and_names_its_key(string database)
    {
        var (code, said) = await ServerProcess.Refused("--urls", "http://127.0.0.1:0", "--Weft:Mode", "Local", "--Weft:Database", database);

        Assert.Equal(2, code);
        Assert.StartsWith("Weft:Database: ", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, said, StringComparison.Ordinal);
        Assert.Single(said.Split('\n'));
    }

    [Fact]
    public async Task A_database_that_refuses_is_quoted()
    {
        await using var server = await PostgresServer.Start(durable: false);

        var (code, said) = await ServerProcess.Refused("--urls", "http://127.0.0.1:0", "--Weft:Mode", "Local", "--Weft:Database", server.ConnectionTo("nowhere"));

        Assert.Equal(2, code);
        Assert.Contains("database \"nowhere\" does not exist", said, StringComparison.Ordinal);
    }
}
