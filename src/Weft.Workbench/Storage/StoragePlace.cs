// Where everything is kept: a folder with a SQLite file, or a PostgreSQL server that several nodes share.
using Npgsql;
using Weft.Analysis;

namespace Weft.Workbench.Storage;

/// <summary>Where everything is kept.</summary>
public abstract record StoragePlace
{
    private StoragePlace()
    {
    }

    /// <summary>Reads what an administrator has set.</summary>
    /// <param name="database">`Weft:Database`: a PostgreSQL connection string; null or blank for SQLite.</param>
    /// <param name="data">`Weft:Data`: the folder for SQLite; null or blank for the user's own.</param>
    public static Result<StoragePlace> Read(string? database, string? data)
    {
        if (!string.IsNullOrWhiteSpace(database)) return Postgres.Of(database);
        return new Folder(string.IsNullOrWhiteSpace(data) ? DataFolder.Default : data);
    }

    /// <summary>Takes the place for this process: a folder is for one process, a server must answer.</summary>
    /// <returns>What holds the place until it is disposed of, or why it cannot be used.</returns>
    public abstract Task<Result<OpenPlace>> Open(CancellationToken ct);

    /// <summary>A folder on this computer.</summary>
    /// <param name="Path">Its path; it is made where it is missing.</param>
    public sealed record Folder(string Path) : StoragePlace
    {
        /// <inheritdoc/>
        public override Task<Result<OpenPlace>> Open(CancellationToken ct) => Task.FromResult(Open());

        private Result<OpenPlace> Open()
        {
            try
            {
                var folder = new DataFolder(Path);
                try
                {
                    return new OpenPlace(this, folder.Lock());
                }
                catch (IOException)
                {
                    return StorageRefusals.FolderTaken(Path);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                return StorageRefusals.NoFolder(Path);
            }
        }
    }

    /// <summary>A PostgreSQL server.</summary>
    public sealed record Postgres : StoragePlace
    {
        // Three nodes fit below the hundred connections that a server allows unless it is told otherwise.
        private const int ConnectionsOfNode = 30;
        private const int SecondsToConnect = 10;

        private Postgres(string connection) => Connection = connection;

        /// <summary>The connection string. It may hold a password: never shown, never logged.</summary>
        public string Connection { get; }

        /// <summary>Reads a connection string.</summary>
        public static Result<StoragePlace> Of(string database)
        {
            try
            {
                var connection = new NpgsqlConnectionStringBuilder(database);
                if (string.IsNullOrEmpty(connection.Host) || string.IsNullOrEmpty(connection.Database)) return StorageRefusals.BadDatabase;
                if (!connection.ContainsKey("Maximum Pool Size")) connection.MaxPoolSize = ConnectionsOfNode;
                if (!connection.ContainsKey("Timeout")) connection.Timeout = SecondsToConnect;
                connection.ApplicationName ??= "Weft";
                return new Postgres(connection.ConnectionString);
            }
            catch (Exception e) when (e is ArgumentException or FormatException or KeyNotFoundException)
            {
                return StorageRefusals.BadDatabase;
            }
        }

        /// <inheritdoc/>
        public override async Task<Result<OpenPlace>> Open(CancellationToken ct)
        {
            try
            {
                await using var connection = new NpgsqlConnection(Connection);
                await connection.OpenAsync(ct);
                await using var command = new NpgsqlCommand("SHOW server_encoding", connection);
                return await command.ExecuteScalarAsync(ct) is "UTF8" ? new OpenPlace(this, null) : StorageRefusals.NotUtf8;
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException)
            {
                return StorageRefusals.NoDatabase((e as PostgresException)?.MessageText);
            }
        }

        /// <inheritdoc/>
        public override string ToString() => nameof(Postgres);
    }
}

/// <summary>A place that this process may use.</summary>
/// <param name="Place">The place.</param>
/// <param name="Held">The lock on a folder; null on a server.</param>
public sealed record OpenPlace(StoragePlace Place, IDisposable? Held) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Held?.Dispose();
}
