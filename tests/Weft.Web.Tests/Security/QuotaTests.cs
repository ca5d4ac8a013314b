using System.Net;
using System.Net.Http.Headers;
using Weft.Web.Tests.Api;
using Weft.Web.Tests.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Web.Tests.Security;

public sealed class QuotaTests(SignedIn house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_goes_beyond_a_quota_is_refused_over_the_API_by_its_name_and_the_page_tells_how_much_is_used()
    {
        await using var server = new ServerProcess(Directory.CreateTempSubdirectory("weft-quota-").FullName);
        await server.Start("--Weft:Quotas:Documents", "1", "--Weft:Quotas:WaitingWork", "7");
        using var person = SignedIn.Client(server.Address, null);
        using var program = await ApiCaller.New(person, "Read", "Contribute");
        var (checks, key) = ($"/api/v1/workspaces/{WorkspaceId.Own.Value}/checks", ("Idempotency-Key", Guid.NewGuid().ToString()));

        var first = await program.Send(HttpMethod.Post, checks, Draft("one"), key);
        var refused = await program.Send(HttpMethod.Post, checks, Draft("two"));
        var kept = await program.Send(HttpMethod.Post, checks, Draft("one"), key);
        var page = await person.GetStringAsync($"/en/w/{WorkspaceId.Own.Value}", Ct);

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Conflict, HttpStatusCode.Accepted), (first.StatusCode, refused.StatusCode, kept.StatusCode));
        var problem = await ApiCaller.Read(refused);
        Assert.Equal(("quota-documents", "workspace"), (problem.GetProperty("code").GetString(), problem.GetProperty("where").GetString()));
        Assert.Contains("Weft:Quotas:Documents", problem.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Contains("Documents: up to 1 of 1", page, StringComparison.Ordinal);
        Assert.Contains(" of 7</li>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Documents", "0")]
    [InlineData("StoredBytes", "much")]
    [InlineData("RowsPerImport", "10001")]
    public async Task A_quota_that_is_none_is_said_at_the_start(string name, string value)
    {
        var (code, said) = await ServerProcess.Refused($"--Weft:Quotas:{name}", value);

        Assert.Equal(2, code);
        Assert.Contains($"Weft:Quotas:{name}", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Secretariat, true)]
    [InlineData(Role.Contributor, false)]
    [InlineData(Role.Reader, false)]
    [InlineData(Role.Auditor, false)]
    public async Task How_much_is_used_stands_on_the_page_of_those_who_run_the_workspace(Role role, bool isTold)
    {
        var workspace = await house.Workspace("Used");
        using var browser = house.Client(await house.Person("Uma", (workspace, role)));

        var page = await browser.GetStringAsync($"/fr/w/{workspace.Value}", Ct);

        Assert.Equal(isTold, page.Contains("sur 50\u202F000", StringComparison.Ordinal) || page.Contains("sur 50&#x202F;000", StringComparison.Ordinal));
    }

    private static MultipartFormDataContent Draft(string name)
    {
        var file = new StringContent($"# Report {name}\n1. Ministries should report data by June 2027.\n");
        file.Headers.ContentType = new MediaTypeHeaderValue("text/markdown");
        return new MultipartFormDataContent { { file, "draft", $"{name}.md" } };
    }
}
