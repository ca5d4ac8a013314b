// Everything that can be read in an output: the text of values, and of each part of a packed file.
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Tests.Leaks;

internal static class OutputText
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        IncludeFields = true,
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new BytesAsText(), new PersonAsText() },
    };

    public static string Of(object? output) => output switch
    {
        null => "",
        string text => text,
        byte[] bytes => Of(bytes),
        _ => JsonSerializer.Serialize(output, output.GetType(), Readable),
    };

    /// <summary>The text of bytes; of a ZIP (so also of DOCX and XLSX) the names and texts of all its entries.</summary>
    public static string Of(byte[] bytes)
    {
        if (bytes is not [0x50, 0x4B, 0x03, 0x04, ..]) return Encoding.UTF8.GetString(bytes);
        var text = new StringBuilder();
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using (var packed = entry.Open()) packed.CopyTo(content);
            text.Append(entry.FullName).Append('\n').Append(Of(content.ToArray())).Append('\n');
        }

        return text.ToString();
    }

    // Names of people are kept by their ids.
    private sealed class PersonAsText : JsonConverter<PersonId>
    {
        public override PersonId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, PersonId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, PersonId value, JsonSerializerOptions options) => writer.WritePropertyName($"{value.Value}");
    }

    private sealed class BytesAsText : JsonConverter<byte[]>
    {
        public override byte[]? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, byte[] value, JsonSerializerOptions options) => writer.WriteStringValue(Of(value));
    }
}
