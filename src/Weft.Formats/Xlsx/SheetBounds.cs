// How far a sheet reaches: one stray cell in the last corner must not cost a walk over billions of empty ones.
using System.Globalization;
using System.Xml;
using Weft.Formats.Packaging;

namespace Weft.Formats.Xlsx;

/// <summary>Checks a sheet before it is read.</summary>
internal static class SheetBounds
{
    private const int NodesBetweenTicks = 4096;

    /// <summary>Runs once through a sheet and refuses what reaches too far.</summary>
    public static void Check(Stream part, ReadingBudget budget, string format, long mostCells)
    {
        try
        {
            using var reader = PartXml.Open(part);
            long row = 0, column = 0;
            for (var nodes = 0; reader.Read(); nodes++)
            {
                budget.CheckDepth(reader.Depth);
                if (nodes % NodesBetweenTicks == 0) budget.Tick();
                if (reader.NodeType != XmlNodeType.Element) continue;
                if (reader.LocalName == "row") row = Math.Max(row + 1, RowOf(reader.GetAttribute("r")));
                else if (reader.LocalName == "c") column = Math.Max(column, ColumnOf(reader.GetAttribute("r")));
                if (row * Math.Max(1, column) > mostCells) throw new ReadingStopped(FormatsRefusals.UnpacksTooLarge(budget.File));
            }
        }
        catch (XmlException e)
        {
            throw new ReadingStopped(PartXml.RefusalOf(e, budget, format));
        }
    }

    private static long RowOf(string? reference) =>
        long.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? Math.Min(row, int.MaxValue) : 0;

    private static long ColumnOf(string? reference)
    {
        long column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetter(c) || column > int.MaxValue) break;
            column = (column * 26) + (char.ToUpperInvariant(c) - 'A' + 1);
        }

        return column;
    }
}
