// Section 8: method and limits, in half a page.
using System.Collections.Immutable;
using Weft.Analysis.Carriage;
using Weft.Analysis.Text;

namespace Weft.Workbench.Briefs;

internal static class MethodSection
{
    public static BriefSection Compose(Composing with)
    {
        var say = with.Say;
        var facts = ImmutableArray.CreateBuilder<Fact>();
        void Add(string term, Line line) => facts.Add(new Fact(say.Text(term), [line]));
        Add("term.readcount", Read(with));
        Add("term.counted", Counted(with));
        Add("term.fate", say.Line("method.fate"));
        Add("term.slots", say.Line("method.slots"));
        Add("term.saidby", say.Line("method.standing", ("noun", with.Noun)));
        Add("term.five", say.Line("method.five"));
        Add("term.kind", say.Line("method.kind"));
        if (!with.Check.Answers.IsEmpty) Add("term.answers", say.Line("method.answers", ("n", with.Check.Answers.Count)));
        Add("term.madeby", say.Line("method.versions", ("list", Versions(with))));
        Add("term.not", say.Line("method.not"));
        Add("term.annex", Annex(with));
        return new BriefSection("method", 8, say.Text("heading.method"), say.Text("contents.method"), [new BriefBlock.Facts(facts.ToImmutable())]);
    }

    private static Line Read(Composing with)
    {
        var (say, draft) = (with.Say, with.Check.Draft);
        var paragraphs = draft.Text.Blocks.Count(b => b.IsRunningText && b.Kind != BlockKind.Heading);
        var sections = draft.Ledger.Sections.Count(s => draft.Text.Blocks.Any(b =>
            b.IsRunningText && b.Kind != BlockKind.Heading && b.Number >= s.FirstBlock && b.Number <= s.LastBlock
            && !draft.Ledger.Sections.Any(i => i.Depth > s.Depth && b.Number >= i.FirstBlock && b.Number <= i.LastBlock)));
        var aside = draft.Text.Blocks.Count(b => !b.IsRunningText);
        var line = say.Line("method.read", ("p", paragraphs), ("s", sections), ("pages", SourcePlaces.Capital(draft.Text.Pages is { } n ? say.Text("pages", ("n", n)) : say.Text("pages.unknown"))));
        if (aside > 0) line = line.Then(say.Line("method.aside", ("n", aside)).Parts);
        return draft.Text.Problems.IsEmpty ? line
            : line.Then(say.Line("method.problems", ("n", draft.Text.Problems.Length), ("list", string.Join("; ", draft.Text.Problems.Take(4).Select(with.ProblemWords)))).Parts);
    }

    private static Line Counted(Composing with)
    {
        var say = with.Say;
        var line = say.Line(with.Sessions.IsEmpty ? "method.counted.text" : "method.counted") with { Phrase = "method.counted" };
        var outside = with.Check.Statements.Except(with.Voiced).ToList();
        return outside.Count == 0 ? line : line.Then(say.Line(
            "method.outside", ("n", outside.Count), ("list", BySection(with, outside)), ("c", VoicedSession.Count(outside, FateLabel.Carried)), ("p", VoicedSession.Count(outside, FateLabel.Partly)),
            ("a", VoicedSession.Count(outside, FateLabel.Altered)), ("d", VoicedSession.Count(outside, FateLabel.Dropped))).Parts);
    }

    /// <summary>How many stand in each section, in the order of the text.</summary>
    private static string BySection(Composing with, List<CheckedStatement> statements) => string.Join("; ", statements
        .GroupBy(s => with.Places.SectionOf(s.Statement.Anchor), StringComparer.Ordinal).Select(g => $"{g.Key}: {BriefPhrases.Figure(g.Count())}"));

    private static string Versions(Composing with)
    {
        var ran = string.Join(", ", with.Check.Methods.OrderBy(m => m.Key, StringComparer.Ordinal)
            .Select(m => $"{(with.Say.Has($"method.name.{m.Key}") ? with.Say.Text($"method.name.{m.Key}") : m.Key)} {m.Value}"));
        var not = string.Join(", ", with.Check.NotChecked.Select(n => with.PartName(n.Part)));
        return not.Length == 0 ? ran : $"{(ran.Length == 0 ? with.Say.Text("none") : ran)}. {with.Say.Text("method.notrun", ("list", not))}";
    }

    private static Line Annex(Composing with)
    {
        var say = with.Say;
        var hashes = string.Join("; ", with.Check.Inputs.Take(BriefLimits.NamedTexts).Select(i => $"{i.File} {Short(i.Sha256)}"));
        var line = say.Line("method.annex", ("N", with.Check.Statements.Length), ("hashes", hashes));
        return with.Check.Inputs.Length > BriefLimits.NamedTexts ? line.Then(say.Line("rest", ("n", with.Check.Inputs.Length - BriefLimits.NamedTexts)).Parts) : line;
    }

    private static string Short(string sha256) => sha256.Length > 24 ? $"{sha256[..16]}…{sha256[^4..]}" : sha256;
}
