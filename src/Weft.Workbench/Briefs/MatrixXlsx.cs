// matrix.xlsx: the follow-up matrix that comes back in after editing, and the annex of the brief.
using System.Collections.Immutable;
using Weft.Analysis.Recommendations;
using Weft.Formats.Packaging;
using Weft.Formats.Xlsx;

namespace Weft.Workbench.Briefs;

/// <summary>Writes the follow-up matrix.</summary>
public static class MatrixXlsx
{
    /// <summary>Codes of the states of a recommendation, in the order of their list.</summary>
    public static ImmutableArray<string> States { get; } = ["Proposed", "Considered", "Accepted", "Noted", "Rejected", "InProgress", "Done", "Lapsed"];

    /// <summary>Codes of what became of an earlier item, in the order of their list.</summary>
    public static ImmutableArray<string> Outcomes { get; } = ["Done", "Partly", "InProgress", "NotDone", "Superseded", "Unknown"];

    private const string Lists = "Lists"; // the name is part of the formulas, in every language
    private const int RowsToAdd = 200;

    /// <summary>Writes the workbook.</summary>
    /// <param name="check">The check with people's answers.</param>
    /// <param name="culture">Language of heads and lists: "en", "fr" or "es".</param>
    /// <returns>The bytes of the file; the same check gives the same bytes.</returns>
    public static byte[] Write(CoherenceCheck check, string culture = "en")
    {
        ArgumentNullException.ThrowIfNull(check);
        var answered = AnsweredCheck.Of(check);
        var say = BriefPhrases.In(culture);
        var with = new Composing(answered, say, new SourcePlaces(answered.Check, say), BriefLimits.Narrowing[0]);
        var actors = ActorNames(with);
        var annex = AnnexSheets.Compose(with).Sheets.Select(s => WorkbookSheet.OfTexts(s.Name, s.Columns, s.Rows) with { IsReadOnly = true });
        var draft = check.Draft;
        return XlsxWriter.Write(
            [Matrix(with, actors), .. annex, ListSheet(with, actors), About(with)],
            new DocumentProperties($"{say.Text("sheet.matrix")}: {draft.Title ?? draft.File}", say.Language, draft.Date));
    }

    /// <summary>The cells of the matrix alone, in the order of <see cref="Columns"/>.</summary>
    internal static ImmutableArray<ImmutableArray<Cell>> Rows(CoherenceCheck check, string culture)
    {
        var answered = AnsweredCheck.Of(check);
        var say = BriefPhrases.In(culture);
        var with = new Composing(answered, say, new SourcePlaces(answered.Check, say), BriefLimits.Narrowing[0]);
        return [.. with.Check.Recommendations.Select(r => Row(with, r))];
    }

    /// <summary>The columns by their code, in the order in which they go out.</summary>
    public static ImmutableArray<string> Columns { get; } =
        ["id", "text", "who", "owner", "bywhen", "means", "verifiedby", "earlier", "outcome", "state", "evidence", "lastchange", "source"];

    private static WorkbookSheet Matrix(Composing with, ImmutableArray<string> actors)
    {
        var say = with.Say;
        WorkbookColumn Column(string code, double width, ColumnRule? rule = null, string? message = null) =>
            new(say.Text($"matrix.{code}"), width) { Rule = rule is null ? null : rule with { Message = say.Text(message ?? $"matrix.rule.{code}") } };
        var names = ColumnOf(0, actors.Length);
        ImmutableArray<WorkbookColumn> columns =
        [
            Column("id", 16, new ColumnRule.Locked(), "matrix.rule.locked") with { IsHidden = true },
            Column("text", 60, new ColumnRule.NotEmpty()),
            Column("who", 24, new ColumnRule.OneOf(names, false), "matrix.rule.actor"),
            Column("owner", 24, new ColumnRule.OneOf(names, false), "matrix.rule.actor"),
            Column("bywhen", 12, new ColumnRule.Date()),
            Column("means", 24), Column("verifiedby", 24),
            Column("earlier", 30, new ColumnRule.Locked(), "matrix.rule.locked"),
            Column("outcome", 14, new ColumnRule.OneOf(ColumnOf(1, Outcomes.Length), true)),
            Column("state", 14, new ColumnRule.OneOf(ColumnOf(3, States.Length), true)),
            Column("evidence", 30), Column("lastchange", 12, new ColumnRule.Date(), "matrix.rule.bywhen"),
            Column("source", 30, new ColumnRule.Locked(), "matrix.rule.locked"),
        ];
        var done = say.Text("matrixstate.Done").Replace("\"", "\"\"", StringComparison.Ordinal);
        return new WorkbookSheet(say.Text("sheet.matrix"), columns, [.. with.Check.Recommendations.Select(r => Row(with, r))])
        {
            RowsToAdd = RowsToAdd,
            Conditions = [new ConditionalLook(9, $"AND($J2=\"{done}\",$K2=\"\")", "FF626A6D", $" ({say.Text("matrix.noevidence")})")],
        };
    }

