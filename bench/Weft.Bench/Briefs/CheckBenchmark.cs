// How long the whole check takes, beside reading the same bytes (the lower bound) in the same run.
//
// Contained: reading every file, ledger, slots, carriage, lineage, pairs, and composing all four outputs. Kept out: start of the process.
// One run to warm up, then the median of five. Each case runs in a process of its own, so that peak memory is the case's.
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Weft.Formats;
using Weft.Workbench.Briefs;
using Weft.Workbench.Documents;

namespace Weft.Bench.Briefs;

internal static class CheckBenchmark
{
    private const int Runs = 5;

    public static int Run(string[] args)
    {
        if (args is [var name]) return RunCase(name);
        Console.WriteLine("case                              files   bytes read    check    ratio to hashing the bytes    peak memory");
        foreach (var each in new[] { "founding", "slovenia" })
        {
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["check", each]) { UseShellExecute = false })!;
            process.WaitForExit();
            if (process.ExitCode != 0) return process.ExitCode;
        }

        return 0;
    }

    private static int RunCase(string name)
    {
        var (draft, pile) = Case(name);
        var question = new CheckDraft.Question(Submit(draft), [.. pile.Select(Submit)], null, null, ReadingLimits.Default);
        var bytes = pile.Prepend(draft).Sum(f => new FileInfo(f).Length);
        Check(question);
        var check = Median(() => Check(question));
        var hashing = Median(() => Hash(pile.Prepend(draft)));
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-32} {pile.Length + 1,6} {bytes / 1e6,9:0.0} MB {check.TotalSeconds,7:0.00} s {check / hashing,18:0} x {process.PeakWorkingSet64 / 1e6,21:0} MB"));
        return 0;
    }

    private static (string Draft, string[] Pile) Case(string name)
    {
        var data = Path.Combine(Repository(), "..", "shared", "data");
        if (name == "founding") return (Path.Combine(data, "founding-report", "workshop-report-2012.md"), []);
        var files = Directory.GetFiles(Path.Combine(data, "documents", "upr-slovenia")).Order(StringComparer.Ordinal).ToArray();
        var draft = files.Single(f => f.EndsWith("2025-A_HRC_59_15-working-group-report.pdf", StringComparison.Ordinal));
        return (draft, [.. files.Where(f => f != draft)]);
    }

    private static void Check(CheckDraft.Question question)
    {
        var check = CheckDraft.Run(question, null, CancellationToken.None).Value;
        var brief = BriefComposer.Compose(check, "en");
        _ = (BriefDocx.Write(brief), BriefHtml.Write(brief), MatrixXlsx.Write(check, "en"), CheckJson.Write(check));
    }

    private static void Hash(IEnumerable<string> files)
    {
        foreach (var file in files) SHA256.HashData(File.ReadAllBytes(file));
    }

    private static TimeSpan Median(Action action)
    {
        var times = new List<TimeSpan>();
        for (var run = 0; run < Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            times.Add(Stopwatch.GetElapsedTime(start));
        }

        return times.Order().ElementAt(Runs / 2);
    }

    private static SubmittedFile Submit(string path) => new(Path.GetFileName(path), new FileInfo(path).Length, () => File.ReadAllBytes(path));

    private static string Repository()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "Weft.slnx"))) at = at.Parent ?? throw new DirectoryNotFoundException("Run this inside the checkout.");
        return at.FullName;
    }
}
