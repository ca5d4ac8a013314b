// A PostgreSQL server of the tests: Debian's, in a temporary folder, ended with the process that started it.
using System.Diagnostics;
using Npgsql;

namespace Weft.Tests.Shared;

/// <summary>A running server. Reached by a socket in its own folder: no port to collide.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    // The shell waits for its input to end: also when the test process is killed, the server goes and its folder with it.
    private const string Script =
        """
        dir=$(mktemp -d "$3/weft-postgres-XXXXXX"); cd "$dir"; trap '' INT TERM
        "$1/initdb" -D "$dir/data" -U weft -A trust -E UTF8 --locale=C.UTF-8 -N >log 2>&1 &&
        "$1/pg_ctl" -D "$dir/data" -w -t 60 -l log -o "-k $dir -c listen_addresses= -c max_connections=300 -c fsync=$2" start >/dev/null 2>&1 &&
        echo "$dir" || { cat log; exit 1; }
        cat >/dev/null
        "$1/pg_ctl" -D "$dir/data" -m immediate -w stop >/dev/null 2>&1; cd /; rm -rf "$dir"
        """;

    private static readonly Lazy<Task<PostgresServer>> Lasting = new(() => Start(durable: false));

    private readonly Process shell;
    private readonly string folder;
    private int databases;

    private PostgresServer(Process shell, string folder) => (this.shell, this.folder) = (shell, folder);

    /// <summary>The one of this test program, for tests of what works; it lives as long as the program.</summary>
    public static Task<PostgresServer> Shared() => Lasting.Value;

    /// <summary>Starts one.</summary>
    /// <param name="durable">Whether what is committed reaches the disk: slower, for the tests of loss.</param>
    /// <param name="within">The folder in which its own is made.</param>
    public static async Task<PostgresServer> Start(bool durable, string within = "/tmp")
    {
        var started = Process.Start(new ProcessStartInfo(AsPostgres[0], [.. AsPostgres[1..], "-c", Script, "bash", Bin, durable ? "on" : "off", within])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = "/tmp",
        })!;
        var at = await started.StandardOutput.ReadLineAsync() ?? "";
        if (!Directory.Exists(at)) throw new InvalidOperationException($"PostgreSQL did not start: {at} {await started.StandardOutput.ReadToEndAsync()}");
        return new PostgresServer(started, at);
    }

    /// <summary>The connection string of a database.</summary>
    public string ConnectionTo(string database) => $"Host={folder};Username=weft;Database={database}";

    /// <summary>Makes a database of its own, empty or as a copy.</summary>
    public async Task<string> NewDatabase(string template = "template0")
    {
        var name = $"t{Interlocked.Increment(ref databases)}";
        await Do($"CREATE DATABASE {name} TEMPLATE {template}");
        return name;
    }

    /// <summary>Removes a database, whoever is connected.</summary>
    public async Task Drop(string database)
    {
        await using (var connection = new NpgsqlConnection(ConnectionTo(database))) NpgsqlConnection.ClearPool(connection);
        await Do($"DROP DATABASE IF EXISTS {database} WITH (FORCE)");
    }

    /// <summary>Ends the server as a crash would and starts it again on the same data.</summary>
    public async Task Restart()
    {
        var restart = Process.Start(AsPostgres[0], [.. AsPostgres[1..], "-c", "cd \"$2\" && \"$1/pg_ctl\" -D data -w -t 60 -l log -m immediate restart >/dev/null 2>&1", "bash", Bin, folder]);
        await restart.WaitForExitAsync();
        if (restart.ExitCode != 0) throw new InvalidOperationException($"PostgreSQL did not start again: {restart.ExitCode}.");
    }

    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }

    private static string Bin => Directory.EnumerateDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last() + "/bin";

    // PostgreSQL refuses to run as root.
    private static string[] AsPostgres => Environment.UserName == "root"
        ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--reset-env", "--", "setsid", "-w", "bash"] : ["setsid", "-w", "bash"];

    private async Task Do(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
