// What every page must pass, whatever it is about: one check, run over all of them.
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Weft.Web.Tests;

/// <summary>Axe, valid HTML, no complaint of the browser, weight, width.</summary>
internal static class AccessiblePage
{
    private const int MostBytes = 150_000;

    /// <summary>Opens an address in a window of its own and looks at everything.</summary>
    public static async Task Check(RunningServer server, string address, int width, bool dark)
    {
        var page = await server.Open(width, dark: dark);
        await Check(page, [], address, width);
        await page.Context.CloseAsync();
    }

    /// <summary>Opens an address in a window that is there and looks at everything.</summary>
    /// <param name="page">The window.</param>
    /// <param name="sizes">What each address weighed when this window first asked for it: it keeps styles and scripts.</param>
    /// <param name="address">The address.</param>
    /// <param name="width">How wide the window is.</param>
    public static async Task Check(IPage page, Dictionary<string, int> sizes, string address, int width)
    {
        var (complaints, asked) = (new List<string>(), new List<(string Url, Task<int> Bytes)>());
        void Complain(object? sender, IConsoleMessage m)
        {
            if (m.Type == "error" && !m.Text.Contains("404", StringComparison.Ordinal)) complaints.Add(m.Text);
        }

        void Fail(object? sender, string e) => complaints.Add(e);
        void Weigh(object? sender, IRequest r) => asked.Add((r.Url, Weight(r)));
        page.Console += Complain;
        page.PageError += Fail;
        page.RequestFinished += Weigh;
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });

        await Look(page, address, width);
        page.Console -= Complain;
        page.PageError -= Fail;
        page.RequestFinished -= Weigh;
        Assert.True(complaints.Count == 0, $"{address}: {string.Join("\n", complaints)}");
        var weight = 0;
        foreach (var (url, bytes) in asked) weight += sizes[url] = Math.Max(sizes.GetValueOrDefault(url), await bytes);
        Assert.True(weight < MostBytes, $"{address} weighs {weight} bytes.");
    }

    /// <summary>Looks at a page as it stands, for instance after its buttons were pressed.</summary>
    public static async Task Look(IPage page, string address, int width)
    {
        var axe = await page.RunAxe();
        Assert.True(axe.Violations.Length == 0, $"{address} at {width}: " + string.Join("\n", axe.Violations.Select(v => $"{v.Id}: {v.Help} {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}")));
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{address} is {over} pixels wider than a window of {width}.");
    }

    /// <summary>Whether the markup as sent is valid.</summary>
    public static async Task ValidHtml(HttpClient http, string address)
    {
        var source = await http.GetStringAsync(address, TestContext.Current.CancellationToken);
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        var faults = new List<string>();
        parser.Error += (_, e) => { if (e is AngleSharp.Html.Dom.Events.HtmlErrorEvent fault) faults.Add($"{fault.Message} at {fault.Position}"); };
        var document = await parser.ParseDocumentAsync(source, TestContext.Current.CancellationToken);
        faults.AddRange(document.All.Where(e => !string.IsNullOrEmpty(e.Id)).GroupBy(e => e.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"two of id {g.Key}"));
        faults.AddRange(document.QuerySelectorAll("[for],[form],[aria-labelledby],[aria-describedby]").SelectMany(e => References(document, e)));
        faults.AddRange(document.QuerySelectorAll("p div, p p, p table, p ul, p dl, button button, a a, form form, [style], script:not([src])").Select(e => $"{e.LocalName} where it may not be: {e.OuterHtml[..Math.Min(80, e.OuterHtml.Length)]}"));
        faults.AddRange(document.QuerySelectorAll("a[href^='#']").Select(e => $"a link that <base> sends elsewhere: {e.OuterHtml}"));
        if (document.QuerySelectorAll("h1").Length != 1) faults.Add("not exactly one h1");
        if (string.IsNullOrWhiteSpace(document.Title)) faults.Add("no title");
        Assert.True(faults.Count == 0, $"{address}: {string.Join("\n", faults.Take(10))}");
    }

    private static IEnumerable<string> References(IDocument document, IElement element) =>
        new[] { "for", "form", "aria-labelledby", "aria-describedby" }.Select(a => element.GetAttribute(a)).Where(v => v is not null)
            .SelectMany(v => v!.Split(' ')).Where(id => document.GetElementById(id) is null).Select(id => $"nothing has the id {id}");

    private static async Task<int> Weight(IRequest request)
    {
        var sizes = await request.SizesAsync();
        return sizes.ResponseBodySize + sizes.ResponseHeadersSize;
    }
}
