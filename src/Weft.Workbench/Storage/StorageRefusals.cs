// Every refusal of storage: code, what, where, remedy.
using Weft.Analysis;

namespace Weft.Workbench.Storage;

/// <summary>The refusals of storage.</summary>
public static class StorageRefusals
{
    /// <summary>The connection string cannot be read. It is not repeated: it may hold a password.</summary>
    public static Refusal BadDatabase { get; } = new(
        "bad-database", "this is not a PostgreSQL connection string with a host and a database", "Weft:Database",
        "Write it like \"Host=db.example.org;Database=weft;Username=weft;Password=...\", or leave it out for SQLite.");

    /// <summary>The database stores another encoding.</summary>
    public static Refusal NotUtf8 { get; } = new(
        "not-utf8", "the database is not in UTF-8", "Weft:Database", "Make the database with ENCODING 'UTF8' TEMPLATE template0.");

    /// <summary>The data folder cannot be used.</summary>
    public static Refusal NoFolder(string path) => new(
        "no-folder", $"the folder \"{path}\" cannot be made or written", "Weft:Data", "Name a folder in which you may write.");

    /// <summary>Another server uses the data folder.</summary>
    public static Refusal FolderTaken(string path) => new(
        "folder-taken", $"another Weft uses the folder \"{path}\"", "Weft:Data", "Stop that one, or name another folder.");

    /// <summary>The server does not answer, or refuses.</summary>
    /// <param name="said">What it said; null where nobody answered.</param>
    public static Refusal NoDatabase(string? said) => new(
        "no-database", said is null ? "no PostgreSQL server answers there" : $"the PostgreSQL server refuses: {said}", "Weft:Database",
        "Check host, port, database, user and password, and that the server runs.");
}
