// Which columns name a kept file, and where it lies in a package.
namespace Weft.Workbench.Packages;

/// <summary>Kept files in rows and packages.</summary>
internal static class StoredFiles
{
    private const int LongestEnding = 6;

    /// <summary>A column of this name holds the hash of a kept file, in whatever table.</summary>
    public const string Column = "sha256";

    /// <summary>Place of the column that names a kept file; null where the table has none.</summary>
    public static int? HashColumn(StoredTable table)
    {
        for (var at = 0; at < table.Columns.Length; at++)
        {
            if (table.Columns[at].Name == Column) return at;
        }

        return null;
    }

    /// <summary>Where the file lies in a package.</summary>
    public static string EntryOf(string sha256) => $"{MakeBackup.Files}{sha256[..2]}/{sha256}";

    /// <summary>Where the file lies in a package that people read: with the ending of its name, so that a click opens it.</summary>
    public static string EntryOf(string sha256, string name)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        return ending.Length is > 1 and <= LongestEnding && ending.Skip(1).All(char.IsAsciiLetterOrDigit) ? EntryOf(sha256) + ending : EntryOf(sha256);
    }

    /// <summary>Whether a text is a hash as we write it: it becomes part of a path.</summary>
    public static bool IsHash(string text) => text.Length == 64 && text.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'));
}
