// PDF text against pdftotext, on every PDF of data/documents, in one run.
using System.Diagnostics;
using System.Globalization;
using Weft.Formats;
using Weft.Formats.Pdf;

namespace Weft.Bench.Pdf;

/// <summary>Prints how long the reader takes beside pdftotext: the smaller the ratio, the better; 3 is the goal.</summary>
/// <remarks>
/// Ours contains everything up to classified blocks, one file after another, each on both cores. The peer's contains the start of its process
/// per file, as whoever calls it pays for it, and plain text only. Both read files that the system holds in memory. The rounds alternate, so
/// that what else the machine does hits both alike; the median round counts.
/// </remarks>
internal static class PdfTextBenchmark
{
    private const int Rounds = 5;

    public static int Run(string[] arguments)
    {
        var folder = arguments.FirstOrDefault() ?? Path.Combine("..", "shared", "data", "documents");
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"No folder {folder}: name the one that holds the PDFs.");
            return 2;
        }

        var files = Directory.GetFiles(folder, "*.pdf", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var (pages, blocks) = Ours(files); // also warms up
        double[] ours = new double[Rounds], peer = new double[Rounds];
        for (var round = 0; round < Rounds; round++)
        {
            ours[round] = Seconds(() => Ours(files));
            peer[round] = Seconds(() => Peer(files));
        }

        Array.Sort(ours);
        Array.Sort(peer);
        double mine = ours[Rounds / 2], theirs = peer[Rounds / 2];
        using var process = Process.GetCurrentProcess();
        Line($"files {files.Length}, pages {pages}, blocks {blocks}, cores {Environment.ProcessorCount}, rounds {Rounds} (median, fastest)");
        Line($"weft       {mine:F2} s, {ours[0]:F2} s, {pages / mine:F0} pages/s");
        Line($"pdftotext  {theirs:F2} s, {peer[0]:F2} s, {pages / theirs:F0} pages/s");
        Line($"ratio      {mine / theirs:F2} of medians, {ours[0] / peer[0]:F2} of fastest (goal: at most 3)");
        Line($"memory     {process.PeakWorkingSet64 / 1048576.0:F0} MB at peak, {GC.GetTotalAllocatedBytes() / (Rounds + 1) / 1048576.0:F0} MB allocated a round");
        return 0;
    }

    private static (int Pages, int Blocks) Ours(string[] files)
    {
        int pages = 0, blocks = 0;
        foreach (var file in files)
        {
            var read = PdfReader.Read(file, File.ReadAllBytes(file), ReadingLimits.Default, CancellationToken.None);
            if (!read.IsOk) continue; // the scan among them is refused, by pdftotext with an empty text
            pages += read.Value.Pages ?? 0;
            blocks += read.Value.Blocks.Length;
        }

        return (pages, blocks);
    }

    private static int Peer(string[] files)
    {
        foreach (var file in files)
        {
            using var process = Process.Start(new ProcessStartInfo("pdftotext", [file, OperatingSystem.IsWindows() ? "NUL" : "/dev/null"]) { UseShellExecute = false, RedirectStandardError = true })!;
            process.WaitForExit();
        }

        return files.Length;
    }

    private static double Seconds<T>(Func<T> work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalSeconds;
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
