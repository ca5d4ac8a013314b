// Does what a request with an idempotency key asks for at most once: the act and its reply are stored in one transaction.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Jobs;
using Weft.Workbench.Storage;

namespace Weft.Workbench.People;

/// <summary>Replies once.</summary>
public sealed class ReplyOnce(WeftDb db, JobBell bell, TimeProvider clock)
{
    /// <summary>What is sent back.</summary>
    /// <param name="Status">HTTP status.</param>
    /// <param name="Location">Address of what was made; null where nothing was.</param>
    /// <param name="Version">Version of what was made or changed; null where it has none.</param>
    /// <param name="Content">JSON.</param>
    public sealed record Sent(int Status, string? Location, string? Version, byte[] Content)
    {
        /// <summary>Whether something was done. What was refused is not kept: sent again, it is tried again.</summary>
        public bool IsDone => Status < 400;
    }

    /// <summary>Does it, or gives the reply that was kept.</summary>
    /// <param name="token">Whose request.</param>
    /// <param name="key">Its key.</param>
    /// <param name="requestHash">Hash of method, address and content.</param>
    /// <param name="act">Does it.</param>
    /// <param name="ct">Stops.</param>
    public async Task<Result<Sent>> Run(ApiTokenId token, string key, string requestHash, Func<Task<Sent>> act, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (key.Length > KeptReply.MaxKey) return ApiTokenRefusals.KeyTooLong;
        var now = clock.GetUtcNow().UtcDateTime;
        var over = now - KeptReply.Life;
        await db.Set<KeptReply>().Where(r => r.At < over).ExecuteDeleteAsync(ct);
        if (await Find(token, key, requestHash, ct) is { } kept) return kept;

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var reply = new KeptReply(token, key, requestHash, now);
        db.Add(reply);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException) // the same request came twice in one moment: the other one was first
        {
            await transaction.RollbackAsync(ct);
            db.ChangeTracker.Clear();
            return await Find(token, key, requestHash, ct) ?? ApiTokenRefusals.KeyInUse;
        }

        var sent = await act();
        if (!sent.IsDone) return sent; // nothing was committed: the transaction is rolled back as it is disposed of
        if (db.Entry(reply).State == EntityState.Detached) db.Attach(reply); // an act may let go of what it has stored
        reply.Keep(sent.Status, sent.Location, sent.Version, sent.Content);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        bell.Ring(); // the act rang before its job could be seen
        return sent;
    }

    private async Task<Result<Sent>?> Find(ApiTokenId token, string key, string requestHash, CancellationToken ct)
    {
        var kept = await db.Set<KeptReply>().AsNoTracking().SingleOrDefaultAsync(r => r.Token == token && r.Key == key, ct);
        if (kept is null) return null;
        return kept.RequestHash == requestHash ? new Sent(kept.Status, kept.Location, kept.Version, kept.Content) : ApiTokenRefusals.KeyUsed;
    }
}
