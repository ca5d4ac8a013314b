// The ledger of a document, put together from its readers.
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>Reads what a document says happened, who spoke and what was said.</summary>
/// <remarks>Source: docs/METHODS.md, M1. Cost: near-linear in the length of the text. Any number of threads may call it.</remarks>
public static class LedgerReader
{
    /// <summary>Name and version of the method.</summary>
    public const string Method = "ledger/1.0";

    /// <summary>Reads the ledger of one document.</summary>
    /// <param name="input">Id of the input, for the anchors.</param>
    /// <param name="text">Its blocks.</param>
    /// <param name="lexicon">Cues of its language; the caller refuses a language that has none.</param>
    /// <returns>What was found, each part in order of place.</returns>
    public static Ledger Read(string input, DocumentText text, Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(lexicon);
        var passages = Passage.Of(text, lexicon);
        if (passages.IsEmpty) return Ledger.Empty;
        var sections = SectionReader.Read(passages, lexicon);
        var actors = ActorReader.Read(input, passages, lexicon);
        var meetings = MeetingReader.Read(input, text, passages, sections, actors, lexicon);
        var sessions = meetings.SelectMany(m => m.Sessions).ToImmutableArray();
        var ownPart = sections.FirstOrDefault(s => s.Label is not null)?.FirstBlock ?? 1;
        return new Ledger(
            sections, meetings, actors.Actors,
            StatementReader.Read(new StatementContext(input, passages, sections, sessions, actors), lexicon),
            NamedTextReader.Read(input, passages, ownPart, lexicon));
    }
}
