// A short name for a browser, so that people know their own sessions in a list: "Firefox, Windows". Nothing finer is kept.
namespace Weft.Web.People;

/// <summary>Names browsers.</summary>
internal static class BrowserName
{
    // The order counts: Edge says that it is Chrome, Chrome that it is Safari.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    /// <summary>The name; "?" for what it does not know.</summary>
    public static string Of(string userAgent) => $"{Find(Browsers, userAgent)}, {Find(Systems, userAgent)}";

    private static string Find((string Mark, string Name)[] known, string text) => Array.Find(known, k => text.Contains(k.Mark, StringComparison.Ordinal)).Name ?? "?";
}
