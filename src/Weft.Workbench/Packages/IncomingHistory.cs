// The history of a package: each seal is held against its entry; where ids or persons were replaced, entries are sealed anew in their order.
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Packages;

/// <summary>Checks and seals entries as they pass, one after the other.</summary>
internal sealed class IncomingHistory(WorkspaceTable table, bool isWhole)
{
    private long number;
    private string seal = HistorySeal.First;
    private long newNumber;
    private string newSeal = HistorySeal.First;

    /// <summary>Number and seal of the last entry as it is stored here.</summary>
    public (long Number, string Seal) Last => (newNumber, newSeal);

    /// <summary>Holds the seal of an entry against it, and its place against the one before.</summary>
    public void Check(object?[] row)
    {
        var entry = EntryOf(row);
        var (stated, before, own) = ((long)row[table["number"]]!, (string)row[table["previous_seal"]]!, (string)row[table["seal"]]!);
        entry.SealAfter(stated, before);
        var follows = stated == number + 1 ? before == seal : !isWhole && stated > number;
        if (entry.Seal != own || !follows) throw new BrokenPackageException(PackageRefusals.BrokenHistory(stated));
        (number, seal) = (stated, own);
    }

    /// <summary>Holds the last seal that the package states against the last entry.</summary>
    public void CheckEnd(WorkspaceTable chains, object?[] chain)
    {
        if (isWhole && ((long)chain[chains["number"]]! != number || (string)chain[chains["seal"]]! != seal))
        {
            throw new BrokenPackageException(PackageRefusals.BrokenHistory(number));
        }
    }

    /// <summary>Seals an entry after the one before it, as it is stored here.</summary>
    public void Seal(object?[] row)
    {
        var entry = EntryOf(row);
        entry.SealAfter(newNumber + 1, newSeal);
        (row[table["number"]], row[table["previous_seal"]], row[table["seal"]]) = (entry.Number, entry.PreviousSeal, entry.Seal);
        (newNumber, newSeal) = (entry.Number, entry.Seal);
    }

    private HistoryEntry EntryOf(object?[] row) => new(
        new WorkspaceId((Guid)row[table["workspace"]]!), default, isDraft: false,
        new HistoryEntry.Acted(
            Enum.Parse<HistoryAct>((string)row[table["act"]]!), new ItemRef((string)row[table["kind"]]!, (Guid)row[table["key"]]!),
            row[table["person"]] is Guid person ? new PersonId(person) : null, (DateTime)row[table["at"]]!,
            (string?)row[table["why"]], (string?)row[table["before"]], (string?)row[table["after"]]));
}
