// What every section of the brief is composed with: the findings that stand, the phrases, the places, the limits.
using System.Collections.Immutable;
using Weft.Analysis;
using Weft.Analysis.Carriage;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;

namespace Weft.Workbench.Briefs;

/// <summary>How much stands in the brief itself; the rest is in the annex.</summary>
/// <param name="LostRows">Rows for a session.</param>
/// <param name="Rows">Rows repeated, and pairs.</param>
/// <param name="Grids">Whether recommendations have grids; else a line each.</param>
/// <param name="RecommendationLines">Most recommendations with a line.</param>
internal sealed record BriefLimits(int LostRows, int Rows, bool Grids, int RecommendationLines)
{
    public const int Sessions = 6;
    public const int NamedTexts = 8;
    public const int WhoItems = 6;
    public const int GridRecommendations = 8;

    /// <summary>From the widest to the narrowest: rows a session, then rows repeated and pairs, then lines for grids, then fewer lines.</summary>
    public static ImmutableArray<BriefLimits> Narrowing { get; } =
    [
        new(5, 6, true, int.MaxValue), new(4, 6, true, int.MaxValue), new(3, 6, true, int.MaxValue), new(3, 4, true, int.MaxValue),
        new(3, 4, false, int.MaxValue), new(3, 4, false, 60), new(3, 4, false, 40), new(3, 4, false, 24),
    ];
}

/// <summary>The work in hand.</summary>
internal sealed record Composing(AnsweredCheck Answered, BriefPhrases Say, SourcePlaces Places, BriefLimits Limits)
{
    private const int WordsAround = 40;

    public CoherenceCheck Check => Answered.Check;

    /// <summary>Sessions that are counted by.</summary>
    public ImmutableArray<VoicedSession> Sessions { get; } = VoicedSession.Counted(Answered.Check);

    /// <summary>All sessions, also those in which nothing was voiced.</summary>
    public ImmutableArray<VoicedSession> AllSessions { get; } = VoicedSession.Of(Answered.Check);

    /// <summary>What is counted: the statements of the sessions; all of them where there is no session.</summary>
    public ImmutableArray<CheckedStatement> Voiced => Sessions.IsEmpty ? Check.Statements : [.. Sessions.SelectMany(s => s.Statements)];

    public bool HasFates => Check.Statements.Any(s => s.Fate is not null);

    public bool HasSlots => Check.Recommendations.Any(r => r.Operationality is not null);

    /// <summary>What the draft is called: a report where it reports on a meeting.</summary>
    public string Noun => Say.Text(Check.Draft.Ledger.Meetings.IsEmpty ? "noun.text" : "noun.report");

    public string? DraftLanguage => Check.Draft.Language;

    public int Count(FateLabel label) => VoicedSession.Count(Voiced, label);

    public CheckedRecommendation? Recommendation(string id) => Check.Recommendations.FirstOrDefault(r => r.Id == id);

    /// <summary>That a person gave a recommendation its words, and those of the text; null where nobody did.</summary>
    public Line? Corrected(CheckedRecommendation r) => Check.Answers.GetValueOrDefault(r.Id)?.Verdict == Verdict.Corrected
        ? Say.Line("rec.corrected", ("quote", Quote(RecommendationPlace.AsWritten(r.Recommendation)))) : null;

    /// <summary>Why a part was not run; null when it was.</summary>
    public NotChecked? NotRun(string part) => Check.NotChecked.FirstOrDefault(n => n.Part == part);

    /// <summary>What became of an earlier item, in words.</summary>
    public string OutcomeWord(RecommendationPosition outcome) => Say.Text($"outcome.{outcome}");

    /// <summary>Why a file was not read, in the language of the brief where its code has a phrase.</summary>
    public string RefusalWords(Refusal refusal) => Say.Has($"refusal.{refusal.Code}") ? Say.Text($"refusal.{refusal.Code}") : refusal.What;

    /// <summary>What could not be read of a file, and where.</summary>
    public string ProblemWords(ReadingProblem problem)
    {
        var words = Say.Has($"problem.{problem.Code}") ? Say.Text($"problem.{problem.Code}") : problem.Message.TrimEnd('.');
        return problem.Where is null ? words : $"{problem.Where}: {words}";
    }

    public string PartName(string part) => Say.Has($"part.{part}") ? Say.Text($"part.{part}") : part.Replace('-', ' ');

    public string ReasonWords(string reason) => Say.Has($"reason.{reason}") ? Say.Text($"reason.{reason}") : reason.Replace('-', ' ');

    public Inline.Quote Quote(string words) => Say.Quote(words, DraftLanguage);

    public ImmutableArray<Inline> QuoteList(IEnumerable<string> words) => BriefPhrases.Join(", ", words.Select(w => ImmutableArray.Create<Inline>(Quote(w))));

    public string SlotName(Slot slot) => Say.Text($"slot.{slot}");

    /// <summary>The name of an actor by its id; a name that is no id stays as it is.</summary>
    public string ActorName(string id)
    {
        foreach (var input in Check.Inputs)
        {
            if (input.Ledger.Actors.FirstOrDefault(a => a.Id == id) is { } actor) return actor.Name;
        }

        return id;
    }

    public Actor? Actor(string id) => Check.Draft.Ledger.Actors.FirstOrDefault(a => a.Id == id);

    public string Names(IEnumerable<string> ids) => string.Join(", ", ids.Select(ActorName).Distinct(StringComparer.Ordinal));

    /// <summary>Who wrote the text: its chairs; unknown where it names none.</summary>
    public string Authors
    {
        get
        {
            var chairs = Check.Draft.Ledger.Meetings.SelectMany(m => m.Chairs).ToList();
            return chairs.Count == 0 ? Say.Text("unknown") : Say.Text("answer.chairs", ("list", Names(chairs)), ("n", chairs.Count));
        }
    }

    public string Levels(IEnumerable<Level> levels) => string.Join(", ", levels.Select(l => Say.Text($"level.{l}")));

    public string StandingWords(Statement s) => s.SaidBy.IsEmpty ? Say.Text($"standing.{s.Standing}") : Names(s.SaidBy);

    public static Tone ToneOf(FateLabel label) => label switch
    {
        FateLabel.Carried => Tone.Carried,
        FateLabel.Partly => Tone.Partly,
        FateLabel.Altered => Tone.Altered,
        _ => Tone.Dropped,
    };

    public Inline.KindWord FateWord(FateLabel label) => new(ToneOf(label), Say.Text($"fate.{label}"));

    /// <summary>A statement's changes with a few words around them.</summary>
    public Inline.Quote QuoteAround(CheckedStatement s) =>
        Say.Quote(Quotes.Around(Quotes.Changed(s.Statement.Text, s.Fate?.Changed ?? []) ?? Quotes.OnlyChanged(s.Fate?.Changed ?? []), WordsAround), DraftLanguage);

    /// <summary>A statement with its changes marked, cut to a length.</summary>
    public Inline.Quote QuoteOf(CheckedStatement s, int length) =>
        Say.Quote(Quotes.Cut(Quotes.Changed(s.Statement.Text, s.Fate?.Changed ?? [])
            ?? (s.Fate is { Changed.IsEmpty: false } f ? Quotes.OnlyChanged(f.Changed) : [new QuotePart(s.Statement.Text, QuoteMark.Same)]), length), DraftLanguage);

    public BriefBlock.Paragraph NotCheckedLine(string phrase, NotChecked part) =>
        new(Say.Line(phrase, ("reason", ReasonWords(part.Reason))) with { Phrase = phrase.Replace(".nothing", string.Empty, StringComparison.Ordinal) });
}
