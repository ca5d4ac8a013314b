// The two tables about who: mandates by topic, and the agenda with its participants.
using System.Collections.Immutable;
using Weft.Analysis;
using Weft.Analysis.Mandates;
using Weft.Analysis.Text;
using Weft.Formats;
using Weft.Workbench.Documents;

namespace Weft.Workbench.Meetings;

/// <summary>Reads mandates and agendas from CSV and XLSX.</summary>
public static class MandateTables
{
    /// <summary>Reads a table with the columns topic, actor, function and, where given, legal_basis, budget, staff.</summary>
    /// <returns>The mandates in the order of the rows, or what is wrong with the table.</returns>
    public static Result<ImmutableArray<Mandate>> ReadMandates(SubmittedFile file, ReadingLimits limits, CancellationToken cancellationToken) =>
        NamedTable.Read<Mandate>(file, ["topic", "actor", "function"], ToMandate, limits, cancellationToken);

    /// <summary>Reads a table with the columns agenda item, topic, participants (separated by ";").</summary>
    /// <returns>The agenda in the order of the rows, or what is wrong with the table.</returns>
    public static Result<ImmutableArray<AgendaItem>> ReadAgenda(SubmittedFile file, ReadingLimits limits, CancellationToken cancellationToken) =>
        NamedTable.Read<AgendaItem>(file, ["agenda item", "topic", "participants"], ToAgendaItem, limits, cancellationToken);

    private static (Mandate?, string?) ToMandate(NamedTable.Row row)
    {
        if (row["topic"] is not { } topic) return (null, "the topic is empty");
        if (row["actor"] is not { } actor) return (null, "the actor is empty");
        if (row["function"] is not { } function) return (null, "the function is empty");
        return FunctionOf(function) is { } known
            ? (new Mandate(topic, actor, known, row["legal_basis"], row["budget"], row["staff"]), null)
            : (null, $"the function \"{function}\" is none of {string.Join(", ", Enum.GetNames<MandateFunction>())}");
    }

    private static (AgendaItem?, string?) ToAgendaItem(NamedTable.Row row)
    {
        if (row["agenda item"] is not { } item) return (null, "the agenda item is empty");
        if (row["topic"] is not { } topic) return (null, "the topic is empty");
        return (new AgendaItem(item, topic, [.. (row["participants"] ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]), null);
    }

    // "Co-lead" and "co lead" are CoLead; a number is no function, though the enumeration would take it.
    private static MandateFunction? FunctionOf(string text)
    {
        var folded = Terms.Fold(text).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return Enum.GetNames<MandateFunction>().FirstOrDefault(n => string.Equals(n, folded, StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse<MandateFunction>(name) : null;
    }
}
