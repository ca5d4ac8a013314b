// The eight slots and the action category of a list of recommendations.
using System.Collections.Immutable;
using Weft.Analysis;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;
using Weft.Formats;
using Weft.Workbench.Documents;

namespace Weft.Workbench.Recommendations;

/// <summary>Reads slots for every item of a list.</summary>
public static class ReadSlots
{
    /// <summary>One item with its slots.</summary>
    public sealed record Row(GivenItem Item, Operationality Operationality);

    /// <summary>Reads the slots of every item; an item without a language is read as English.</summary>
    /// <returns>A row for each item in the order of the list, or why the list cannot be read.</returns>
    public static Result<ImmutableArray<Row>> Run(SubmittedFile items, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var read = GivenItems.Read(items, limits, cancellationToken);
        if (!read.IsOk) return read.Refusal;
        var unread = read.Value.FirstOrDefault(i => i.Language is not null && Lexicon.For(i.Language) is null);
        if (unread is not null) return DocumentRefusals.NoLexicon($"{items.Name}, item {unread.Id}", unread.Language!);
        return read.Value.Select(item => new Row(item, OperationalitySlots.Read(item.Text, Lexicon.For(item.Language) ?? Lexicon.English))).ToImmutableArray();
    }
}
