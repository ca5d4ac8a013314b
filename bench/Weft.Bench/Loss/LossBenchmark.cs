// Kills the server at random moments under writes and counts what is lost. The lower bound stands beside it: nothing.
using System.Diagnostics;
using System.Globalization;
using Weft.Tests.Shared;
using Weft.Tests.Shared.Loss;
using Weft.Workbench.Storage;

namespace Weft.Bench.Loss;

/// <summary>loss [KILLS] [sqlite|postgres]: by default 200 kills on each.</summary>
internal static class LossBenchmark
{
    private const int Kills = 200;

    public static async Task<int> Run(string[] args)
    {
        var kills = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : Kills;
        var only = args.Length > 1 ? args[1] : null;
        var seed = Environment.TickCount;
        Console.WriteLine($"seed {seed}; a writer for each of six findings, a new check beside them; SIGKILL, start, look at everything");
        Console.WriteLine("storage     kills  acknowledged  stored  lost  never sent  half done | jobs  done  begun again  given up  wrong  left |  time");
        var bad = 0;
        if (only is null or "sqlite") bad += await OnSqlite(kills, new Random(seed));
        if (only is null or "postgres") bad += await OnPostgres(kills, new Random(seed));
        return bad == 0 ? 0 : 1;
    }

    private static async Task<int> OnSqlite(int kills, Random random)
    {
        var folder = Directory.CreateTempSubdirectory("weft-loss-").FullName;
        var bad = await Prove("SQLite", new StoragePlace.Folder(folder), ["--Weft:Data", folder], kills, random);
        if (bad == 0) Directory.Delete(folder, recursive: true);
        return bad;
    }

    private static async Task<int> OnPostgres(int kills, Random random)
    {
        await using var server = await PostgresServer.Start(durable: true);
        var connection = server.ConnectionTo(await server.NewDatabase());
        return await Prove("PostgreSQL", StoragePlace.Postgres.Of(connection).Value, ["--Weft:Database", connection], kills, random);
    }

    private static async Task<int> Prove(string name, StoragePlace place, string[] settings, int kills, Random random)
    {
        var watch = Stopwatch.StartNew();
        var done = 0;
        var (w, j) = await LossProofs.Kill(place, settings, kills, random, (kill, found) =>
        {
            done = kill;
            if (kill % 10 == 0) Console.Error.WriteLine($"{name} {kill} {found} {watch.Elapsed.TotalSeconds:0} s");
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-10} {done,6} {w.Acknowledged,13} {w.Stored,7} {w.Lost,5} {w.Never,11} {w.Half,10} | {j.Jobs,4} {j.Done,5} {j.Again,12} {j.GivenUp,9} {j.Wrong,6} {j.Left,5} | {watch.Elapsed.TotalSeconds,4:0} s {w.What}"));
        return w.Lost + w.Never + w.Half + j.Wrong + j.Left;
    }
}
