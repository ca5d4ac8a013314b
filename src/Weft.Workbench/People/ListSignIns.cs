// The audit of sign-ins as owners and auditors of a workspace see it: what its members did, and tries for addresses that nobody here has.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.People;

/// <summary>Lists sign-ins.</summary>
public sealed class ListSignIns(WeftDb db, Door door)
{
    /// <summary>Most entries on one page.</summary>
    public const int Most = 100;

    /// <summary>One entry.</summary>
    /// <param name="At">When.</param>
    /// <param name="Person">Who; null when the address is not known here.</param>
    /// <param name="Name">The name; null when unknown.</param>
    /// <param name="Outcome">What came of it.</param>
    /// <param name="Way">By which way.</param>
    public sealed record Entry(DateTime At, PersonId? Person, string? Name, SignInOutcome Outcome, SignInWay Way);

    /// <summary>A page of entries, the latest first.</summary>
    /// <param name="workspace">Of which workspace.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>At most one entry more than a page shows: then there is another page.</returns>
    public async Task<Result<ImmutableArray<Entry>>> Run(WorkspaceId workspace, int page, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Audit, ct);
        if (!access.IsOk) return access.Refusal;
        var members = db.Memberships.Where(m => m.Workspace == workspace).Select(m => (PersonId?)m.Person);
        var entries = await (from e in db.SignInEntries
                             join p in db.People on e.Person equals (PersonId?)p.Id into people
                             from p in people.DefaultIfEmpty()
                             where e.Person == null || members.Contains(e.Person)
                             orderby e.At descending, e.Id
                             select new Entry(e.At, e.Person, p == null ? null : p.Name, e.Outcome, e.Way))
            .AsNoTracking().Skip((Math.Max(1, page) - 1) * Most).Take(Most + 1).ToListAsync(ct);
        return ImmutableArray.CreateRange(entries);
    }
}
