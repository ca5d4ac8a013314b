// The picture of threads: from sessions over what became of each statement to the recommendations. Geometry alone; SVG and PNG are drawn from it.
using System.Collections.Immutable;
using Weft.Analysis.Carriage;
using Weft.Analysis.Recommendations;

namespace Weft.Workbench.Briefs;

/// <summary>One thread: where it starts, passes and ends; a dropped one ends in the middle.</summary>
public readonly record struct FlowThread(FateLabel Fate, double From, double Middle, double? To);

/// <summary>A bar with its words: a session or a recommendation.</summary>
public sealed record FlowNode(string Label, string Name, int Count, string Words, double Top, double Height);

/// <summary>The heading of a bundle in the middle.</summary>
public sealed record FlowBundle(FateLabel Fate, string Words, int Count, double Baseline);

/// <summary>The picture, in units of its view box.</summary>
public sealed record FlowFigure
{
    /// <summary>Width of the view box.</summary>
    public const int Width = 760;

    /// <summary>Left bars begin here.</summary>
    public const int Left = 148;

    /// <summary>Right bars begin here.</summary>
    public const int Right = 514;

    /// <summary>Width of a bar.</summary>
    public const int Bar = 6;

    private const double Step = 3;
    private const double Top = 34;
    private const double NodeGap = 20;
    private const double RightGap = 19;
    private const double WordsUnderNode = 20;
    private const int MostThreads = 120;
    private const int LineLength = 38; // beside a bar, in letters

    /// <summary>Height of the view box.</summary>
    public required int Height { get; init; }

    /// <summary>How many statements a thread stands for: 1, 2, 5 or 10.</summary>
    public required int StatementsPerThread { get; init; }

    /// <summary>All threads, dropped first, altered last, so that the rare lie on top.</summary>
    public required ImmutableArray<FlowThread> Threads { get; init; }

    /// <summary>Bars on the left.</summary>
    public required ImmutableArray<FlowNode> Sessions { get; init; }

    /// <summary>Bars on the right.</summary>
    public required ImmutableArray<FlowNode> Recommendations { get; init; }

    /// <summary>Headings in the middle.</summary>
    public required ImmutableArray<FlowBundle> Bundles { get; init; }

    /// <summary>Title, description and column heads.</summary>
    public required FlowWords Words { get; init; }

    /// <summary>Where the note on the dropped ones stands.</summary>
    public required double NoteBaseline { get; init; }

    /// <summary>The picture of a check in a language; null where tables alone are shown.</summary>
    public static FlowFigure? Of(CoherenceCheck check, string culture)
    {
        ArgumentNullException.ThrowIfNull(check);
        var answered = AnsweredCheck.Of(check);
        var say = BriefPhrases.In(culture);
        return Of(new Composing(answered, say, new SourcePlaces(answered.Check, say), BriefLimits.Narrowing[0]));
    }

    internal static FlowFigure? Of(Composing with)
    {
        var sessions = with.Sessions;
        var recommendations = with.Check.Recommendations;
        if (sessions.IsEmpty || sessions.Length > BriefLimits.Sessions || recommendations.IsEmpty || recommendations.Length > BriefLimits.GridRecommendations
            || !with.Voiced.Any(s => s.Fate is not null)) return null;
        return new Layout(with).Draw();
    }

    /// <summary>Places everything.</summary>
    private sealed class Layout(Composing with)
    {
        private readonly List<Strand> strands = Strand.Of(with, PerThread(with.Voiced.Length));

        private static int PerThread(int voiced) => ((int[])[1, 2, 5]).FirstOrDefault(k => voiced <= MostThreads * k, 10);

        public FlowFigure Draw()
        {
            var say = with.Say;
            var left = Left();
            var right = Right();
            var bundles = Middle();
            var droppedMiddle = strands.Where(s => s.Fate == FateLabel.Dropped).Select(s => s.Middle).DefaultIfEmpty(0).Average();
            var rightEnd = right.Count == 0 ? Top : right[^1].Top + right[^1].Height;
            var note = Math.Max(Math.Round(droppedMiddle) - 4, rightEnd + 34);
            var leftEnd = Math.Max(left[^1].Top + left[^1].Height, left[^1].Top + (left[^1].Height / 2) + WordsUnderNode);
            var bottom = Math.Max(Math.Max(strands.Select(s => s.Middle + 8).DefaultIfEmpty(0).Max(), leftEnd), note + WordsUnderNode);
            return new FlowFigure
            {
                Height = (int)Math.Ceiling(bottom + 8),
                StatementsPerThread = PerThread(with.Voiced.Length),
                Threads = [.. strands.OrderByDescending(s => s.Fate == FateLabel.Altered ? -1 : (int)s.Fate).Select(s => new FlowThread(s.Fate, s.From, s.Middle, s.To))],
                Sessions = [.. left],
                Recommendations = [.. right],
                Bundles = [.. bundles],
                NoteBaseline = note,
                Words = FlowWords.Of(with, say),
            };
        }

        private List<FlowNode> Left()
        {
            var nodes = new List<FlowNode>();
            var y = Top;
            foreach (var (session, place) in with.Sessions.Select((s, i) => (s, i)))
            {
                var own = strands.Where(s => s.Session == place).ToList();
                var top = y;
                foreach (var s in own) { s.From = y + 1.5; y += Step; }
                if (own.Count == 0) y += Step;
                nodes.Add(new FlowNode(
                    session.Label, with.Say.Text("flow.session", ("s", session.Label)), session.Statements.Length,
                    SourcePlaces.Capital(with.Levels(session.Session.Levels)), top, y - top));
                y = Math.Max(y, top + 30) + NodeGap;
            }

            return nodes;
        }

