// What was said: statements, finer than sentences, with kind and standing.
using System.Collections.Immutable;
using System.Globalization;

namespace Weft.Analysis.Text;

/// <summary>What the statements of a document are read from.</summary>
internal sealed record StatementContext(
    string Input, ImmutableArray<Passage> Passages, ImmutableArray<Section> Sections, ImmutableArray<Session> Sessions, ActorReading Actors);

/// <summary>Reads statements sentence by sentence.</summary>
/// <remarks>
/// A sentence is read when a reporting phrase, a cue of a kind or (in a session) a modal verb makes it a statement and no cue of mere
/// narration unmakes it. What it voices is cut by <see cref="StatementParts"/>. Lists of recommendations are left to their own engine. Cost: linear.
/// </remarks>
internal static class StatementReader
{
    /// <summary>The statements in order of place.</summary>
    public static ImmutableArray<Statement> Read(StatementContext context, Lexicon lexicon)
    {
        var statements = ImmutableArray.CreateBuilder<Statement>();
        var reach = StatementReach.Of(context.Passages, context.Sections, lexicon);
        var session = 0;
        for (var i = 0; i < context.Passages.Length; i++)
        {
            var number = context.Passages[i].Block.Number;
            while (session < context.Sessions.Length && context.Sessions[session].LastBlock < number) session++;
            var within = session < context.Sessions.Length && number >= context.Sessions[session].FirstBlock ? context.Sessions[session] : null;
            if (reach[i] is { } role) ReadPassage(context, i, role, within, lexicon, statements);
        }

        return [.. WithOwnIds(statements)];
    }

    private static void ReadPassage(StatementContext context, int at, SectionRole role, Session? session, Lexicon lexicon, ImmutableArray<Statement>.Builder statements)
    {
        var passage = context.Passages[at];
        var before = StatementFrame.None(0);
        foreach (var sentence in passage.Sentences)
        {
            var (first, past) = passage.WordsIn(sentence);
            if (first >= past) continue;
            var frame = StatementFrame.Read(passage, first, past, context.Actors.In(at, sentence), before, lexicon);
            before = frame;
            if (StatementRules.Judge(passage, first, past, frame, role, lexicon) is not { } verdict) continue;
            if (frame.Form == FrameForm.None && StatementWholeness.IsLabel(passage, lexicon)) continue;
            foreach (var part in StatementParts.Cut(passage, frame.Content, past, frame.Form, lexicon).Where(p => !StatementWholeness.IsOpen(passage, p, lexicon)))
                statements.Add(Make(context.Input, passage, sentence, part, frame, verdict, session, lexicon));
        }
    }

    private static Statement Make(
        string input, Passage passage, TextSpan sentence, TextSpan part, StatementFrame frame, StatementVerdict verdict, Session? session, Lexicon lexicon)
    {
        var anchor = Anchor.Of(input, passage.Block, part);
        var (first, past) = passage.WordsIn(part);
        return new Statement(
            StableId.Of("s", input, anchor.Prefix, anchor.Exact, anchor.Suffix), session?.Id,
            StatementKinds.Of(passage, first, past, lexicon) ?? verdict.Kind, frame.Standing.Standing, frame.Standing.Cue, frame.SaidBy, session?.Levels ?? [],
            anchor.Exact, anchor, sentence, passage.Block.Emphasis.Any(e => e.Overlaps(part)), verdict.Reason, verdict.Confidence);
    }

    // Words that a document repeats with the same words around them: the later ones count on.
    private static IEnumerable<Statement> WithOwnIds(IEnumerable<Statement> statements)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            seen[statement.Id] = seen.GetValueOrDefault(statement.Id) + 1;
            yield return seen[statement.Id] == 1 ? statement : statement with { Id = StableId.Of("s", statement.Id, seen[statement.Id].ToString(CultureInfo.InvariantCulture)) };
        }
    }
}
