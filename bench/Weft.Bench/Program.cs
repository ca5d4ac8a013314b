// Runs one benchmark by name: dotnet run -c Release --project bench/Weft.Bench -- NAME.
using Weft.Bench.Lineage;

switch (args.FirstOrDefault())
{
    case "lineage": NearDuplicatesBenchmark.Run(); return 0;
    default:
        Console.Error.WriteLine("Name a benchmark: lineage.");
        return 2;
}
