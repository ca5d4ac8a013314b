using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Tests.Storage;

public sealed class StorageFaultsTests
{
    public static TheoryData<Exception, StorageFault> Faults => new()
    {
        { new DbUpdateException("", new SqliteException("database or disk is full", 13)), StorageFault.Full },
        { new SqliteException("disk I/O error", 10, 778), StorageFault.Full },
        { new SqliteException("database is locked", 5), StorageFault.Away },
        { new SqliteException("UNIQUE constraint failed", 19), StorageFault.None },
        { new DbUpdateException("", new PostgresException("could not extend file", "ERROR", "ERROR", "53100")), StorageFault.Full },
        { new PostgresException("too many clients", "FATAL", "FATAL", "53300"), StorageFault.Away },
        { new PostgresException("terminating connection", "FATAL", "FATAL", "57P01"), StorageFault.Away },
        { new PostgresException("duplicate key", "ERROR", "ERROR", "23505"), StorageFault.None },
        { new NpgsqlException("Failed to connect"), StorageFault.Away },
        { new IOException("No space left on device", 28), StorageFault.Full },
        { new IOException("gone"), StorageFault.None },
    };

    [Theory, MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void A_fault_of_storage_is_told_from_one_of_ours(Exception fault, StorageFault kind) => Assert.Equal(kind, StorageFaults.Of(fault));
}
