// A person keeps searches, looks at what is new in them, and gives them up. Each has one's own.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Searches;

/// <summary>Keeps searches.</summary>
public sealed class KeepSearches(WeftDb db, Door door, TimeProvider clock)
{
    /// <summary>A search that is kept.</summary>
    /// <param name="Search">It.</param>
    /// <param name="New">How many hits are new since its owner looked last; more than <see cref="SearchWorkspace.Most"/> are not counted.</param>
    public sealed record Listed(SavedSearch Search, int New);

    /// <summary>One's own, by name.</summary>
    public async Task<Result<ImmutableArray<Listed>>> List(WorkspaceId workspace, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        var listed = ImmutableArray.CreateBuilder<Listed>();
        var entries = new FindEntries(db);
        foreach (var search in await Own(access.Value).AsNoTracking().OrderBy(s => s.Name).ThenBy(s => s.Id).Take(SavedSearch.Most).ToListAsync(ct))
        {
            listed.Add(new Listed(search, await entries.CountAfter(SearchQuery.Read(search.Query), search.LookedUpTo, ct)));
        }

        return listed.ToImmutable();
    }

    /// <summary>What is new in one's own that are in the digest.</summary>
    /// <param name="Searches">By name.</param>
    /// <param name="Last">The newest row that can be seen now.</param>
    public sealed record Fresh(ImmutableArray<Listed> Searches, long Last);

    /// <summary>Counts what is new in those that are in the digest: after a row, and after the owner looked.</summary>
    public async Task<Result<Fresh>> News(WorkspaceId workspace, long after, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        var (listed, entries) = (ImmutableArray.CreateBuilder<Listed>(), new FindEntries(db));
        foreach (var search in await Own(access.Value).AsNoTracking().Where(s => s.IsInDigest).OrderBy(s => s.Name).ThenBy(s => s.Id).Take(SavedSearch.Most).ToListAsync(ct))
        {
            listed.Add(new Listed(search, await entries.CountAfter(SearchQuery.Read(search.Query), Math.Max(search.LookedUpTo, after), ct)));
        }

        return new Fresh(listed.ToImmutable(), await entries.Last(ct));
    }

    /// <summary>Keeps a search. What is found now counts as seen.</summary>
    public async Task<Result<SavedSearchId>> Add(WorkspaceId workspace, SearchQuery query, string? name, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        var access = await door.Enter(workspace, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        if (query.IsEmpty) return SearchRefusals.NothingToKeep;
        var given = name?.Trim() ?? "";
        if (given.Length is 0 or > SavedSearch.MaxName || query.Write().Length > SearchQuery.MaxWritten) return SearchRefusals.NoName;
        if (await Own(access.Value).CountAsync(ct) >= SavedSearch.Most) return SearchRefusals.TooMany;
        var search = new SavedSearch(SavedSearchId.New(clock), workspace, access.Value.Own, given, query, await new FindEntries(db).Last(ct));
        db.Add(search);
        await db.SaveChangesAsync(ct);
        return search.Id;
    }

    /// <summary>Opens one: what is found now counts as seen.</summary>
    /// <returns>What it searches.</returns>
    public Task<Result<SearchQuery>> Open(WorkspaceId workspace, SavedSearchId id, CancellationToken ct) =>
        Change(workspace, id, async search => search.Look(Math.Max(search.LookedUpTo, await new FindEntries(db).Last(ct))), ct);

    /// <summary>Puts news of one into the digest, or takes them out.</summary>
    public Task<Result<SearchQuery>> PutInDigest(WorkspaceId workspace, SavedSearchId id, bool isInDigest, CancellationToken ct) => Change(workspace, id, search =>
    {
        search.PutInDigest(isInDigest);
        return Task.CompletedTask;
    }, ct);

    /// <summary>Gives one up.</summary>
    public Task<Result<SearchQuery>> Remove(WorkspaceId workspace, SavedSearchId id, CancellationToken ct) => Change(workspace, id, search =>
    {
        search.Remove(clock.GetUtcNow().UtcDateTime);
        return Task.CompletedTask;
    }, ct);

    private IQueryable<SavedSearch> Own(Access access)
    {
        var (workspace, person) = (access.Workspace, access.Person);
        return db.SavedSearches.Where(s => s.Workspace == workspace && s.Owner == person);
    }

    private async Task<Result<SearchQuery>> Change(WorkspaceId workspace, SavedSearchId id, Func<SavedSearch, Task> change, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        if (await Own(access.Value).SingleOrDefaultAsync(s => s.Id == id, ct) is not { } search) return WorkbenchRefusals.NotFound;
        await change(search);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return WorkbenchRefusals.EditedMeanwhile;
        }

        return SearchQuery.Read(search.Query);
    }
}
