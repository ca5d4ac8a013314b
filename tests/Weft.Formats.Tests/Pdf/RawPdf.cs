// Writes a PDF object by object, so that a test can say exactly what is wrong with it.
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Weft.Formats.Tests.Pdf;

internal sealed class RawPdf
{
    private readonly List<byte[]> objects = [];

    /// <summary>A file of one page that prints a line, with more entries in its catalogue and page.</summary>
    public static byte[] OnePage(string content, string inCatalog = "", string inPage = "", params string[] more)
    {
        var pdf = new RawPdf();
        pdf.Add($"<< /Type /Catalog /Pages 2 0 R {inCatalog} >>");
        pdf.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        pdf.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> {inPage} >> >>");
        pdf.AddStream("", Encoding.Latin1.GetBytes(content));
        pdf.Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        foreach (var one in more) pdf.Add(one);
        return pdf.Build();
    }

    /// <summary>Prints one line of text.</summary>
    public static string Line(string text, int y = 700) => $"BT /F1 12 Tf 72 {y} Td ({text}) Tj ET ";

    public void Add(string body) => objects.Add(Encoding.Latin1.GetBytes(body));

    public void AddStream(string entries, byte[] data) =>
        objects.Add([.. Encoding.Latin1.GetBytes($"<< /Length {data.Length} {entries} >>\nstream\n"), .. data, .. "\nendstream"u8]);

    public void AddDeflated(long zeros, string entries = "")
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var blank = new byte[1 << 20];
            Array.Fill(blank, (byte)' ');
            for (long written = 0; written < zeros; written += blank.Length) stream.Write(blank);
        }

        AddStream($"/Filter /FlateDecode {entries}", packed.ToArray());
    }

    public byte[] Build(string inTrailer = "")
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var places = new List<long>();
        for (var i = 0; i < objects.Count; i++)
        {
            places.Add(file.Position);
            file.Write(Encoding.Latin1.GetBytes($"{i + 1} 0 obj\n"));
            file.Write(objects[i]);
            file.Write("\nendobj\n"u8);
        }

        var start = file.Position;
        file.Write(Encoding.Latin1.GetBytes($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (var place in places) file.Write(Encoding.Latin1.GetBytes(place.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n"));
        file.Write(Encoding.Latin1.GetBytes($"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {inTrailer} >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }
}
