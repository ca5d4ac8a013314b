namespace Weft.Architecture.Tests;

public sealed class HouseTests
{
    [Fact]
    public void The_checkout_is_found_from_the_tests() => Assert.True(Directory.Exists(Weft.Tests.Shared.SharedFolder.Repository));
}
