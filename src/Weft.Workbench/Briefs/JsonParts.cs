// The parts that check.json and ledger.json share: inputs, anchors, meetings, actors, statements, recommendations.
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Weft.Analysis;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;

namespace Weft.Workbench.Briefs;

/// <summary>Writes the shared parts. Unknown is null, never zero or an empty string.</summary>
internal static class JsonParts
{
    public const string Schema = "weft-check/1";

    /// <summary>Names of the slots in JSON, in <see cref="Slot"/> order.</summary>
    public static readonly ImmutableArray<string> SlotNames = ["who", "act", "onWhat", "forWhom", "level", "byWhen", "means", "verification"];

    /// <summary>Writes a file: UTF-8 without a mark, indented, line feeds, one at the end.</summary>
    public static byte[] File(Action<Utf8JsonWriter> write)
    {
        // The relaxed encoder keeps letters and quotes as they are; the file is never put inside a page.
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, options)) write(json);
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    public static void List<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(item);
        json.WriteEndArray();
    }

    public static void Strings(this Utf8JsonWriter json, string name, IEnumerable<string> items) => json.List(name, items, json.WriteStringValue);

    public static void Share(this Utf8JsonWriter json, string name, double value) => json.WriteNumber(name, Math.Round(value, 4));

    public static void Date(this Utf8JsonWriter json, string name, DateOnly? date) =>
        json.WriteString(name, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static void Known<T>(this Utf8JsonWriter json, string name, T value, T unknown) where T : struct, Enum =>
        json.WriteString(name, EqualityComparer<T>.Default.Equals(value, unknown) ? null : value.ToString());

    public static void Levels(this Utf8JsonWriter json, IEnumerable<Level> levels) => json.Strings("level", levels.Select(l => l.ToString()));

    public static void Anchor(this Utf8JsonWriter json, string name, Anchor? anchor)
    {
        json.WritePropertyName(name);
        json.AnchorValue(anchor);
    }

    public static void AnchorValue(this Utf8JsonWriter json, Anchor? anchor)
    {
        if (anchor is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("input", anchor.Input);
        if (anchor.Page is { } page) json.WriteNumber("page", page);
        else json.WriteNull("page");
        json.WriteNumber("paragraph", anchor.Paragraph);
        json.WriteNumber("start", anchor.Start);
        json.WriteNumber("end", anchor.End);
        json.WriteString("exact", anchor.Exact);
        json.WriteString("prefix", anchor.Prefix);
        json.WriteString("suffix", anchor.Suffix);
        json.WriteEndObject();
    }

    public static void Methods(this Utf8JsonWriter json, ImmutableSortedDictionary<string, string> methods)
    {
        json.WriteStartObject("methods");
        foreach (var (method, version) in methods.OrderBy(m => m.Key, StringComparer.Ordinal)) json.WriteString(method, version);
        json.WriteEndObject();
    }

    public static void Input(this Utf8JsonWriter json, CheckedInput input)
    {
        json.WriteStartObject();
        json.WriteString("id", input.Id);
        json.WriteString("file", input.File);
        json.WriteString("role", input.Role.ToString());
        json.WriteString("sha256", input.Sha256);
        json.WriteString("format", input.Text.Format.ToString());
        if (input.Text.Pages is { } pages) json.WriteNumber("pages", pages);
        else json.WriteNull("pages");
        json.WriteString("language", input.Language);
        json.WriteString("title", input.Title);
        json.Date("date", input.Date);
        json.List("problems", input.Text.Problems, p => json.Problem(p.Code, p.Where, p.Message));
        json.WriteEndObject();
    }

    /// <summary>A file that could not be read is an input whose content is unknown and whose problem is the refusal.</summary>
    public static void Refused(this Utf8JsonWriter json, RefusedInput refused)
    {
        json.WriteStartObject();
        json.WriteNull("id");
        json.WriteString("file", refused.File);
        json.WriteString("role", refused.Role.ToString());
        foreach (var unknown in (ReadOnlySpan<string>)["sha256", "format", "pages", "language", "title", "date"]) json.WriteNull(unknown);
        Refusal r = refused.Refusal;
        json.List("problems", [r], p => json.Problem(p.Code, p.Where, $"{p.What}. {p.Remedy}"));
        json.WriteEndObject();
    }

    private static void Problem(this Utf8JsonWriter json, string code, string? where, string message)
    {
        json.WriteStartObject();
        json.WriteString("code", code);
        json.WriteString("where", where);
        json.WriteString("message", message);
        json.WriteEndObject();
    }

    public static void Meeting(this Utf8JsonWriter json, string input, Meeting meeting)
    {
        json.WriteStartObject();
        json.WriteString("id", meeting.Id);
        json.WriteString("input", input);
        json.WriteString("title", meeting.Title);
        json.Date("date", meeting.Date);
        json.WriteString("place", meeting.Place);
        json.Strings("chairs", meeting.Chairs);
        json.List("sessions", meeting.Sessions, session =>
        {
            json.WriteStartObject();
            json.WriteString("id", session.Id);
            json.WriteString("label", session.Label);
            json.WriteString("title", session.Title);
            json.Levels(session.Levels);
            json.Strings("moderators", session.Moderators);
            json.List("inputs", session.Inputs, i =>
            {
                json.WriteStartObject();
                json.WriteString("actor", i.Actor);
                json.WriteString("role", i.Role);
                json.WriteEndObject();
            });
            json.Anchor("anchor", session.Anchor);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    public static void Actor(this Utf8JsonWriter json, Actor actor)
    {
        json.WriteStartObject();
        json.WriteString("id", actor.Id);
        json.WriteString("name", actor.Name);
        json.Known("kind", actor.Kind, ActorKind.Unknown);
        json.Known("tier", actor.Tier, Tier.Unknown);
        json.Strings("aliases", actor.Aliases);
        json.List("mentions", actor.Mentions, json.AnchorValue);
        json.WriteEndObject();
    }

    /// <summary>Opens a statement and writes what a ledger says of it; the caller closes it.</summary>
    public static void StatementStart(this Utf8JsonWriter json, Statement statement)
    {
        json.WriteStartObject();
        json.WriteString("id", statement.Id);
        json.WriteString("session", statement.Session);
        json.WriteString("kind", statement.Kind.ToString());
        json.Known("standing", statement.Standing, Standing.NotStated);
        json.Levels(statement.Levels);
        json.WriteString("text", statement.Text);
        json.Anchor("anchor", statement.Anchor);
    }

    /// <summary>Opens a recommendation and writes what a ledger says of it; the caller closes it.</summary>
    public static void RecommendationStart(this Utf8JsonWriter json, Recommendation r, Operationality? read, DocumentText text)
    {
        json.WriteStartObject();
        json.WriteString("id", r.Id);
        json.WriteString("label", r.Label);
        json.WriteString("text", r.Text);
        json.Anchor("anchor", r.Anchor);
        if (read is null)
        {
            json.WriteNull("category");
            json.WriteNull("slots");
            json.Strings("questions", []);
            return;
        }

        json.WriteNumber("category", read.Category.Category);
        json.WriteStartObject("slots");
        foreach (var slot in read.Slots)
        {
            json.WriteStartObject(SlotNames[(int)slot.Slot]);
            json.WriteString("state", slot.State.ToString());
            json.WriteString("text", RecommendationPlace.Words(r, slot));
            json.Anchor("anchor", slot.Spans.IsEmpty ? null : RecommendationPlace.Of(r, slot.Spans[0], text));
            json.WriteString("why", slot.Why);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.Strings("questions", DraftingQuestions.Of(r, read, BriefPhrases.In("en")).Select(q => q.Question.Plain));
    }
}
