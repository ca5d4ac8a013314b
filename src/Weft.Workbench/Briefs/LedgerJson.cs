// ledger.json: what was found in one file, the part of check.json that needs nothing else.
using System.Collections.Immutable;
using Weft.Analysis.Recommendations;

namespace Weft.Workbench.Briefs;

/// <summary>Writes ledger.json.</summary>
public static class LedgerJson
{
    /// <summary>Writes the ledger of one input.</summary>
    /// <param name="input">The file as read.</param>
    /// <param name="methods">Name and version of each method that ran; none when null.</param>
    /// <param name="slots">Slots by id of recommendation; a recommendation that is not there has unknown slots.</param>
    /// <returns>UTF-8 JSON; the same input gives the same bytes.</returns>
    public static byte[] Write(
        CheckedInput input, ImmutableSortedDictionary<string, string>? methods = null, ImmutableDictionary<string, Operationality>? slots = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        return JsonParts.File(json =>
        {
            json.WriteStartObject();
            json.WriteString("schema", JsonParts.Schema);
            json.Methods(methods ?? ImmutableSortedDictionary<string, string>.Empty);
            json.WriteString("language", input.Language);
            json.List("inputs", [input], json.Input);
            json.List("meetings", input.Ledger.Meetings, m => json.Meeting(input.Id, m));
            json.List("actors", input.Ledger.Actors, json.Actor);
            json.List("statements", input.Ledger.Statements, s =>
            {
                json.StatementStart(s);
                json.WriteEndObject();
            });
            json.List("recommendations", input.Recommendations, r =>
            {
                json.RecommendationStart(r, slots?.GetValueOrDefault(r.Id), input.Text);
                json.WriteEndObject();
            });
            json.WriteEndObject();
        });
    }
}
