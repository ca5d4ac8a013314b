// Reads the Markdown cases of lineage labels.
using System.Collections.Immutable;
using Weft.Analysis.Lineage;
using Weft.Analysis.Recommendations;
using Weft.Tests.Shared;

namespace Weft.Analysis.Tests.Lineage;

/// <summary>One case: two items and what is expected of them.</summary>
internal sealed record LabelCase(string Title, ImmutableDictionary<string, string> Fields)
{
    public LineageLabel Label => Enum.Parse<LineageLabel>(Fields["label"]);

    public ImmutableArray<Slot> NewSlots => SlotsOf("new slots");

    public LineageItem Before => new("before", Fields["before"], null, null, Operationality("slots before"));

    public LineageItem Now => new("now", Fields["now"], null, null, Operationality("slots now"));

    public static IEnumerable<LabelCase> Read()
    {
        var path = Path.Combine(SharedFolder.Repository, "tests", "Weft.Analysis.Tests", "Lineage", "Cases", "labels.md");
        return File.ReadAllText(path).Split("\n## ").Skip(1).Select(section => section.Split('\n')).Select(lines => new LabelCase(
            lines[0].Trim(), lines.Where(l => l.StartsWith("- ", StringComparison.Ordinal)).Select(l => l[2..].Split(": ", 2)).ToImmutableDictionary(p => p[0], p => p[1].Trim(), StringComparer.Ordinal)));
    }

    private ImmutableArray<Slot> SlotsOf(string field) =>
        Fields.TryGetValue(field, out var names) ? [.. names.Split(", ").Select(Enum.Parse<Slot>)] : [];

    private Operationality? Operationality(string field)
    {
        if (!Fields.ContainsKey(field)) return null;
        var filled = SlotsOf(field);
        return new([.. Enum.GetValues<Slot>().Select(s => new SlotReading(s, filled.Contains(s) ? SlotState.Filled : SlotState.Empty, [], "case"))], new ActionCategory(4, null, false, "case"));
    }
}
