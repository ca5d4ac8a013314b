// The seal of an entry. Who may see an entry is not sealed: it may become stricter, when its item does.
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Weft.Workbench.Trust;

/// <summary>Computes seals.</summary>
public static class HistorySeal
{
    /// <summary>What stands before the first entry.</summary>
    public static string First { get; } = new('0', 64);

    /// <summary>The seal of an entry, in lower-case hex.</summary>
    public static string Of(HistoryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        // Each part with its length: no two entries are written alike.
        var text = new StringBuilder();
        foreach (var part in Parts(entry)) text.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static IEnumerable<string?> Parts(HistoryEntry e)
    {
        yield return e.PreviousSeal;
        yield return e.Workspace.Value.ToString("D");
        yield return e.Number.ToString(CultureInfo.InvariantCulture);
        yield return e.Act.ToString();
        yield return e.Kind;
        yield return e.Key.ToString("D");
        yield return e.Person?.Value.ToString("D");
        yield return e.At.ToString("O", CultureInfo.InvariantCulture);
        yield return e.Why;
        yield return e.Before;
        yield return e.After;
    }
}
