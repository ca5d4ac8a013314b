// What the server remembers between two steps of signing in: that the password was right, which challenge a passkey must answer.
// A row that is taken out when it is used: no answer counts twice, on any node.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;

namespace Weft.Workbench.People;

/// <summary>Which step is awaited.</summary>
public enum StepKind
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>A code after the password.</summary>
    Code,

    /// <summary>A passkey that lets in.</summary>
    PasskeyAnswer,

    /// <summary>A new passkey.</summary>
    NewPasskey,

    /// <summary>The first code of a new app.</summary>
    NewCodes,
}

/// <summary>A step that is awaited.</summary>
public sealed class SignInStep
{
    /// <summary>Longest state of a passkey's challenge.</summary>
    public const int MaxState = 40_000; // a new passkey's state names those there are

    private SignInStep()
    {
    }

    /// <summary>Awaits a step.</summary>
    public SignInStep(string secret, StepKind kind, PersonId? person, string? state, DateTime endsAt) =>
        (Hash, Kind, Person, State, EndsAt) = (Secret.HashOf(secret), kind, person, state, endsAt);

    /// <summary>Hash of the secret in the cookie.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>Which step.</summary>
    public StepKind Kind { get; private set; }

    /// <summary>Whose; null where the passkey will tell.</summary>
    public PersonId? Person { get; private set; }

    /// <summary>What the passkey's answer is held against; null for a code.</summary>
    public string? State { get; private set; }

    /// <summary>When it is too late.</summary>
    public DateTime EndsAt { get; private set; }
}

/// <summary>Keeps awaited steps.</summary>
public sealed class SignInSteps(WeftDb db, TimeProvider clock)
{
    /// <summary>How long a step is awaited.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Awaits a step; what is too late is swept away with it.</summary>
    /// <returns>The secret by which the step is found again.</returns>
    public async Task<string> Await(StepKind kind, PersonId? person, string? state, CancellationToken ct)
    {
        var (secret, now) = (Secret.New(), clock.GetUtcNow().UtcDateTime);
        await db.SignInSteps.Where(s => s.EndsAt < now).ExecuteDeleteAsync(ct);
        db.Add(new SignInStep(secret, kind, person, state, now + Longest));
        await db.SaveChangesAsync(ct);
        return secret;
    }

    /// <summary>Looks at an awaited step.</summary>
    /// <returns>The step; null when there is none or it is too late.</returns>
    public async Task<SignInStep?> Find(string? secret, StepKind kind, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(secret)) return null;
        var (hash, now) = (Secret.HashOf(secret), clock.GetUtcNow().UtcDateTime);
        return await db.SignInSteps.AsNoTracking().SingleOrDefaultAsync(s => s.Hash == hash && s.Kind == kind && s.EndsAt > now, ct);
    }

    /// <summary>Takes a step out.</summary>
    /// <returns>The step for the one who came first; null for everyone after.</returns>
    public async Task<SignInStep?> Take(string? secret, StepKind kind, CancellationToken ct)
    {
        if (await Find(secret, kind, ct) is not { } step) return null;
        return await db.SignInSteps.Where(s => s.Hash == step.Hash).ExecuteDeleteAsync(ct) == 1 ? step : null;
    }
}

/// <summary>The set of awaited steps.</summary>
public static class SignInStepSet
{
    extension(WeftDb db)
    {
        /// <summary>All awaited steps.</summary>
        public DbSet<SignInStep> SignInSteps => db.Set<SignInStep>();
    }
}

internal sealed class SignInStepMapping : IEntityTypeConfiguration<SignInStep>
{
    public void Configure(EntityTypeBuilder<SignInStep> builder)
    {
        builder.ToTable("sign_in_steps");
        builder.HasKey(s => s.Hash);
        builder.Property(s => s.Hash).HasMaxLength(Secret.HashBytes);
        builder.Property(s => s.State).HasMaxLength(SignInStep.MaxState);
        builder.HasIndex(s => s.EndsAt);
    }
}
