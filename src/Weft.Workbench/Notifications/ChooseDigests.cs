// A person chooses how often a digest comes, for each kind of news; or stops all of them by the link in one.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Notifications;

/// <summary>Shows and changes one's own choices.</summary>
public sealed class ChooseDigests(WeftDb db, Caller caller)
{
    /// <summary>One's own choices, a line for each kind.</summary>
    public async Task<Result<ImmutableSortedDictionary<NotificationKind, DigestEvery>>> List(CancellationToken ct) =>
        caller.Person is { } person ? await Of(person, ct) : WorkbenchRefusals.NotFound;

    /// <summary>Chooses. Kinds that are not named stay.</summary>
    public async Task<Result<PersonId>> Run(IReadOnlyDictionary<NotificationKind, DigestEvery> chosen, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        if (caller.Person is not { } person) return WorkbenchRefusals.NotFound;
        await Choose(person, chosen.Where(c => Enum.IsDefined(c.Key) && Enum.IsDefined(c.Value)), ct);
        return person;
    }

    /// <summary>Stops all digests of whoever got the link. It needs no sign-in, and does nothing else.</summary>
    /// <param name="key">The key of the link.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Result<PersonId>> Stop(string? key, CancellationToken ct)
    {
        if (key is not { Length: > 0 and <= 100 }) return WorkbenchRefusals.NotFound;
        if (await db.DigestStates.AsNoTracking().SingleOrDefaultAsync(s => s.Unsubscribe == key, ct) is not { } state) return WorkbenchRefusals.NotFound;
        await Choose(state.Person, Enum.GetValues<NotificationKind>().Select(k => KeyValuePair.Create(k, DigestEvery.Never)), ct);
        return state.Person;
    }

    /// <summary>The choices of a person.</summary>
    internal async Task<ImmutableSortedDictionary<NotificationKind, DigestEvery>> Of(PersonId person, CancellationToken ct)
    {
        var chosen = await db.DigestChoices.AsNoTracking().Where(c => c.Person == person).ToDictionaryAsync(c => c.Kind, c => c.Every, ct);
        return Enum.GetValues<NotificationKind>().ToImmutableSortedDictionary(k => k, k => chosen.GetValueOrDefault(k, DigestChoice.Normal));
    }

    private async Task Choose(PersonId person, IEnumerable<KeyValuePair<NotificationKind, DigestEvery>> chosen, CancellationToken ct)
    {
        var known = await db.DigestChoices.Where(c => c.Person == person).ToDictionaryAsync(c => c.Kind, ct);
        foreach (var (kind, every) in chosen)
        {
            if (known.TryGetValue(kind, out var choice)) choice.Choose(every);
            else db.Add(new DigestChoice(person, kind, every));
        }

        await db.SaveChangesAsync(ct);
    }
}
