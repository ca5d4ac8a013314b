// Dot leaders: the dots that lead from an entry of a table of contents to its page.
namespace Weft.Formats.Pdf;

/// <summary>Finds lines of a table of contents.</summary>
internal static class Leaders
{
    private const int FewestDots = 6;

    /// <summary>Whether a run of dots stands in the words.</summary>
    public static bool AreIn(List<Word> words)
    {
        var run = 0;
        foreach (var word in words)
        {
            foreach (var c in word.Text)
            {
                run = c is '.' or '\u2026' or '_' ? run + (c == '\u2026' ? 3 : 1) : 0;
                if (run >= FewestDots) return true;
            }
        }

        return false;
    }
}
