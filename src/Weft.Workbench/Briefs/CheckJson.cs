// check.json: the whole result of a check for other programs, schema weft-check/1.
using System.Text.Json;
using Weft.Analysis.Carriage;
using Weft.Analysis.Interactions;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;

namespace Weft.Workbench.Briefs;

/// <summary>Writes check.json: the findings of the engines as found. People's answers go into brief and matrix.</summary>
public static class CheckJson
{
    /// <summary>Writes a check.</summary>
    /// <returns>UTF-8 JSON; the same check gives the same bytes.</returns>
    public static byte[] Write(CoherenceCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return JsonParts.File(json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", JsonParts.Schema);
            json.Methods(check.Methods);
            json.WriteString("language", check.Draft.Language);
            Inputs(json, check);
            json.WriteStartArray("meetings");
            foreach (var input in check.Inputs)
                foreach (var meeting in input.Ledger.Meetings) json.Meeting(input.Id, meeting);
            json.WriteEndArray();
            json.List("actors", Actors(check), json.Actor);
            json.List("statements", check.Statements, s => Statement(json, s));
            json.List("recommendations", check.Recommendations, r => Recommendation(json, check, r));
            json.List("conflicts", check.Conflicts, c => Conflict(json, c));
            Who(json, check);
            json.WriteEndObject();
        });
    }

    private static void Inputs(Utf8JsonWriter json, CoherenceCheck check)
    {
        json.WriteStartArray("inputs");
        foreach (var input in check.Inputs) json.Input(input);
        foreach (var refused in check.Refused) json.Refused(refused);
        json.WriteEndArray();
    }

    /// <summary>All actors of the draft; of the other texts those that their meetings name. An id is written once.</summary>
    private static IEnumerable<Actor> Actors(CoherenceCheck check)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var input in check.Inputs)
        {
            var seated = input.Ledger.Meetings.SelectMany(m => m.Chairs.Concat(m.Sessions.SelectMany(s => s.Moderators.Concat(s.Inputs.Select(i => i.Actor)))))
                .ToHashSet(StringComparer.Ordinal);
            foreach (var actor in input.Ledger.Actors)
            {
                if ((input == check.Draft || seated.Contains(actor.Id)) && written.Add(actor.Id)) yield return actor;
            }
        }
    }

    private static void Statement(Utf8JsonWriter json, CheckedStatement s)
    {
        json.StatementStart(s.Statement);
        if (s.Fate is { } fate)
        {
            json.WriteStartObject("fate");
            json.WriteString("label", fate.Label.ToString());
            json.Strings("recommendations", fate.Recommendations);
            json.List("changed", fate.Changed, c => FromTo(json, c.From, c.To));
            json.WriteString("reason", fate.Reason);
            json.Share("confidence", fate.Confidence);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("fate");
        }

        json.WriteEndObject();
    }

    private static void FromTo(Utf8JsonWriter json, string from, string to)
    {
        json.WriteStartObject();
        json.WriteString("from", from);
        json.WriteString("to", to);
        json.WriteEndObject();
    }

    private static void Recommendation(Utf8JsonWriter json, CoherenceCheck check, CheckedRecommendation r)
    {
        json.RecommendationStart(r.Recommendation, r.Operationality, check.Draft.Text);
        json.Strings("fedBy", check.Statements
            .Where(s => s.Fate is { } f && f.Label != FateLabel.Dropped && f.Recommendations.Contains(r.Id, StringComparer.Ordinal)).Select(s => s.Statement.Id));
        json.List("lineage", r.Earlier, e => Earlier(json, r, e));
        json.WriteEndObject();
    }

    private static void Earlier(Utf8JsonWriter json, CheckedRecommendation now, EarlierItem e)
    {
        json.WriteStartObject();
        json.WriteString("input", e.Input);
        json.Anchor("anchor", e.Anchor);
        json.WriteString("text", e.Text);
        json.Date("date", e.Date);
        json.WriteString("label", e.Link.Label.ToString());
        json.Share("score", e.Link.Score);
        json.Share("jaccard", e.Link.Jaccard);
        json.Share("containment", e.Link.Containment);
        json.Strings("newSlots", e.Link.NewSlots.Select(s => JsonParts.SlotNames[(int)s]));
        json.List("spans", e.Link.Spans, s => FromTo(json, s.From.In(e.Text), s.To.In(now.Recommendation.Text)));
        json.WriteString("outcome", e.Outcome == RecommendationPosition.Unknown ? null : e.Outcome.ToString());
        json.WriteString("reason", e.Link.Reason);
        json.WriteEndObject();
    }

    private static void Conflict(Utf8JsonWriter json, InteractionPair pair)
    {
        json.WriteStartObject();
        json.WriteString("id", pair.Id);
        json.WriteString("kind", pair.Kind.ToString());
        json.WriteString("scope", pair.Scope.ToString());
        json.WriteString("rule", pair.Rule);
        json.WriteString("handle", pair.Handle.Length == 0 ? null : pair.Handle);
        json.WriteString("reason", pair.Reason);
        json.Share("confidence", pair.Confidence);
        Side(json, "a", pair.A);
        Side(json, "b", pair.B);
        json.Strings("mustAnswer", pair.MustAnswer);
        json.WriteEndObject();
    }

    private static void Side(Utf8JsonWriter json, string name, PolicyClause side)
    {
        json.WriteStartObject(name);
        json.WriteString("input", side.Anchor.Input);
        json.WriteString("actor", side.Actor);
        json.WriteString("text", side.Anchor.Exact);
        json.Anchor("anchor", side.Anchor);
        json.WriteEndObject();
    }

    private static void Who(Utf8JsonWriter json, CoherenceCheck check)
    {
        var who = check.Who;
        json.WriteStartObject("who");
        json.List("mandatedButAbsent", who.MandatedButAbsent, a =>
            Row(json, ("topic", a.Topic), ("actor", a.Actor), ("function", a.Function.ToString()), ("item", a.Item)));
        json.List("presentWithoutMandate", who.PresentWithoutMandate, p => Row(json, ("topic", p.Topic), ("actor", p.Actor), ("item", p.Item)));
        json.List("topicsWithoutLead", who.TopicsWithoutLead, t => Row(json, ("topic", t)));
        json.List("topicsWithTwoLeads", who.TopicsWithTwoLeads, t =>
        {
            json.WriteStartObject();
            json.WriteString("topic", t.Topic);
            json.Strings("actors", t.Actors);
            json.WriteEndObject();
        });
        json.List("leadsWithoutMeans", who.LeadsWithoutMeans, l => Row(json, ("topic", l.Topic), ("actor", l.Actor)));
        json.List("voices", who.Voices, v =>
        {
            json.WriteStartObject();
            json.Known("kind", v.Kind, ActorKind.Unknown);
            json.WriteNumber("count", v.Count);
            json.WriteNumber("of", v.Of);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private static void Row(Utf8JsonWriter json, params ReadOnlySpan<(string Name, string Value)> fields)
    {
        json.WriteStartObject();
        foreach (var (name, value) in fields) json.WriteString(name, value);
        json.WriteEndObject();
    }
}