        private List<FlowNode> Right()
        {
            var nodes = new List<FlowNode>();
            var y = Top;
            foreach (var (r, place) in with.Check.Recommendations.Select((r, i) => (r, i)))
            {
                var own = strands.Where(s => s.Recommendation == place).OrderBy(s => s.Fate).ThenBy(s => s.Session).ToList();
                var top = y;
                foreach (var s in own) { s.To = y + 1.5; y += Step; }
                if (own.Count == 0) y += 1;
                var count = with.Voiced.Count(v => v.Fate is { } f && f.Label != FateLabel.Dropped && !f.Recommendations.IsEmpty && f.Recommendations[0] == r.Id);
                nodes.Add(new FlowNode(r.Recommendation.Label, r.Recommendation.Label, count, Label(r, LineLength - $"{r.Recommendation.Label} · {count} “”".Length), top, y - top));
                y += RightGap;
            }

            return nodes;
        }

        private List<FlowBundle> Middle()
        {
            var bundles = new List<FlowBundle>();
            var y = Top;
            foreach (var fate in Enum.GetValues<FateLabel>())
            {
                var own = strands.Where(s => s.Fate == fate).OrderBy(s => s.Recommendation ?? 0).ThenBy(s => s.Session).ToList();
                if (own.Count == 0) continue;
                bundles.Add(new FlowBundle(fate, with.Say.Text($"fate.{fate}"), with.Count(fate), y));
                y += 6;
                foreach (var s in own) { s.Middle = y + 1.5; y += Step; }
                y += 16;
            }

            return bundles;
        }

        /// <summary>The first emphasised words of a recommendation, else those from its act on, else its first.</summary>
        private string Label(CheckedRecommendation r, int length)
        {
            var anchor = r.Recommendation.Anchor;
            var block = with.Check.Draft.Text.BlockAt(anchor.Paragraph);
            var bold = block?.Emphasis.FirstOrDefault(e => e.Start >= anchor.Start && e.End <= anchor.End && e.Length > 3) ?? default;
            var act = r.Operationality?[Slot.Act].Spans is [var first, ..] ? first.Start : 0;
            var words = bold.Length > 0 && bold.End <= block!.Text.Length ? bold.In(block.Text) : r.Recommendation.Text[act..];
            return Quotes.Cut(words.Trim(' ', ':', '.'), length);
        }
    }

    /// <summary>A thread before it has a place.</summary>
    private sealed class Strand
    {
        public required FateLabel Fate { get; init; }

        public required int Session { get; init; }

        public required int? Recommendation { get; init; }

        public double From { get; set; }

        public double Middle { get; set; }

        public double? To { get; set; }

        public static List<Strand> Of(Composing with, int perThread)
        {
            var places = with.Check.Recommendations.Select((r, i) => (r.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
            return
            [
                .. with.Sessions.SelectMany((session, place) => session.Statements.Where(s => s.Fate is not null)
                    .GroupBy(s => (s.Fate!.Label, To: s.Fate.Label == FateLabel.Dropped || s.Fate.Recommendations.IsEmpty ? (int?)null : places[s.Fate.Recommendations[0]]))
                    .OrderBy(g => g.Key.Label).ThenBy(g => g.Key.To ?? 0)
                    .SelectMany(g => Enumerable.Repeat(g.Key, (g.Count() + perThread - 1) / perThread)
                        .Select(k => new Strand { Fate = k.Label, Session = place, Recommendation = k.To }))),
            ];
        }
    }
}

/// <summary>The words of the picture.</summary>
public sealed record FlowWords(string Title, string Description, string VoicedHead, string MiddleHead, string RecommendedHead, string Note, string NoteBySession)
{
    internal static FlowWords Of(Composing with, BriefPhrases say)
    {
        var total = with.Voiced.Length;
        var dropped = with.Count(FateLabel.Dropped);
        var reached = with.Voiced.Count(s => s.Fate is { } f && f.Label != FateLabel.Dropped);
        var perSession = string.Join(", ", with.Sessions.Select(s => $"{s.Label} {BriefPhrases.Figure(s.Statements.Length)}"));
        var perRecommendation = string.Join(", ", with.Check.Recommendations.Select(r =>
            $"{r.Recommendation.Label}: {BriefPhrases.Figure(with.Voiced.Count(v => v.Fate is { } f && f.Label != FateLabel.Dropped && !f.Recommendations.IsEmpty && f.Recommendations[0] == r.Id))}"));
        var droppedPerSession = string.Join(", ", with.Sessions.Select(s => $"{s.Label} {BriefPhrases.Figure(s.Count(FateLabel.Dropped))}"));
        return new FlowWords(
            say.Text("flow.title"),
            say.Text(
                "flow.description", ("N", total), ("sessions", perSession), ("c", with.Count(FateLabel.Carried)), ("p", with.Count(FateLabel.Partly)),
                ("a", with.Count(FateLabel.Altered)), ("d", dropped), ("recommendations", perRecommendation)),
            say.Text("flow.voiced", ("N", total)), say.Text("flow.middle"), say.Text("flow.recommended", ("n", reached), ("N", total)),
            say.Text("flow.note", ("d", dropped), ("N", total)), say.Text("flow.note.sessions", ("list", droppedPerSession)));
    }
}
