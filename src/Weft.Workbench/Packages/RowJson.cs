// A row as one line of JSON and back: names of columns and plain values, the same from either database.
using System.Data.Common;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Weft.Workbench.Packages;

/// <summary>Writes rows and reads them back.</summary>
internal static class RowJson
{
    private const string InstantForm = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>Letters of all languages stay letters; the lines are data and never part of a page.</summary>
    public static JsonWriterOptions Form { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The values of the reader's row, as the kinds say; null is empty.</summary>
    public static void Read(DbDataReader from, StoredTable table, object?[] into)
    {
        for (var at = 0; at < into.Length; at++) into[at] = from.IsDBNull(at) ? null : Value(from, at, table.Columns[at].Kind);
    }

    /// <summary>Writes a row as one object.</summary>
    public static void Write(Utf8JsonWriter to, StoredTable table, object?[] row)
    {
        to.WriteStartObject();
        for (var at = 0; at < row.Length; at++)
        {
            to.WritePropertyName(table.Columns[at].Name);
            Write(to, row[at]);
        }

        to.WriteEndObject();
    }

    /// <summary>Reads a line: every column once, nothing else.</summary>
    /// <returns>Whether the line is a row of the table.</returns>
    public static bool TryParse(ReadOnlySpan<byte> line, StoredTable table, object?[] into)
    {
        var seen = 0;
        try
        {
            var json = new Utf8JsonReader(line);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject) return false;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                if (seen == into.Length || !json.ValueTextEquals(table.Columns[seen].Name) || !json.Read()) return false;
                if (!TryParse(ref json, table.Columns[seen], out into[seen])) return false;
                seen++;
            }

            return seen == into.Length && json.TokenType == JsonTokenType.EndObject && !json.Read();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    private static object Value(DbDataReader from, int at, ValueKind kind) => kind switch
    {
        ValueKind.Text => from.GetString(at),
        ValueKind.Whole => from.GetInt64(at),
        ValueKind.Number => from.GetDouble(at),
        ValueKind.Exact => from.GetDecimal(at),
        ValueKind.Truth => from.GetBoolean(at),
        ValueKind.Id => from.GetGuid(at),
        ValueKind.Instant => from.GetFieldValue<DateTimeOffset>(at).UtcDateTime,
        ValueKind.Day => from.GetFieldValue<DateOnly>(at),
        ValueKind.Duration => from.GetFieldValue<TimeSpan>(at),
        ValueKind.Bytes => from.GetFieldValue<byte[]>(at),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static void Write(Utf8JsonWriter to, object? value)
    {
        switch (value)
        {
            case null: to.WriteNullValue(); break;
            case string text: to.WriteStringValue(text); break;
            case long whole: to.WriteNumberValue(whole); break;
            case double number when double.IsFinite(number): to.WriteNumberValue(number); break;
            case double number: to.WriteStringValue(number.ToString(CultureInfo.InvariantCulture)); break;
            case decimal exact: to.WriteStringValue(exact.ToString(CultureInfo.InvariantCulture)); break;
            case bool truth: to.WriteBooleanValue(truth); break;
            case Guid id: to.WriteStringValue(id); break;
            case DateTime instant: to.WriteStringValue(instant.ToString(InstantForm, CultureInfo.InvariantCulture)); break;
            case DateOnly day: to.WriteStringValue(day.ToString(DayForm, CultureInfo.InvariantCulture)); break;
            case TimeSpan duration: to.WriteStringValue(duration.ToString("c", CultureInfo.InvariantCulture)); break;
            case byte[] bytes: to.WriteBase64StringValue(bytes); break;
            default: throw new ArgumentException($"No form for {value.GetType().Name}.", nameof(value));
        }
    }

    private static bool TryParse(ref Utf8JsonReader json, StoredColumn column, out object? value)
    {
        value = null;
        if (json.TokenType == JsonTokenType.Null) return column.IsNullable;
        value = column.Kind switch
        {
            ValueKind.Whole when json.TokenType == JsonTokenType.Number => json.TryGetInt64(out var whole) ? whole : null,
            ValueKind.Number when json.TokenType == JsonTokenType.Number => json.GetDouble(),
            ValueKind.Truth when json.TokenType is JsonTokenType.True or JsonTokenType.False => json.GetBoolean(),
            ValueKind.Bytes when json.TokenType == JsonTokenType.String => json.TryGetBytesFromBase64(out var bytes) ? bytes : null,
            ValueKind.Id when json.TokenType == JsonTokenType.String => json.TryGetGuid(out var id) ? id : null,
            not (ValueKind.Whole or ValueKind.Truth or ValueKind.Bytes or ValueKind.Id) when json.TokenType == JsonTokenType.String => Parse(json.GetString()!, column.Kind),
            _ => null,
        };
        return value is not null;
    }

    private static object? Parse(string text, ValueKind kind) => kind switch
    {
        ValueKind.Text => text,
        ValueKind.Number => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        ValueKind.Exact => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var exact) ? exact : null,
        ValueKind.Instant => DateTime.TryParseExact(
            text, InstantForm, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null,
        ValueKind.Day => DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        ValueKind.Duration => TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var duration) ? duration : null,
        _ => null,
    };
}
