// OLE compound files: the formats of Office before 2007, and the wrapping of newer ones that are locked.
using System.Text;
using Weft.Analysis;

namespace Weft.Formats.Packaging;

/// <summary>Tells what a compound file holds by the names of its streams.</summary>
internal static class CompoundFile
{
    private static readonly (string Stream, Func<string, Refusal> Refusal)[] Known =
    [
        ("EncryptedPackage", FormatsRefusals.OfficePassword),
        ("WordDocument", file => FormatsRefusals.OldOffice(file, "an old Word document (.doc)", "Word (.docx)")),
        ("Workbook", file => FormatsRefusals.OldOffice(file, "an old Excel workbook (.xls)", "Excel (.xlsx)")),
        ("PowerPoint Document", file => FormatsRefusals.OldOffice(file, "an old PowerPoint file (.ppt)", "PDF")),
        ("__nameid_version1.0", file => FormatsRefusals.OldOffice(file, "an Outlook message (.msg)", "PDF or text")),
    ];

    /// <summary>The first eight bytes of every compound file.</summary>
    public static ReadOnlySpan<byte> Magic => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The refusal that says what it is.</summary>
    public static Refusal Refusal(string file, ReadOnlySpan<byte> content)
    {
        foreach (var (stream, refusal) in Known)
        {
            if (content.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0) return refusal(file);
        }

        return FormatsRefusals.UnknownFormat(file);
    }
}
