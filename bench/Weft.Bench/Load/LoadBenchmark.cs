// How the server bears load: pages at a fixed rate by people with different rights, beside a bare page of the same framework in the
// same run; how fast it starts, how much memory it holds, and whether a page costs more where there is more.
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Weft.Workbench.Storage;

namespace Weft.Bench.Load;

internal static class LoadBenchmark
{
    private const int PerSecond = 100;
    private const int WarmUp = 1_000; // the runtime compiles once more what is called often

    private static readonly string[] Words = ["ministries", "diplomas", "recruitment costs", "districts permits", "publish lists", "nurses", "seguridad social", "retours", "returning workers", "round table"];

    private static readonly CompositeFormat Row = CompositeFormat.Parse("{0,-34}{1}   {2,5:0.0}");

    /// <summary>Runs it: load [--postgres] [--documents N] [--statements N] [--seconds N] [--half].</summary>
    public static async Task<int> Run(string[] args)
    {
        int Number(string name, int normal) => Array.IndexOf(args, name) is var at and >= 0 ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : normal;
        var (documents, statements, seconds) = (Number("--documents", 5_000), Number("--statements", 200_000), Number("--seconds", 20));
        await using var postgres = args.Contains("--postgres") ? await TemporaryPostgres.Start() : null;
        await Bare(seconds);
        var large = await Measure(postgres, documents, statements, seconds);
        var small = await Measure(postgres, documents / 5, statements / 5, seconds);
        Console.WriteLine("\nCost of a page, many documents against a fifth of them (medians; goal: at most 1.3)");
        foreach (var (name, median) in large) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-34}{median / small[name],6:0.00}"));
        return 0;
    }

    private static async Task Bare(int seconds)
    {
        using var server = await MeasuredServer.Start("/", typeof(LoadBenchmark).Assembly.Location, "bare");
        using var http = ClientOf(server, []);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The bare page: started in {server.Started.TotalMilliseconds:0} ms, {server.Memory.Now:0} MB\n{"",-34}{Latencies.Header}"));
        await Page(http, server, "bare page", seconds, _ => (0, "/"));
    }

    private static async Task<Dictionary<string, double>> Measure(TemporaryPostgres? postgres, int documents, int statements, int seconds)
    {
        var folder = Directory.CreateTempSubdirectory("weft-load-").FullName;
        try
        {
            var connection = postgres is null ? null : await postgres.NewDatabase(string.Create(CultureInfo.InvariantCulture, $"load{documents}"));
            var place = StoragePlace.Read(connection, folder).Value;
            var made = await LoadedWorkspace.Make(place, documents, statements);
            SqliteConnection.ClearAllPools();
            string[] where = connection is null ? ["--Weft:Data", folder] : ["--Weft:Database", connection];
            using var server = await MeasuredServer.Start("/en/signin", [WebProgram(), "--urls", "http://127.0.0.1:0", "--Weft:Mode", "Accounts", .. where, .. Limits]);
            await Task.Delay(TimeSpan.FromSeconds(10));
            var name = postgres is null ? "SQLite" : "PostgreSQL";
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"\n{name}, {documents} documents, {statements} statements, {made.Sessions.Length} people: first page after {server.Started.TotalMilliseconds:0} ms, idle {server.Memory.Now:0} MB"));
            return await Pages(server, made, seconds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // One sender asks for many people here: what protects a server from one such sender is set out of the way.
    private static string[] Limits => ["--Weft:Limits:SearchesPerMinute", "1000000", "--Weft:Limits:SignInsPerMinute", "100000"];

    private static async Task<Dictionary<string, double>> Pages(MeasuredServer server, LoadedWorkspace made, int seconds)
    {
        using var http = ClientOf(server, made.Sessions);
        var (at, medians) = ($"/en/w/{made.Workspace.Value}", new Dictionary<string, double>(StringComparer.Ordinal));
        string Of(Guid[] ids, int n) => $"{ids[n * 7 % ids.Length]}";
        (string Name, Func<int, string> Address)[] pages =
        [
            ("home of the workspace", _ => at),
            ("list of statements, first pages", n => $"{at}/statements?page={1 + (n % 5)}"),
            ("list of statements, by actor", n => $"{at}/statements?sort=actor&page={1 + (n % 5)}"),
            ("list of statements, words", n => $"{at}/statements?q={Uri.EscapeDataString(Words[n % Words.Length])}"),
            ("list of statements, kind", n => $"{at}/statements?kind=Finding&page={1 + (n % 5)}"),
            ("list of documents", n => $"{at}/documents?page={1 + (n % 20)}"),
            ("search", n => $"{at}/search?q={Uri.EscapeDataString(Words[n % Words.Length])}"),
            ("a document", n => $"{at}/documents/{Of(made.Documents, n)}"),
            ("a statement", n => $"{at}/statements/{Of(made.Statements, n)}"),
        ];
        foreach (var (_, address) in pages) await WarmUpOf(http, n => (n, address(n)));
        Console.WriteLine($"{"",-34}{Latencies.Header}   cpu %");
        foreach (var (name, address) in pages) medians[name] = await Page(http, server, name, seconds, n => (n % made.Sessions.Length, address(n)));
        await Page(http, server, "all of them in turn", seconds, n => (n % made.Sessions.Length, pages[n % pages.Length].Address(n)));
        var (now, peak) = server.Memory;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory after it {now:0} MB, at most {peak:0} MB"));
        return medians;
    }

    private static async Task<double> Page(Client http, MeasuredServer server, string name, int seconds, Func<int, (int Person, string Address)> next)
    {
        var before = server.Processor;
        var took = await OpenLoop.Run(PerSecond, TimeSpan.FromSeconds(seconds), n => http.IsAnswered(next(n)));
        var share = (server.Processor - before).TotalSeconds * took.PerSecond / took.Sorted.Length * 100;
        Console.WriteLine(string.Format(CultureInfo.InvariantCulture, Row, name, took, share));
        return took.At(0.5);
    }

    private static async Task WarmUpOf(Client http, Func<int, (int Person, string Address)> next)
    {
        for (var n = 0; n < WarmUp / 10; n++) await Task.WhenAll(Enumerable.Range(n * 10, 10).Select(m => http.IsAnswered(next(m))));
    }

    private static Client ClientOf(MeasuredServer server, string[] sessions) => new(server.Address, sessions);

    private static string WebProgram()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Weft.slnx"))) folder = folder.Parent;
        var program = Path.Combine(folder!.FullName, "src", "Weft.Web", "bin", "Release", "net10.0", "Weft.Web.dll");
        return File.Exists(program) ? program : throw new FileNotFoundException("Build the server first: dotnet build -c Release src/Weft.Web", program);
    }

    // As browsers do: kept connections, compressed answers. The body is read to its end.
    private sealed class Client(Uri address, string[] sessions) : IDisposable
    {
        private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, AutomaticDecompression = System.Net.DecompressionMethods.None }) { BaseAddress = address };

        public async Task<bool> IsAnswered((int Person, string Address) asked)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, asked.Address);
            request.Headers.Add("Accept-Encoding", "br");
            if (sessions.Length > 0) request.Headers.Add("Cookie", $"weft={sessions[asked.Person % sessions.Length]}");
            using var answer = await http.SendAsync(request);
            await answer.Content.ReadAsByteArrayAsync();
            return answer.IsSuccessStatusCode;
        }

        public void Dispose() => http.Dispose();
    }
}
