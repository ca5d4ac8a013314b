using Weft.Web.Tests.People;
using Weft.Workbench.Trust;

namespace Weft.Web.Tests.Security;

public sealed class HeadersTests(SignedIn house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Behind_the_sign_in_no_page_may_be_kept_and_no_answer_names_the_server()
    {
        var workspace = await house.Workspace("Headers");
        using var browser = house.Client(await house.Person("Hedda", (workspace, Role.Owner)));
        var (tried, wrong) = (0, new List<string>());

        foreach (var route in (await MappedRoutes.Read()).Where(r => r.IsPage && RouteTable.All.TryGetValue(r.Key, out var needs) && !needs.IsPublic))
        {
            using var answer = await browser.GetAsync("/en" + route.Pattern.Replace("{Workspace:guid}", workspace.Value.ToString(), StringComparison.Ordinal).Replace("{List}", "topics", StringComparison.Ordinal)
                .Replace("{Key:guid}", Guid.Empty.ToString(), StringComparison.Ordinal).Replace("{Id:guid}", Guid.Empty.ToString(), StringComparison.Ordinal)
                .Replace("{Document:guid}", Guid.Empty.ToString(), StringComparison.Ordinal).Replace("{Meeting:guid}", Guid.Empty.ToString(), StringComparison.Ordinal).Replace("{Actor:guid}", Guid.Empty.ToString(), StringComparison.Ordinal), Ct);
            tried++;
            if (answer.Headers.CacheControl?.NoStore != true) wrong.Add($"{route.Key}: {answer.StatusCode} may be kept");
            if (answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By")) wrong.Add($"{route.Key} names the server");
        }

        Assert.True(tried > 20, $"{tried} pages");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
