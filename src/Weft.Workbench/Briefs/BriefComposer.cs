// Composes the brief from a check: fixed phrases around quotes and counts, in the order and within the limits of the written rule.
using System.Collections.Immutable;
using Weft.Analysis.Recommendations;

namespace Weft.Workbench.Briefs;

/// <summary>Composes the brief.</summary>
public static class BriefComposer
{
    /// <summary>Pages it may fill.</summary>
    public const int MostPages = 6;

    /// <summary>Composes the brief of a check.</summary>
    /// <param name="check">The check with people's answers.</param>
    /// <param name="culture">Language of the phrases: "en", "fr" or "es"; quotations keep the language of their text.</param>
    /// <returns>The brief; the same check gives the same brief.</returns>
    public static Brief Compose(CoherenceCheck check, string culture = "en")
    {
        ArgumentNullException.ThrowIfNull(check);
        var answered = AnsweredCheck.Of(check);
        var say = BriefPhrases.In(culture);
        Brief? brief = null;
        foreach (var limits in BriefLimits.Narrowing)
        {
            brief = Compose(new Composing(answered, say, new SourcePlaces(answered.Check, say), limits));
            if (BriefLength.Pages(brief) <= MostPages) break;
        }

        return brief!;
    }

    internal static Brief Compose(Composing with)
    {
        var say = with.Say;
        var draft = with.Check.Draft;
        ImmutableArray<BriefSection> sections =
        [
            WhatSection.Compose(with), FiveSection.Compose(with), RepeatedSection.Compose(with), LostSection.Compose(with),
            ConflictSection.Compose(with), WhoSection.Compose(with), RecommendationsSection.Compose(with), MethodSection.Compose(with),
        ];
        var title = draft.Title ?? draft.File;
        return new Brief
        {
            Language = say.Language,
            DraftLanguage = draft.Language,
            Title = title,
            Date = draft.Date,
            Kicker = say.Line("head.kicker"),
            Document = Document(with, title),
            Lead = Lead(with),
            Foot = draft.Date is { } date ? say.Line("foot.dated", ("date", say.Date(date))) : say.Line("foot"),
            Sections = sections,
            Annex = AnnexSheets.Compose(with),
            Text = ReadTextComposer.Compose(with),
            Phrases = say,
        };
    }

    /// <summary>Meeting, place and date, as far as the text says them.</summary>
    private static Line? Document(Composing with, string title)
    {
        var say = with.Say;
        var meeting = with.Check.Draft.Ledger.Meetings.FirstOrDefault();
        var name = meeting?.Title is { Length: > 0 } m && !string.Equals(m, title, StringComparison.OrdinalIgnoreCase) ? Quotes.Cut(m.TrimEnd('.'), 120) : null;
        var date = meeting?.Date ?? with.Check.Draft.Date;
        string?[] where = [meeting?.Place, date is { } d ? say.Date(d) : null];
        var when = string.Join(", ", where.Where(w => w is not null));
        string?[] parts = [name, when.Length == 0 ? null : when];
        var words = string.Join(". ", parts.Where(p => p is not null));
        return words.Length == 0 ? null : say.Line("head.document", ("words", words));
    }

    private static Line Lead(Composing with)
    {
        var say = with.Say;
        var total = with.Check.Recommendations.Length;
        var lines = new List<Line>();
        if (with.HasFates && !with.Sessions.IsEmpty)
        {
            lines.Add(say.Line(
                "head.lead", ("N", with.Voiced.Length), ("s", with.Sessions.Length), ("d", with.Count(Analysis.Carriage.FateLabel.Dropped)),
                ("a", with.Count(Analysis.Carriage.FateLabel.Altered))));
        }

        if (total == 0) lines.Add(say.Line("head.lead.none"));
        else if (with.HasSlots)
        {
            var dated = with.Check.Recommendations.Count(r => r.Operationality?[Slot.ByWhen].State == SlotState.Filled);
            lines.Add(dated == 0
                ? say.Line("head.lead.undated", ("R", total)) : say.Line("head.lead.dates", ("R", total), ("w", dated), ("word", say.NumberWord(dated))));
        }
        else
        {
            lines.Add(say.Line("head.lead.found", ("R", total)));
        }

        var first = FirstFive.Of(with.Check).Chosen.Length;
        lines.Add(first == 0
            ? say.Line("head.lead.nothing") : say.Line("head.lead.settle", ("k", first), ("word", SourcePlaces.Capital(say.NumberWord(first)))));
        return new Line("head.lead", BriefPhrases.Join(" ", lines.Select(l => l.Parts)));
    }
}
