// A real document and the recommendations found in it.
using System.Collections.Immutable;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;
using Weft.Tests.Shared;

namespace Weft.Formats.Tests.Recommendations;

internal static class ReadDocument
{
    /// <summary>Reads a file of the shared folder and finds its recommendations.</summary>
    public static (DocumentText Text, ImmutableArray<Recommendation> Found) Of(params string[] path)
    {
        var file = SharedFolder.Path(path);
        var text = DocumentReader.Read(Path.GetFileName(file), File.ReadAllBytes(file), ReadingLimits.Default, TestContext.Current.CancellationToken).Value;
        return (text, RecommendationFinder.Find("i", text, SectionReader.Read(text, Lexicon.English), Lexicon.English));
    }

    /// <summary>A text without its white space.</summary>
    public static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>The letters of a text, to compare it with a list that was typed with other marks.</summary>
    public static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetter)).ToUpperInvariant();
}
