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

    /// <summary>Opens an address in a window and looks at everything.</summary>
    public static async Task Check(RunningServer server, string address, int width, bool dark)
    {
        var page = await server.Open(width, dark: dark);
        var (complaints, bytes) = (new List<string>(), new List<Task<int>>());
        page.Console += (_, m) => { if (m.Type == "error" && !m.Text.Contains("404", StringComparison.Ordinal)) complaints.Add(m.Text); };
        page.PageError += (_, e) => complaints.Add(e);
        page.RequestFinished += (_, r) => bytes.Add(Weight(r));
        await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });

        await Look(page, address, width);
        Assert.True(complaints.Count == 0, $"{address}: {string.Join("\n", complaints)}");
        var weight = (await Task.WhenAll(bytes)).Sum();
        Assert.True(weight < MostBytes, $"{address} weighs {weight} bytes.");
        await page.Context.CloseAsync();
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
