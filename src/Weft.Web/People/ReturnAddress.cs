// Where a form leads back to: a path of this server, whatever it was asked for.
namespace Weft.Web.People;

/// <summary>Local addresses.</summary>
internal static class ReturnAddress
{
    private const int Longest = 2000;

    /// <summary>The address when it is a path of this server, else the other one.</summary>
    public static string Local(string? asked, string otherwise) => IsLocal(asked) ? asked! : otherwise;

    /// <summary>The address carried on to the next page; empty where there is none to carry.</summary>
    public static string Query(string? asked) => IsLocal(asked) ? $"?return={Uri.EscapeDataString(asked!)}" : "";

    /// <summary>Whether an address is a path of this server: "//host" and "/\host" lead elsewhere, control characters are dropped by browsers.</summary>
    public static bool IsLocal(string? asked) => asked is { Length: <= Longest } and (['/'] or ['/', not ('/' or '\\'), ..]) && !asked.Any(c => char.IsControl(c) || c == '\\');
}
