// Ids of several other items in one column: few enough to be read whole, and in the history of their item like everything else.
using System.Collections.Immutable;

namespace Weft.Workbench.Workspaces;

/// <summary>Writes and reads lists of ids.</summary>
public static class KeyList
{
    /// <summary>Most ids in one list.</summary>
    public const int Most = 200;

    /// <summary>Longest list, in UTF-16 code units.</summary>
    public const int MaxLength = Most * 37;

    /// <summary>The list as text: each id once, in the order given, with a space between.</summary>
    public static string Write(IEnumerable<Guid> keys) => string.Join(' ', keys.Distinct().Select(k => k.ToString("D")));

    /// <summary>The ids of a list; what is none is left out.</summary>
    public static ImmutableArray<Guid> Read(string? list) =>
        [.. (list ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(k => Guid.TryParseExact(k, "D", out _)).Select(k => Guid.ParseExact(k, "D"))];

    /// <summary>A list with one id put in the place of another, once.</summary>
    public static string Replace(string? list, Guid from, Guid to) => Write(Read(list).Select(k => k == from ? to : k));
}
