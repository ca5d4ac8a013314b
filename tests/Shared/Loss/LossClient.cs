// What a person's browser does, without the browser: fetches a form's token, sends forms, and notes what was acknowledged.
using System.Net;
using System.Text.RegularExpressions;

namespace Weft.Tests.Shared.Loss;

/// <summary>Speaks to any of the nodes with one cookie jar. For any number of tasks.</summary>
internal sealed partial class LossClient : IDisposable
{
    private const string Text = """
        # Round table of Ostrana on migration, number {0}

        ## Session a: Inside the government

        Several participants said that ministries hardly exchange their plans. Some speakers asked for a shared calendar of laws.
        A few speakers noted that districts learn of permits from the press. Several participants regretted that diplomas are recognised late.

        ## Recommendations

        1. The Ministry of Labour should publish the list of recognised diplomas.
        2. Districts should be heard before permits change.
        3. The Ministry of Finance should lower the fees of transfers by 2027.
        4. Ministries should exchange their plans every quarter.
        """;

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromSeconds(5) }) { Timeout = TimeSpan.FromSeconds(60) };
    private readonly CookieContainer cookies = new();
    private string token = "";

    /// <summary>Takes a form's token; it stays good on every node and after every restart.</summary>
    public async Task TakeToken(string address)
    {
        using var answer = await http.GetAsync($"{address}/en/");
        token = Token().Match(await answer.Content.ReadAsStringAsync()).Groups["token"].Value;
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : []) cookies.SetCookies(new Uri("http://127.0.0.1/"), cookie.Split(';')[0]);
        if (token.Length == 0) throw new InvalidOperationException("No token on the first page.");
    }

    /// <summary>Begins a check of a small draft.</summary>
    /// <returns>Its id once it is acknowledged; null with the status where it is refused.</returns>
    public async Task<(Guid? Check, HttpStatusCode Status, string Said)> Begin(string address, int number, int padding = 0)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("check"), "_handler" },
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent(Text.Replace("{0}", $"{number}", StringComparison.Ordinal) + new string(' ', padding)), "Draft", $"draft-{number}.md" },
        };
        using var answer = await Send(address, "/en/", form);
        var id = Id().Match(answer.Headers.Location?.ToString() ?? "");
        return (id.Success ? Guid.Parse(id.Value) : null, answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Waits until the result of a check is there.</summary>
    /// <returns>The ids of its findings.</returns>
    public async Task<IReadOnlyList<string>> Findings(string address, Guid check)
    {
        for (var until = DateTime.UtcNow.AddSeconds(90); ; await Task.Delay(50))
        {
            var page = await Page(address, $"/en/checks/{check}/recommendations");
            var findings = Finding().Matches(page).Select(m => m.Groups["id"].Value).Distinct(StringComparer.Ordinal).ToList();
            if (findings.Count > 0) return findings;
            if (DateTime.UtcNow > until) throw new InvalidOperationException($"The check {check} is not done after a long while.");
        }
    }

    /// <summary>Corrects a finding.</summary>
    /// <returns>What the server said; a fault where it did not answer.</returns>
    public async Task<(HttpStatusCode Status, string Said)> Correct(string address, Guid check, string finding, string words)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = token,
            ["act"] = "Corrected",
            ["finding"] = finding,
            ["correction"] = words,
        });
        using var answer = await Send(address, $"/en/checks/{check}/answers", form);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A page; empty where it is not there.</summary>
    public async Task<string> Page(string address, string path)
    {
        using var answer = await http.GetAsync(address + path);
        return answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync() : "";
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> Send(string address, string path, HttpContent form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address + path) { Content = form };
        request.Headers.Add("Cookie", cookies.GetCookieHeader(new Uri("http://127.0.0.1/")));
        return await http.SendAsync(request);
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("id=\"f-(?<id>[^\"]+)\" data-finding", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Finding();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}", RegexOptions.None, 1000)]
    private static partial Regex Id();
}
