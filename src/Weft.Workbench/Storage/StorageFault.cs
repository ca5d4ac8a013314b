// What a fault of storage means for whoever waits for an answer: no room, or nobody there for the moment. Nothing was saved either way.
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Weft.Workbench.Storage;

/// <summary>Kinds of faults that are not ours.</summary>
public enum StorageFault
{
    /// <summary>Another fault.</summary>
    None,

    /// <summary>The disk or the quota is full.</summary>
    Full,

    /// <summary>The database does not answer, or is too busy.</summary>
    Away,
}

/// <summary>Tells faults of storage from others.</summary>
public static class StorageFaults
{
    // errno: no space, file too large, quota exceeded; and Windows' disk full.
    private static readonly int[] NoRoom = [28, 27, 122, unchecked((int)0x80070070)];

    // SQLite's primary codes: full, busy, locked, cannot open; 778 is a write that failed.
    private const int SqliteFull = 13;
    private const int SqliteWriteFailed = 778;
    private static readonly int[] SqliteAway = [5, 6, 14];

    // PostgreSQL's classes: insufficient resources, operator intervention, connection exception.
    private const string PostgresFull = "53100";
    private static readonly string[] PostgresAway = ["53", "57", "08"];

    /// <summary>What a fault means.</summary>
    public static StorageFault Of(Exception? fault)
    {
        for (var at = fault; at is not null; at = at.InnerException)
        {
            if (OfOne(at) is var found and not StorageFault.None) return found;
        }

        return StorageFault.None;
    }

    private static StorageFault OfOne(Exception fault) => fault switch
    {
        SqliteException sqlite when sqlite.SqliteErrorCode == SqliteFull || sqlite.SqliteExtendedErrorCode == SqliteWriteFailed => StorageFault.Full,
        SqliteException sqlite when SqliteAway.Contains(sqlite.SqliteErrorCode) => StorageFault.Away,
        PostgresException { SqlState: PostgresFull } => StorageFault.Full,
        PostgresException postgres => PostgresAway.Any(c => postgres.SqlState.StartsWith(c, StringComparison.Ordinal)) ? StorageFault.Away : StorageFault.None,
        NpgsqlException or SocketException => StorageFault.Away,
        IOException io when NoRoom.Contains(io.HResult) => StorageFault.Full,
        _ => StorageFault.None,
    };
}
