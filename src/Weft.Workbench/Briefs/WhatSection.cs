// Section 1: what this is, and what it was checked against.
using System.Collections.Immutable;

namespace Weft.Workbench.Briefs;

internal static class WhatSection
{
    public static BriefSection Compose(Composing with)
    {
        var say = with.Say;
        var facts = ImmutableArray.CreateBuilder<Fact>();
        facts.Add(new Fact(say.Text("term.draft"), [Draft(with)]));
        facts.Add(new Fact(say.Text("term.read"), [Read(with)]));
        facts.Add(new Fact(say.Text("term.against"), [.. Against(with)]));
        if (!with.Check.Refused.IsEmpty) facts.Add(new Fact(say.Text("term.refused"), [Refused(with)]));
        if (Named(with) is { } named) facts.Add(new Fact(say.Text("term.named"), [named]));
        facts.Add(new Fact(say.Text("term.sure"), [with.Answered.Confirmed == 0
            ? say.Line("what.proposals")
            : say.Line("what.confirmed", ("n", with.Answered.Confirmed), ("N", with.Answered.Findings))]));
        return new BriefSection("what", 1, say.Text("heading.what"), say.Text("contents.what"), [new BriefBlock.Facts(facts.ToImmutable())]);
    }

    private static Line Draft(Composing with)
    {
        var (say, draft) = (with.Say, with.Check.Draft);
        var line = say.Line(
            "what.draft", ("noun", with.Noun),
            ("language", draft.Language is { } l && say.Has($"language.{l}") ? say.Text($"language.{l}") : draft.Language ?? say.Text("language.unknown")),
            ("format", say.Text($"format.{draft.Text.Format}")),
            ("pages", draft.Text.Pages is { } p ? say.Text("pages", ("n", p)) : say.Text("pages.unknown")));
        var chairs = draft.Ledger.Meetings.SelectMany(m => m.Chairs).ToList();
        var words = with.Check.Authorship.Select(a => a.Exact).ToList();
        if (words.Count > 0) line = line.Then(say.Line("what.draft.authorship", ("quotes", with.QuoteList(words))).Parts);
        if (chairs.Count > 0) line = line.Then(say.Line("what.draft.chairs", ("list", with.Names(chairs)), ("n", chairs.Count)).Parts);
        return with.Check.Authorship.IsEmpty
            ? line.Then(new Inline.Source(draft.File, "text"))
            : line.Then(SourcePlaces.Sentence(with.Places.All(with.Check.Authorship)));
    }

    private static Line Read(Composing with)
    {
        var say = with.Say;
        var meetings = with.Check.Draft.Ledger.Meetings;
        var line = meetings.IsEmpty || with.Sessions.IsEmpty
            ? say.Line("what.read.nomeeting", ("m", meetings.Length), ("N", with.Voiced.Length), ("R", with.Check.Recommendations.Length))
            : say.Line(
                "what.read", ("m", meetings.Length), ("s", with.AllSessions.Length), ("i", with.AllSessions.Sum(s => s.Session.Inputs.Length)),
                ("o", with.AllSessions.Sum(s => s.Session.Moderators.Length)), ("N", with.Voiced.Length), ("R", with.Check.Recommendations.Length));
        return line.Then(new Inline.Source(say.Text("source.counting"), "method"));
    }

    private static IEnumerable<Line> Against(Composing with)
    {
        var say = with.Say;
        var texts = with.Check.Inputs.Skip(1).ToList();
        if (texts.Count == 0)
        {
            var parts = with.Check.NotChecked.Select(n => with.PartName(n.Part)).ToList();
            yield return parts.Count == 0 ? say.Line("what.against.nothing") : say.Line("what.against.none", ("list", string.Join("; ", parts)));
            yield break;
        }

        var shown = texts.Take(BriefLimits.NamedTexts).Select(t => ImmutableArray.Create<Inline>(new Inline.Words(SourcePlaces.ShortTitle(t))));
        var list = BriefPhrases.Join("; ", shown);
        if (texts.Count > BriefLimits.NamedTexts) list = [.. list, new Inline.Words("; "), .. say.Line("rest", ("n", texts.Count - BriefLimits.NamedTexts)).Parts];
        yield return say.Line("what.against", ("n", texts.Count), ("list", list));
        if (!with.Check.NotChecked.IsEmpty)
        {
            yield return say.Line("what.notchecked", ("list", string.Join("; ", with.Check.NotChecked.Select(n => $"{with.PartName(n.Part)} ({with.ReasonWords(n.Reason)})"))));
        }
    }

    private static Line Refused(Composing with)
    {
        var refused = with.Check.Refused.Take(BriefLimits.NamedTexts).Select(r => $"{r.File}: {with.RefusalWords(r.Refusal)}").ToList();
        if (with.Check.Refused.Length > refused.Count) refused.Add(with.Say.Text("rest", ("n", with.Check.Refused.Length - refused.Count)));
        return with.Say.Line("what.refused", ("n", with.Check.Refused.Length), ("list", string.Join("; ", refused)));
    }

    private static Line? Named(Composing with)
    {
        var named = with.Check.Draft.Ledger.NamedTexts;
        if (named.IsEmpty) return null;
        var quotes = BriefPhrases.Join("; ", named.Take(BriefLimits.NamedTexts).Select(t =>
            ImmutableArray.Create<Inline>(with.Quote(t.Title), new Inline.Words(" "), with.Places.Of(t.Anchor))));
        if (named.Length > BriefLimits.NamedTexts)
        {
            quotes = [.. quotes, new Inline.Words("; "), .. with.Say.Line("rest", ("n", named.Length - BriefLimits.NamedTexts)).Parts];
        }

        return with.Say.Line("what.named", ("n", named.Length), ("quotes", quotes));
    }
}
