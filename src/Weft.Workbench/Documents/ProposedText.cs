// A text from which proposals are taken over, and which of them were taken over before.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Documents;

/// <summary>What became of taking over.</summary>
/// <param name="Added">How many are new.</param>
/// <param name="There">How many were there before.</param>
public sealed record Confirmed(int Added, int There);

/// <summary>A version with what its text says.</summary>
/// <param name="Document">Its document, in sight of who asks.</param>
/// <param name="Version">The version.</param>
/// <param name="Text">What was read out of it.</param>
public sealed record ProposedText(Document Document, DocumentVersion Version, ReadDocument.Answer Text)
{
    /// <summary>Finds and reads it.</summary>
    internal static async Task<Result<ProposedText>> Find(WeftDb db, ReadVersion read, WorkspaceId workspace, VersionId id, CancellationToken ct)
    {
        var version = await db.Versions.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id && v.Workspace == workspace, ct);
        if (version is null || await db.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == version.Document, ct) is not { } document) return WorkbenchRefusals.NotFound;
        var text = await read.Run(version, ct);
        if (!text.IsOk) return text.Refusal;
        return text.Value.Lexicon is null ? DocumentRefusals.NoLexicon(version.FileName, text.Value.Language ?? "?") : new ProposedText(document, version, text.Value);
    }

    /// <summary>Which proposals of a version were taken over before.</summary>
    internal static async Task<TakenProposals> Taken<T>(WeftDb db, IQueryable<T> items, VersionId version, CancellationToken ct)
        where T : AnchoredItem
    {
        var of = items.AsNoTracking().Where(i => i.Version == version && i.Proposal != null);
        var seen = await of.Select(i => i.Proposal!).Distinct().ToListAsync(ct);
        var sight = db.Sight;
        db.Sight = Sight.Everything(sight.Workspace, sight.Person); // removed and hidden ones hold their numbers, nothing else of them is read
        var copies = await of.GroupBy(i => i.Proposal!).Select(g => new { g.Key, Last = g.Max(i => i.Copy) }).ToDictionaryAsync(g => g.Key, g => g.Last, StringComparer.Ordinal, ct);
        db.Sight = sight;
        return new TakenProposals(seen.ToHashSet(StringComparer.Ordinal), copies);
    }

    /// <summary>Saves what was taken over; false where another window took some of it over in the same moment, and nothing was saved.</summary>
    internal static async Task<bool> Save(WeftDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException && e.Entries.Any(x => x.Entity is AnchoredItem))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}

/// <summary>Proposals that were taken over.</summary>
internal sealed record TakenProposals(HashSet<string> Seen, Dictionary<string, int> Copies)
{
    /// <summary>Whether who asks sees it among the facts.</summary>
    public bool IsTaken(string proposal) => Seen.Contains(proposal);

    /// <summary>Number for a new one.</summary>
    public int NextCopy(string proposal) => Copies.TryGetValue(proposal, out var last) ? last + 1 : 0;
}
