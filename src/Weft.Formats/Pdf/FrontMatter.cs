// Title and date as the document states them.
using System.Collections.Immutable;
using Weft.Analysis.Text;

namespace Weft.Formats.Pdf;

/// <summary>Reads the front matter.</summary>
internal static class FrontMatter
{
    public static string? Title(string? declared, ImmutableArray<Block> blocks) => blocks.FirstOrDefault(b => b.Kind == BlockKind.Heading)?.Text ?? declared;

    public static DateOnly? Date(ImmutableArray<Block> blocks) => null;
}
