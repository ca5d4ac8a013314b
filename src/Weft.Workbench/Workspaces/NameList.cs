// Other names of something, a line each: aliases of an actor, other spellings of a topic.
using System.Collections.Immutable;

namespace Weft.Workbench.Workspaces;

/// <summary>Writes and reads lists of names.</summary>
public static class NameList
{
    /// <summary>Most names in one list.</summary>
    public const int Most = 100;

    /// <summary>Longest list, in UTF-16 code units.</summary>
    public const int MaxLength = 20_000;

    /// <summary>The list as text: trimmed, each name once, in the order given.</summary>
    public static string Write(IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return string.Join('\n', names.Select(n => string.Join(' ', n.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(n => n.Length > 0).Distinct(StringComparer.Ordinal));
    }

    /// <summary>The names of a list.</summary>
    public static ImmutableArray<string> Read(string? list) => [.. (list ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)];
}
