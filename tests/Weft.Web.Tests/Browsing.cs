// A browser without script: keeps cookies, sends forms with the token that the page gave.
using System.Net;
using System.Text.RegularExpressions;

namespace Weft.Web.Tests;

/// <summary>Opens pages and sends their forms.</summary>
internal sealed partial class Browsing : IDisposable
{
    private readonly HttpClient http;

    public Browsing(string address)
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies };
        http = new HttpClient(handler) { BaseAddress = new Uri(address) };
    }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Http => http;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Sends the form of a page.</summary>
    public async Task<HttpResponseMessage> Send(string page, string form, params (string Name, string Value)[] fields) =>
        await http.PostAsync(page, new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", await TokenOf(page)), new("_handler", form), .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)),
        ]), Ct);

    /// <summary>The form token of a page.</summary>
    public async Task<string> TokenOf(string page) => Field().Match(await http.GetStringAsync(page, Ct)) is { Success: true } found
        ? WebUtility.HtmlDecode(found.Groups["value"].Value) : throw new InvalidOperationException($"{page} has no form.");

    public void Dispose() => http.Dispose();

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<value>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Field();
}
