// Runs one benchmark by name: dotnet run -c Release --project bench/Weft.Bench -- NAME.
using Weft.Bench.Briefs;
using Weft.Bench.Lineage;
using Weft.Bench.Load;
using Weft.Bench.Loss;
using Weft.Bench.Pdf;

switch (args.FirstOrDefault())
{
    case "lineage": NearDuplicatesBenchmark.Run(); return 0;
    case "check": return CheckBenchmark.Run(args[1..]);
    case "loss": return await LossBenchmark.Run(args[1..]);
    case "load": return await LoadBenchmark.Run(args[1..]);
    case "bare": return await BarePage.Serve();
    case "pdf": return PdfTextBenchmark.Run(args[1..]);
    default:
        Console.Error.WriteLine("Name a benchmark: check, lineage, load, loss, pdf.");
        return 2;
}
