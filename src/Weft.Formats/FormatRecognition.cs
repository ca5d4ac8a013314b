// What kind of file it is, told by its bytes; the ending of the name decides only between kinds of text.
using Weft.Analysis;
using Weft.Formats.Packaging;
using Weft.Formats.Text;

namespace Weft.Formats;

using Weft.Analysis.Text; // inside: a package has a namespace named DocumentFormat

/// <summary>Recognises formats.</summary>
internal static class FormatRecognition
{
    private const int HeadLength = 1024;

    /// <summary>The format, or why the file is refused.</summary>
    public static Result<DocumentFormat> Of(byte[] content, ReadingBudget budget)
    {
        var file = budget.File;
        ReadOnlySpan<byte> head = content.AsSpan(0, Math.Min(content.Length, HeadLength));
        if (head.IndexOf("%PDF-"u8) >= 0) return DocumentFormat.Pdf;
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8)) return PackageKind.Of(content, budget);
        if (head.StartsWith(CompoundFile.Magic)) return CompoundFile.Refusal(file, content);
        if (head.StartsWith("{\\rtf"u8)) return FormatsRefusals.OldOffice(file, "a Rich Text file (.rtf)", "Word (.docx)");
        if (IsPicture(head)) return FormatsRefusals.Picture(file);
        if (IsArchive(content)) return FormatsRefusals.Archive(file);
        if (IsExecutable(head)) return FormatsRefusals.Executable(file);
        if (!TextDecoding.IsText(content)) return FormatsRefusals.UnknownFormat(file);
        return TextKind.Of(content, FileName.Ending(file), file);
    }

    private static bool IsPicture(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || head.StartsWith("GIF8"u8) || head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8)
        || (head.StartsWith("BM"u8) && head.Length > 10 && head[6] == 0 && head[7] == 0 && head[8] == 0 && head[9] == 0)
        || (head.StartsWith("RIFF"u8) && head.Length > 12 && head[8..12].SequenceEqual("WEBP"u8))
        || (head.Length > 12 && head[4..8].SequenceEqual("ftyp"u8)); // HEIC and AVIF pictures, films

    private static bool IsArchive(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || content.StartsWith("Rar!"u8)
        || content.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) || content.StartsWith((ReadOnlySpan<byte>)[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00])
        || content.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD])
        || (content.StartsWith("BZh"u8) && content.Length > 10 && content[4..10].SequenceEqual((ReadOnlySpan<byte>)[0x31, 0x41, 0x59, 0x26, 0x53, 0x59]))
        || (content.Length > 262 && content[257..262].SequenceEqual("ustar"u8));

    private static bool IsExecutable(ReadOnlySpan<byte> head) =>
        (head.StartsWith("MZ"u8) && head.Contains((byte)0)) || head.StartsWith((ReadOnlySpan<byte>)[0x7F, 0x45, 0x4C, 0x46])
        || head.StartsWith((ReadOnlySpan<byte>)[0xCF, 0xFA, 0xED, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xCE, 0xFA, 0xED, 0xFE])
        || head.StartsWith((ReadOnlySpan<byte>)[0xCA, 0xFE, 0xBA, 0xBE]);
}
