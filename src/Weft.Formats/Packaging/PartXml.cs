// XML of packed documents: no definitions, no resolver, no deep nesting.
using System.Xml;
using Weft.Analysis;

namespace Weft.Formats.Packaging;

/// <summary>Opens and checks XML parts.</summary>
internal static class PartXml
{
    private const int NodesBetweenTicks = 4096;

    /// <summary>A reader that resolves nothing outside the part.</summary>
    public static XmlReader Open(Stream part) => XmlReader.Create(part, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CloseInput = true,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    /// <summary>Largest paragraph or table row, which is held in memory as a tree.</summary>
    private const long LargestUnit = 16L * 1024 * 1024;

    /// <summary>Runs once through a part: it is well formed, not too deep, not too large.</summary>
    /// <param name="part">The part; it is closed afterwards.</param>
    /// <param name="budget">The limits.</param>
    /// <param name="format">Name of the format for the message.</param>
    /// <param name="largest">Most bytes of the part.</param>
    /// <param name="units">Names of the elements that are later read as a tree each.</param>
    public static void Check(Stream part, ReadingBudget budget, string format, long largest, params string[] units)
    {
        try
        {
            using var counted = new CountedStream(part, budget, largest);
            using var reader = Open(counted);
            long unitStart = 0, unitDepth = long.MaxValue;
            for (var nodes = 0; reader.Read(); nodes++)
            {
                budget.CheckDepth(reader.Depth);
                if (reader.Depth <= unitDepth)
                {
                    var opens = reader.NodeType == XmlNodeType.Element && units.Contains(reader.LocalName);
                    (unitStart, unitDepth) = opens ? (counted.Position, reader.Depth) : (unitStart, long.MaxValue);
                }
                else if (counted.Position - unitStart > LargestUnit)
                {
                    throw new ReadingStopped(FormatsRefusals.UnpacksTooLarge(budget.File));
                }

                if (nodes % NodesBetweenTicks == 0) budget.Tick();
            }
        }
        catch (XmlException e)
        {
            throw new ReadingStopped(RefusalOf(e, budget, format));
        }
        catch (InvalidDataException)
        {
            throw new ReadingStopped(FormatsRefusals.Damaged(budget.File, format));
        }
    }

    /// <summary>Why a part cannot be read. The runtime tells a forbidden definition only by its message.</summary>
    public static Refusal RefusalOf(XmlException e, ReadingBudget budget, string format) => e.Message.Contains("DTD", StringComparison.Ordinal)
        ? FormatsRefusals.ForbiddenDefinition(budget.File) : FormatsRefusals.Damaged(budget.File, format);
}
