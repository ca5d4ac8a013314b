// A PostgreSQL server for one run, in a temporary folder, that ends with the process that started it.
using System.Diagnostics;
using Npgsql;

namespace Weft.Bench.Load;

internal sealed class TemporaryPostgres : IAsyncDisposable
{
    // What is committed reaches the disk, as in real use. The shell waits for its input to end: a killed run leaves nothing behind.
    private const string Script =
        """
        dir=$(mktemp -d /tmp/weft-load-XXXXXX); cd "$dir"; trap '' INT TERM
        "$1/initdb" -D "$dir/data" -U weft -A trust -E UTF8 --locale=C.UTF-8 -N >log 2>&1 &&
        "$1/pg_ctl" -D "$dir/data" -w -t 60 -l log -o "-k $dir -c listen_addresses= -c max_connections=100 -c shared_buffers=256MB" start >/dev/null 2>&1 &&
        echo "$dir" || { cat log; exit 1; }
        cat >/dev/null
        "$1/pg_ctl" -D "$dir/data" -m immediate -w stop >/dev/null 2>&1; cd /; rm -rf "$dir"
        """;

    private readonly Process shell;
    private readonly string folder;

    private TemporaryPostgres(Process shell, string folder) => (this.shell, this.folder) = (shell, folder);

    public static async Task<TemporaryPostgres> Start()
    {
        var bin = Directory.EnumerateDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last() + "/bin";
        string[] command = Environment.UserName == "root" // PostgreSQL refuses to run as root
            ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--reset-env", "--", "setsid", "-w", "bash"] : ["setsid", "-w", "bash"];
        var started = Process.Start(new ProcessStartInfo(command[0], [.. command[1..], "-c", Script, "bash", bin])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = "/tmp",
        })!;
        var place = await started.StandardOutput.ReadLineAsync() ?? "";
        return Directory.Exists(place) ? new TemporaryPostgres(started, place) : throw new InvalidOperationException($"PostgreSQL did not start: {place}");
    }

    public string ConnectionTo(string database) => $"Host={folder};Username=weft;Database={database}";

    public async Task<string> NewDatabase(string name)
    {
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE template0", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionTo(name);
    }

    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        await shell.WaitForExitAsync();
        shell.Dispose();
    }
}
