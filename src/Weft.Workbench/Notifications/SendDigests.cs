// Writes to people by the clock: who has news gets one digest, who has none gets none.
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Weft.Workbench.Jobs;
using Weft.Workbench.People;
using Weft.Workbench.Searches;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Notifications;

/// <summary>Sends what is due to everybody, each in a unit of work of their own.</summary>
internal sealed class SendDigests(WeftDb db, IServiceScopeFactory scopes, TimeProvider clock) : IRegularWork
{
    // An act that began before the hour may be stored a moment after it.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime - Settled;
        var (hour, states) = (DigestState.EndOf(DigestEvery.Hourly, now), db.DigestStates);
        var due = await db.People.AsNoTracking().Where(p => p.LockedAt == null && p.ErasedAt == null && p.Email != null && !states.Any(s => s.Person == p.Id && s.HourlyTo >= hour))
            .Select(p => p.Id).ToListAsync(ct);
        foreach (var person in due)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Caller>().Become(person); // nothing is written to anyone that they could not read themselves now
            await scope.ServiceProvider.GetRequiredService<SendDigest>().Run(person, now, ct);
        }
    }
}

/// <summary>Sends what is due to one person. The caller is that person.</summary>
internal sealed class SendDigest(WeftDb db, ListNotifications notifications, KeepSearches searches, ChooseDigests choices, IDigestPost post)
{
    /// <summary>Sends it. Whoever moves the state forward sends; a node that comes second finds it moved.</summary>
    public async Task Run(PersonId person, DateTime now, CancellationToken ct)
    {
        if (await db.DigestStates.SingleOrDefaultAsync(s => s.Person == person, ct) is not { } state)
        {
            db.Add(new DigestState(person, now));
            await IsFirst(ct);
            return;
        }

        var chosen = await choices.Of(person, ct);
        var (hourly, daily, weekly, searched) = (state.HourlyTo, state.DailyTo, state.WeeklyTo, state.SearchedTo);
        var told = (await notifications.Run(true, ct)).Value.Where(n => IsDue(state, chosen[n.Notification.Kind], n.Notification.At, now)).ToList();
        var (found, last) = IsDue(state, chosen[NotificationKind.Found], now) ? await News(person, searched, ct) : ([], searched);
        state.Tell(now, last);
        if (!await IsFirst(ct) || (told.Count == 0 && found.Count == 0)) return;

        var reader = await db.People.AsNoTracking().Where(p => p.Id == person).Select(p => new { p.Email, p.Language }).SingleAsync(ct);
        if (await post.Send(new Digest(reader.Email!, reader.Language, [.. told], [.. found], state.Unsubscribe), ct)) return;
        state.GoBack(hourly, daily, weekly, searched); // tried again with the next turn of the clock
        await IsFirst(ct);
    }

    private static bool IsDue(DigestState state, DigestEvery every, DateTime now) => every != DigestEvery.Never && DigestState.EndOf(every, now) > state.To(every);

    private static bool IsDue(DigestState state, DigestEvery every, DateTime at, DateTime now) =>
        IsDue(state, every, now) && at >= state.To(every) && at < DigestState.EndOf(every, now);

    private async Task<(List<SearchNews> Found, long Last)> News(PersonId person, long since, CancellationToken ct)
    {
        var (found, last) = (new List<SearchNews>(), since);
        foreach (var workspace in await db.Memberships.Where(m => m.Person == person).Select(m => m.Workspace).ToListAsync(ct))
        {
            if (await searches.News(workspace, since, ct) is not { IsOk: true, Value: var news }) continue;
            found.AddRange(news.Searches.Where(s => s.New > 0).Select(s => new SearchNews(workspace, s.Search, s.New)));
            last = Math.Max(last, news.Last);
        }

        return (found, last);
    }

    private async Task<bool> IsFirst(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            return false; // another node was first
        }
    }
}
