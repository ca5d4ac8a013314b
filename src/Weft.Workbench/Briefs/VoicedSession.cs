// The sessions of the draft with what was voiced in each and what became of it.
using System.Collections.Immutable;
using System.Globalization;
using Weft.Analysis.Carriage;
using Weft.Analysis.Text;

namespace Weft.Workbench.Briefs;

/// <summary>A session and its statements.</summary>
/// <param name="Label">Its printed label, else its place.</param>
/// <param name="Session">The session.</param>
/// <param name="Statements">What was voiced, in order of place.</param>
public sealed record VoicedSession(string Label, Session Session, ImmutableArray<CheckedStatement> Statements)
{
    /// <summary>Sessions of the draft in the order of the text.</summary>
    public static ImmutableArray<VoicedSession> Of(CoherenceCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        var bySession = check.Statements.Where(s => s.Statement.Session is not null).ToLookup(s => s.Statement.Session!, StringComparer.Ordinal);
        return [.. check.Draft.Ledger.Meetings.SelectMany(m => m.Sessions)
            .Select((s, place) => new VoicedSession(s.Label ?? (place + 1).ToString(CultureInfo.InvariantCulture), s, [.. bySession[s.Id]]))];
    }

    /// <summary>The sessions by which statements are counted; none where the text has statements and no session holds one.</summary>
    public static ImmutableArray<VoicedSession> Counted(CoherenceCheck check)
    {
        var sessions = Of(check);
        return check.Statements.IsEmpty || sessions.Any(s => !s.Statements.IsEmpty) ? sessions : [];
    }

    /// <summary>How many of its statements have a fate.</summary>
    public int Count(FateLabel label) => Count(Statements, label);

    /// <summary>How many statements have a fate.</summary>
    public static int Count(IEnumerable<CheckedStatement> statements, FateLabel label) => statements.Count(s => s.Fate?.Label == label);
}