    private static ImmutableArray<Cell> Row(Composing with, CheckedRecommendation r)
    {
        var say = with.Say;
        var before = BriefOrders.Before(r);
        var name = say.Text("rec.name", ("r", r.Recommendation.Label)) + (with.Corrected(r) is null ? string.Empty : $", {say.Text("rec.corrected.short")}");
        return
        [
            new Cell.Words(r.Id), new Cell.Words(r.Recommendation.Text) { Hint = with.Corrected(r)?.Plain }, SlotCell(with, r, Slot.Who), Cell.Nothing with { Hint = say.Text("matrix.hint.owner") },
            SlotCell(with, r, Slot.ByWhen), SlotCell(with, r, Slot.Means), SlotCell(with, r, Slot.Verification),
            before is null ? Cell.Nothing : new Cell.Words($"{say.Text($"lineage.{before.Link.Label}")}: {with.Places.OfItem(before.Anchor).Text}"),
            before is null ? Cell.Nothing : new Cell.Words(say.Text($"outcome.{OutcomeOf(before.Outcome)}")),
            new Cell.Words(say.Text($"matrixstate.{StateOf(r.Recommendation.Position)}")), Cell.Nothing,
            with.Check.Draft.Date is { } date ? new Cell.Day(date) : Cell.Nothing,
            new Cell.Link($"{name}: {with.Places.Of(r.Recommendation.Anchor).Text}", "brief.html", r.Id),
        ];
    }

    /// <summary>A filled slot holds its words, a vague one too; an empty one is hatched, and its question is a hint, never content.</summary>
    private static Cell SlotCell(Composing with, CheckedRecommendation r, Slot slot)
    {
        if (r.Operationality?[slot] is not { } reading) return Cell.Nothing;
        var words = RecommendationPlace.Words(r.Recommendation, reading);
        var question = DraftingQuestions.Of(r.Recommendation, r.Operationality, with.Say).FirstOrDefault(q => q.Slot == slot)?.Question.Plain;
        return reading.State switch
        {
            SlotState.Empty => Cell.Nothing with { Look = CellLook.Hatched, Hint = question },
            SlotState.Vague => new Cell.Words(words ?? string.Empty) { Look = CellLook.Vague, Hint = question },
            _ => slot == Slot.ByWhen && SlotDate.In(words ?? string.Empty, with.DraftLanguage) is { } date ? new Cell.Day(date) : new Cell.Words(words ?? string.Empty),
        };
    }

    private static string StateOf(RecommendationPosition position) => position switch
    {
        RecommendationPosition.Accepted => "Accepted",
        RecommendationPosition.Noted => "Noted",
        RecommendationPosition.Rejected => "Rejected",
        RecommendationPosition.Pending => "Considered",
        RecommendationPosition.Partly or RecommendationPosition.InProgress => "InProgress",
        RecommendationPosition.Done => "Done",
        RecommendationPosition.NotDone or RecommendationPosition.Superseded => "Lapsed",
        _ => "Proposed",
    };

    /// <summary>The code of the list; an answer (accepted, noted) does not say what became of it.</summary>
    private static string OutcomeOf(RecommendationPosition outcome) => Outcomes.Contains($"{outcome}", StringComparer.Ordinal) ? $"{outcome}" : "Unknown";

    /// <summary>Every institution that the draft names, then those of the mandates; ordinal, each once.</summary>
    private static ImmutableArray<string> ActorNames(Composing with)
    {
        var names = with.Check.Draft.Ledger.Actors.Select(a => a.Name)
            .Concat(with.Check.Who.MandatedButAbsent.Select(a => a.Actor)).Concat(with.Check.Who.PresentWithoutMandate.Select(a => a.Actor)).Concat(with.Check.Who.LeadsWithoutMeans.Select(a => a.Actor))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        return names.IsEmpty ? [with.Say.Text("unknown")] : names;
    }

    private static string ColumnOf(int column, int count) =>
        FormattableString.Invariant($"{Lists}!${XlsxWriter.ColumnName(column)}$2:${XlsxWriter.ColumnName(column)}${count + 1}");

    /// <summary>Words beside their codes: what people choose is shown in their language and read back as the code.</summary>
    private static WorkbookSheet ListSheet(Composing with, ImmutableArray<string> actors)
    {
        var say = with.Say;
        ImmutableArray<ImmutableArray<string>> columns =
        [
            actors, [.. Outcomes.Select(o => say.Text($"outcome.{o}"))], Outcomes, [.. States.Select(s => say.Text($"matrixstate.{s}"))], States,
        ];
        var rows = Enumerable.Range(0, columns.Max(c => c.Length)).Select(i => columns.Select(c => i < c.Length ? (Cell)new Cell.Words(c[i]) : Cell.Nothing).ToImmutableArray());
        var heads = ((string[])["Actors", "Outcomes", "Outcome codes", "States", "State codes"]).Select(n => new WorkbookColumn(n, 20));
        return new WorkbookSheet(Lists, [.. heads], [.. rows]) { IsHidden = true, IsReadOnly = true };
    }

    private static WorkbookSheet About(Composing with)
    {
        var say = with.Say;
        var rows = with.Check.Inputs.Select(i => ImmutableArray.Create(say.Text(i.Role == InputRole.Draft ? "term.draft" : "term.against"), i.File, i.Sha256))
            .Concat(with.Check.Refused.Select(r => ImmutableArray.Create(say.Text("term.refused"), r.File, with.RefusalWords(r.Refusal))))
            .Concat(with.Check.Methods.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => ImmutableArray.Create(say.Text("term.madeby"), m.Key, m.Value)));
        return WorkbookSheet.OfTexts(say.Text("sheet.about"), [say.Text("about.what"), say.Text("about.name"), say.Text("about.value")], rows) with { IsReadOnly = true };
    }
}
