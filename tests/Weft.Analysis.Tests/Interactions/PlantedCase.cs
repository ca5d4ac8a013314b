// A case file of planted conflicts: invented policies as Markdown, and a table of the pairs planted in them.
using System.Collections.Immutable;
using Weft.Analysis.Interactions;
using Weft.Analysis.Text;
using Weft.Tests.Shared;

namespace Weft.Analysis.Tests.Interactions;

/// <summary>A planted pair, each side by a few of its words.</summary>
internal sealed record PlantedPair(InteractionKind Kind, InteractionScope Scope, string One, string Other)
{
    public bool IsFoundIn(InteractionPair pair) => Kind == pair.Kind && Scope == pair.Scope
        && ((Holds(pair.A, One) && Holds(pair.B, Other)) || (Holds(pair.A, Other) && Holds(pair.B, One)));

    private static bool Holds(PolicyClause clause, string words) => clause.Anchor.Exact.Contains(words, StringComparison.Ordinal);
}

internal sealed record PlantedCase(ImmutableArray<PolicyText> Policies, ImmutableArray<PlantedPair> Planted)
{
    public static PlantedCase Read(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(SharedFolder.Repository, "tests", "Weft.Analysis.Tests", "Interactions", "Cases", name));
        var parts = string.Join('\n', lines).Split("\n## ").Skip(1).ToImmutableArray();
        return new PlantedCase([.. parts.Where(p => p.StartsWith("Text: ", StringComparison.Ordinal)).Select(Policy)], [.. parts[^1].Split('\n').Where(IsRow).Select(Pair)]);
    }

    private static PolicyText Policy(string part)
    {
        var lines = part.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var blocks = lines.Skip(1).Select((l, i) => new Block { Kind = Kind(l), Text = l.TrimStart('-', ' '), Number = i + 1 }).ToImmutableArray();
        var heads = blocks.Where(b => b.Kind == BlockKind.Heading).Select(b => b.Number).ToImmutableArray();
        var sections = heads.Select((h, i) => new Section(null, blocks[h - 1].Text, 1, h, i + 1 < heads.Length ? heads[i + 1] - 1 : blocks.Length, SectionRole.Other));
        return new PolicyText(lines[0]["Text: ".Length..], new DocumentText { Format = DocumentFormat.Markdown, Blocks = blocks }, [.. sections], []);
    }

    private static BlockKind Kind(string line) => line.StartsWith("- ", StringComparison.Ordinal) ? BlockKind.ListItem : BlockKind.Heading;

    private static bool IsRow(string line) => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| kind", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal);

    private static PlantedPair Pair(string row)
    {
        var cells = row.Trim('|').Split('|', StringSplitOptions.TrimEntries);
        return new PlantedPair(Enum.Parse<InteractionKind>(cells[0]), Enum.Parse<InteractionScope>(cells[1]), cells[2], cells[3]);
    }
}
