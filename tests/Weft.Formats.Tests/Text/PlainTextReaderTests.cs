using System.Text;
using Weft.Analysis.Text;

namespace Weft.Formats.Tests.Text;

public sealed class PlainTextReaderTests
{
    private static DocumentText Read(string text) => Reading.Of("a.txt", text);

    [Fact]
    public void Wrapped_lines_are_joined_and_blank_lines_part_paragraphs()
    {
        var read = Read("""
            REPORT OF THE ROUND TABLE

            The participants met for a day and spoke about what
            each of them could do, and about what they needed
            from others.

            I. Opening

            The chair opened the meeting.
              - first point of
                the list
              - second point
            1. Adopt a plan.
            2. Pay for it.
            """);

        Assert.Equal(
            [
                "Heading1 REPORT OF THE ROUND TABLE",
                "Paragraph The participants met for a day and spoke about what each of them could do, and about what they needed from others.",
                "Heading2 <I.> Opening", "Paragraph The chair opened the meeting.", "ListItem1 first point of", "Paragraph the list", "ListItem1 second point",
                "ListItem1 <1.> Adopt a plan.", "ListItem1 <2.> Pay for it.",
            ],
            read.Lines());
    }

    [Fact]
    public void Long_lines_are_a_paragraph_each()
    {
        var line = string.Join(' ', Enumerable.Repeat("word", 60)) + ".";

        Assert.Equal(3, Read($"{line}\n{line}\n{line}\n").Blocks.Length);
    }

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 mark", "utf-16", "utf-16 mark", "utf-16BE mark", "windows-1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_usual_encoding_is_told_from_the_bytes(string name)
    {
        const string text = "L’été passé, nous avons parlé à l’école.\r\n\r\nFin – voilà.\r\n";
        Encoding encoding = name.Split(' ')[0] switch
        {
            "utf-8" => new UTF8Encoding(name.EndsWith("mark", StringComparison.Ordinal)),
            "utf-16" => new UnicodeEncoding(false, name.EndsWith("mark", StringComparison.Ordinal)),
            "utf-16BE" => new UnicodeEncoding(true, true),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        };

        var read = Reading.Of("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);

        Assert.Equal(["L’été passé, nous avons parlé à l’école.", "Fin – voilà."], read.Blocks.Select(b => b.Text));
    }

    [Fact]
    public void One_damaged_letter_does_not_turn_the_others_into_rubbish()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("été ", 20))), 0xE9, (byte)' ', .. Encoding.UTF8.GetBytes("fin.")];

        Assert.StartsWith("été été", Reading.Of("a.txt", bytes).Blocks[0].Text, StringComparison.Ordinal);
    }
}
