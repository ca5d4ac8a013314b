// What belongs to the site and not to the document: menus, search boxes, footers, lists of short links.
using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Weft.Formats.Html;

/// <summary>Tells the furniture of a page from its text.</summary>
internal static class Furniture
{
    private const double LinkShare = 0.8;
    private const int ShortLink = 45;
    private const int FewestLinks = 3;

    // Half of a page is never furniture, whatever its author named the box around it.
    private const double LargestShare = 0.5;

    private static readonly FrozenSet<string> Elements = new[] { "nav", "footer", "menu", "dialog" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Roles = new[]
    {
        "navigation", "banner", "contentinfo", "search", "menu", "menubar", "toolbar", "complementary", "dialog", "alertdialog", "tablist",
    }.ToFrozenSet(StringComparer.Ordinal);

    // The names that makers of sites give to such boxes, whatever the language of the page.
    private static readonly FrozenSet<string> Names = new[]
    {
        "nav", "navbar", "navigation", "menu", "submenu", "topmenu", "breadcrumb", "breadcrumbs", "sidebar", "footer", "toolbar", "pagination", "pager", "cookie",
        "cookies", "share", "sharing", "social", "skip", "skiplink", "search", "login", "advert", "ads", "newsletter", "popup", "modal",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether an element is furniture as a whole.</summary>
    /// <param name="element">The element.</param>
    /// <param name="pageLength">Length of the text of the whole page.</param>
    public static bool Is(IElement element, int pageLength)
    {
        if (Elements.Contains(element.LocalName) || Roles.Contains(element.GetAttribute("role") ?? "")) return true;
        if (element.LocalName == "header") return element.Closest("article, main") is null && element.QuerySelector("h1") is null;
        if (element.HasAttribute("hidden") || (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase)) return true;
        if (IsNamed(element) && element.TextContent.Length < pageLength * LargestShare) return true;
        return element.LocalName is "ul" or "ol" && IsLinkList(element);
    }

    /// <summary>Whether a paragraph is nothing but short links.</summary>
    /// <param name="length">Length of its text.</param>
    /// <param name="links">Number of links in it.</param>
    /// <param name="linkLength">Length of their texts together.</param>
    public static bool IsLinkLine(int length, int links, int linkLength) =>
        links > 0 && linkLength >= length * LinkShare && linkLength <= links * ShortLink && (links >= FewestLinks || length <= ShortLink);

    private static bool IsNamed(IElement element)
    {
        foreach (var name in (ReadOnlySpan<string?>)[element.Id, element.ClassName])
        {
            if (name is not null && name.ToLowerInvariant().Split([' ', '-', '_', ':'], StringSplitOptions.RemoveEmptyEntries).Any(Names.Contains)) return true;
        }

        return false;
    }

    private static bool IsLinkList(IElement list)
    {
        var links = list.QuerySelectorAll("a[href]");
        if (links.Length < FewestLinks) return false;
        var length = list.TextContent.Count(c => !char.IsWhiteSpace(c));
        var linkLength = links.Sum(a => a.TextContent.Count(c => !char.IsWhiteSpace(c)));
        return linkLength >= length * LinkShare && linkLength <= links.Length * ShortLink;
    }
}
