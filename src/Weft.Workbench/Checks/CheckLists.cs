// Every list of a check as a table, to take along.
using System.Collections.Immutable;
using System.Globalization;
using Weft.Analysis.Recommendations;
using Weft.Formats.Xlsx;
using Weft.Workbench.Briefs;

namespace Weft.Workbench.Checks;

/// <summary>The lists of a check. Those of the annex are the same as in the brief.</summary>
public static class CheckLists
{
    private static readonly ImmutableArray<string> OfAnnex = ["statements", "repeated", "conflicts", "who"];

    /// <summary>A list by its name; null where there is none of that name.</summary>
    public static WorkbookSheet? Of(LoadedCheck check, string list, string language)
    {
        ArgumentNullException.ThrowIfNull(check);
        var say = BriefPhrases.In(language);
        return list switch
        {
            "recommendations" => Recommendations(check, say),
            "answers" => Answers(check),
            _ => OfAnnex.IndexOf(list) is >= 0 and var n ? Annex(check, n, language) : null,
        };
    }

    private static WorkbookSheet Annex(LoadedCheck check, int n, string language)
    {
        var sheet = BriefComposer.Compose(check.Result, language).Annex.Sheets[n];
        return WorkbookSheet.OfTexts(sheet.Name, sheet.Columns, sheet.Rows);
    }

    private static WorkbookSheet Recommendations(LoadedCheck check, BriefPhrases say)
    {
        var slots = Enum.GetValues<Slot>();
        var rows = check.Result.Recommendations.Select(r => AnsweredCheck.Reworded(check.Result, r)).Select(r => ImmutableArray.CreateRange<string>(
        [
            r.Recommendation.Label, r.Recommendation.Text,
            r.Operationality is { } read ? say.Text($"category.{read.Category.Category.ToString(CultureInfo.InvariantCulture)}") : say.Text("unknown"),
            .. slots.SelectMany(s => r.Operationality is { } o ? [Words(r.Recommendation, o[s]), say.Text($"state.{o[s].State}")] : new[] { "", say.Text("unknown") }),
            check.Places(say).Of(r.Recommendation.Anchor).Text,
        ]));
        return WorkbookSheet.OfTexts(
            say.Text("heading.recommendations"),
            [
                say.Text("annex.recommendation"), say.Text("annex.now"), "category",
                .. slots.SelectMany(s => new[] { say.Text($"slot.{s}"), $"{say.Text($"slot.{s}")} (state)" }), say.Text("annex.source"),
            ],
            rows);
    }

    private static string Words(Recommendation recommendation, SlotReading slot) => string.Join(" … ", slot.Spans.Select(s => s.In(recommendation.Text)));

    private static WorkbookSheet Answers(LoadedCheck check) => WorkbookSheet.OfTexts(
        "answers",
        ["finding", "kind", "label", "answer", "correction", "at", "words"],
        check.Attached.ByFinding.Select(p => p.Value).Concat(check.Attached.Detached.Select(d => d.Act)).OrderBy(a => a.Id).Select(a => ImmutableArray.Create(
            a.FindingId, a.Kind.ToString(), a.Label, a.Verdict.ToString()!, a.Correction ?? "", a.At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), a.Anchor.Exact)));
}
