using System.Text;
using CsCheck;
using Weft.Analysis.Text;
using Weft.Formats.Tests.Docx;
using Weft.Formats.Unicode;

namespace Weft.Formats.Tests;

/// <summary>What holds for the blocks of every document, whatever is in it.</summary>
public sealed class BlocksOfAnyTextTests
{
    private static readonly string[] Pieces =
    [
        "word ", "Another ", "\n", "\n\n", "**", "*", "# ", "- ", "1. ", "(a) ", "a. ", "é", "e\u0301", "\u00A0", "\u00AD", "\t", "|", "<b>", "</b>", "<br>", "<p>", "<li>", "<td>", "&amp;",
        "\uD83D\uDE00", "\uF0B7", "\u200B", "”", ". ", ": ", "IV. ", "\u0323", "\uFEFF", "\u0007", ";", ",", "\"", "[x](y)", "[^1]", "---\n", "> ", "```\n",
    ];

    private static readonly Gen<string> AnyText = Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(indices => string.Concat(indices.Select(i => Pieces[i])));

    [Theory]
    [InlineData("a.md")]
    [InlineData("a.txt")]
    [InlineData("a.html")]
    [InlineData("a.csv")]
    [InlineData("a.docx")]
    public void Blocks_are_clean_numbered_and_the_same_twice(string file) => AnyText.Sample(
        text =>
        {
            var bytes = file == "a.docx" ? Word(text) : Encoding.UTF8.GetBytes(file == "a.html" ? $"<html><body>{text}" : text);

            var read = Reading.Try(file, bytes);
            var again = Reading.Try(file, bytes);

            if (!read.IsOk) return read.Refusal == again.Refusal;
            return Describe(read.Value) == Describe(again.Value) && read.Value.Blocks.Select((b, i) => (b, i)).All(p => IsSound(p.b, p.i + 1));
        },
        iter: 2_000, threads: 1);

    private static byte[] Word(string text)
    {
        var runs = text.Split('*').Select((t, i) =>
            $"<w:r><w:rPr>{(i % 2 == 1 ? "<w:b/>" : "")}</w:rPr><w:t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(t.Replace("\u0007", "", StringComparison.Ordinal))}</w:t></w:r>");
        return new WordFile($"<w:p>{string.Concat(runs)}</w:p>").Bytes();
    }

    private static string Describe(DocumentText document) =>
        string.Join('\n', document.Blocks.Select(b => $"{b.Number} {b.Kind} {b.Level} {b.Label} {b.Cell} {b.Text} {string.Join(',', b.Emphasis)}")) + document.Title;

    private static bool IsSound(Block block, int number)
    {
        var end = 0;
        foreach (var span in block.Emphasis)
        {
            if (span.Start < end || span.End <= span.Start || span.End > block.Text.Length) return false;
            end = span.End;
        }

        return block.Number == number && block.Text.Length > 0 && block.Text == block.Text.Trim() && block.Text == NormalForm.Compose(block.Text)
            && !block.Text.Any(char.IsControl) && !block.Text.Contains("  ", StringComparison.Ordinal) && block.Label != "";
    }
}
