using System.Net;

namespace Weft.Web.Tests;

public sealed class DoorTests(RunningServer server)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fr-CH, en;q=0.5", "/fr/")]
    [InlineData("de, es;q=0.8, en;q=0.1", "/es/")]
    [InlineData("", "/en/")]
    public async Task The_first_address_leads_to_the_language_of_the_reader(string accepted, string address)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Address) };
        if (accepted.Length > 0) http.DefaultRequestHeaders.Add("Accept-Language", accepted);

        var answer = await http.GetAsync("/", Ct);

        Assert.Equal(address, answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/en/", "_handler=sample")]
    [InlineData("/en/checks/{check}/answers", "act=Accepted s-1")]
    [InlineData("/en/checks/{check}/stop", "")]
    public async Task A_form_without_its_token_is_refused(string address, string body)
    {
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        var check = (await server.Sample())["/en/checks/".Length..];

        var answer = await http.PostAsync(
            address.Replace("{check}", check, StringComparison.Ordinal), new StringContent(body, null, "application/x-www-form-urlencoded"), Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    public async Task Only_names_of_this_computer_are_answered(string host, HttpStatusCode expected)
    {
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        http.DefaultRequestHeaders.Host = host;

        Assert.Equal(expected, (await http.GetAsync("/en/help", Ct)).StatusCode);
    }

    [Fact]
    public async Task Every_answer_carries_the_policy_of_content()
    {
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };

        foreach (var address in new[] { "/en/", "/health/live", "/en/nothing-here", "/weft.css" })
        {
            var answer = await http.GetAsync(address, Ct);
            Assert.Contains("default-src 'self'", string.Join(';', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Equal("nosniff", string.Join(';', answer.Headers.GetValues("X-Content-Type-Options")));
        }
    }

    [Fact]
    public async Task Health_is_answered()
    {
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };

        Assert.Equal("live", await http.GetStringAsync("/health/live", Ct));
        Assert.Equal("ready", await http.GetStringAsync("/health/ready", Ct));
    }

    [Theory]
    [InlineData("--urls", "http://0.0.0.0:5080", "urls")]
    [InlineData("--urls", "http://192.168.1.7:5080", "urls")]
    [InlineData("--Weft:Limits:MaxFiles", "many", "Weft:Limits:MaxFiles")]
    [InlineData("--Weft:Data", "/proc/weft", "Weft:Data")]
    public async Task A_wrong_setting_is_said_at_the_start_with_its_key(string key, string value, string named)
    {
        var (code, said) = await ServerProcess.Refused(key, value);

        Assert.Equal(2, code);
        Assert.StartsWith($"{named}: ", said, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', said);
    }

    [Fact]
    public async Task Every_list_and_file_of_a_check_can_be_taken_along()
    {
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        var check = await server.Sample();

        foreach (var list in new[] { "recommendations", "statements", "repeated", "conflicts", "who", "answers" })
        {
            Assert.NotEmpty(await http.GetByteArrayAsync($"{check}/lists/{list}.csv", Ct));
            Assert.Equal([0x50, 0x4B], (await http.GetByteArrayAsync($"{check}/lists/{list}.xlsx", Ct))[..2]);
        }

        Assert.StartsWith("{", (await http.GetStringAsync($"{check}/check.json", Ct)).TrimStart(), StringComparison.Ordinal);
        Assert.Contains("</html>", await http.GetStringAsync($"{check}/brief.html", Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"{check}/lists/nothing.csv", Ct)).StatusCode);
    }
}
