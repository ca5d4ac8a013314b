// A program that uses the API with a token which a person made on the page of tokens.
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Weft.Web.Tests.People;

namespace Weft.Web.Tests.Api;

/// <summary>Calls the API.</summary>
internal sealed partial class ApiCaller : IDisposable
{
    private ApiCaller(string address, string secret)
    {
        Secret = secret;
        Http = new HttpClient { BaseAddress = new Uri(address) };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
    }

    public HttpClient Http { get; }

    public string Secret { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Makes a token as the person of a browser does.</summary>
    public static async Task<ApiCaller> New(HttpClient person, params string[] scopes)
    {
        var answer = await SignedIn.Form(person, "/en/account/tokens", "token", [("Name", "a test"), ("Days", "30"), .. scopes.Select(s => ("Scopes", s))]);
        var page = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(SecretField().IsMatch(page), page);
        return new ApiCaller(person.BaseAddress!.ToString(), SecretField().Match(page).Groups["value"].Value);
    }

    public async Task<JsonElement> Get(string path) => await Http.GetFromJsonAsync<JsonElement>(path, Ct);

    public Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = body switch { null => null, HttpContent given => given, _ => JsonContent.Create(body) } };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return Http.SendAsync(request, Ct);
    }

    public static async Task<JsonElement> Read(HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);

    public void Dispose() => Http.Dispose();

    [GeneratedRegex("""id="secret"[^>]*value="(?<value>weft_[\w-]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SecretField();
}
