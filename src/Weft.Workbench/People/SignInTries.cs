// Counts tries in the database, before anything is looked at: neither many nodes nor many requests in one moment get more tries than allowed.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;

namespace Weft.Workbench.People;

/// <summary>The tries for one address or one person's codes; kept by hash, so that unknown addresses leave no trace of who was looked for.</summary>
public sealed class SignInTry
{
    private SignInTry()
    {
    }

    /// <summary>Hash of what is tried.</summary>
    public byte[] Key { get; private set; } = [];

    /// <summary>Tries in the present window.</summary>
    public int Count { get; private set; }

    /// <summary>Tries since the last success.</summary>
    public int Total { get; private set; }

    /// <summary>When the present window ends.</summary>
    public DateTime Until { get; private set; }
}

/// <summary>Counts tries and closes the door for a while after too many.</summary>
public sealed class SignInTries(WeftDb db, TimeProvider clock)
{
    /// <summary>Tries in one window.</summary>
    public const int MostInWindow = 10;

    private const int LastDoubling = 6;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Counts one try.</summary>
    /// <param name="subject">What is tried: a normal address, a person's codes.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Null when the try may go on; else until when none is looked at.</returns>
    public async Task<DateTime?> Begin(string subject, CancellationToken ct)
    {
        var (key, now) = (Secret.HashOf(subject), clock.GetUtcNow().UtcDateTime);
        var before = await db.SignInTries.AsNoTracking().SingleOrDefaultAsync(t => t.Key == key, ct);
        if (before is not null && before.Until > now && before.Count >= MostInWindow) return before.Until;
        if (before is null) await Forget(now, ct);

        // Each full window doubles the next one: ten tries take minutes, a hundred take days.
        var until = now + (Window * (1 << Math.Min((before?.Total ?? 0) / MostInWindow, LastDoubling)));
        var counted = await db.Database.SqlQuery<int>(
            $"""
            INSERT INTO sign_in_tries (key, count, total, until) VALUES ({key}, 1, 1, {until})
            ON CONFLICT (key) DO UPDATE SET total = sign_in_tries.total + 1,
            count = CASE WHEN sign_in_tries.until <= {now} THEN 1 ELSE sign_in_tries.count + 1 END,
            until = CASE WHEN sign_in_tries.until <= {now} THEN {until} ELSE sign_in_tries.until END
            RETURNING count
            """).ToListAsync(ct);
        if (counted[0] <= MostInWindow) return null;
        return (await db.SignInTries.AsNoTracking().SingleAsync(t => t.Key == key, ct)).Until;
    }

    /// <summary>Forgets the tries after a success.</summary>
    public async Task Succeed(string subject, CancellationToken ct)
    {
        var key = Secret.HashOf(subject);
        await db.SignInTries.Where(t => t.Key == key).ExecuteDeleteAsync(ct);
    }

    private Task<int> Forget(DateTime now, CancellationToken ct)
    {
        var old = now - Kept;
        return db.SignInTries.Where(t => t.Until < old).ExecuteDeleteAsync(ct);
    }
}

/// <summary>The set of tries.</summary>
public static class SignInTrySet
{
    extension(WeftDb db)
    {
        /// <summary>All tries.</summary>
        public DbSet<SignInTry> SignInTries => db.Set<SignInTry>();
    }
}

internal sealed class SignInTryMapping : IEntityTypeConfiguration<SignInTry>
{
    public void Configure(EntityTypeBuilder<SignInTry> builder)
    {
        builder.ToTable("sign_in_tries");
        builder.HasKey(t => t.Key);
        builder.Property(t => t.Key).HasMaxLength(Secret.HashBytes);
    }
}
