// Long work as a row: what the server was asked to do survives a kill, since the row is written with the act that asks for it.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Jobs;

/// <summary>Id of a job.</summary>
public readonly record struct JobId(Guid Value) : IStoredId<JobId>
{
    /// <inheritdoc/>
    public static JobId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static JobId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>How far a job is.</summary>
public enum JobState
{
    /// <summary>Waits for its turn.</summary>
    Queued,

    /// <summary>Is being done.</summary>
    Running,

    /// <summary>Done; its result was stored in the same transaction.</summary>
    Done,

    /// <summary>Given up; <see cref="Job.Reason"/> says why.</summary>
    Failed,

    /// <summary>Stopped by a person.</summary>
    Stopped,
}

/// <summary>One piece of long work.</summary>
public sealed class Job
{
    /// <summary>How often a job is begun before it is given up: the first time and two after a kill or a fault.</summary>
    public const int MaxTries = 3;

    // A fault may be that of a moment: a full disk, a lost connection.
    private static readonly TimeSpan[] Delays = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30)];

    private Job()
    {
    }

    /// <summary>Asks for work.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="workspace">Whose work it is.</param>
    /// <param name="kind">Which work: the key under which its runner is registered.</param>
    /// <param name="subject">What it is about: an id that the runner understands.</param>
    /// <param name="askedBy">Who asks: what it stores is stored in that name.</param>
    /// <param name="askedAt">When it was asked for.</param>
    public Job(JobId id, WorkspaceId workspace, string kind, Guid subject, PersonId? askedBy, DateTime askedAt) =>
        (Id, Workspace, Kind, Subject, AskedBy, AskedAt) = (id, workspace, kind, subject, askedBy, askedAt);

    /// <summary>Its id.</summary>
    public JobId Id { get; private set; }

    /// <summary>Whose work it is.</summary>
    public WorkspaceId Workspace { get; private set; }

    /// <summary>Which work.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>What it is about.</summary>
    public Guid Subject { get; private set; }

    /// <summary>How far it is.</summary>
    public JobState State { get; private set; }

    /// <summary>How often it was begun.</summary>
    public int Tries { get; private set; }

    /// <summary>Whether a person asked it to stop.</summary>
    public bool StopAsked { get; private set; }

    /// <summary>Who asked for it; null for the one person of a laptop.</summary>
    public PersonId? AskedBy { get; private set; }

    /// <summary>When it was asked for.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>When it ended; null while it has not.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Code of the refusal with which it ended; null otherwise.</summary>
    public string? Reason { get; private set; }

    /// <summary>Before this moment it is not begun again; null where it need not wait.</summary>
    public DateTime? NotBefore { get; private set; }

    /// <summary>The process that does it, or did last.</summary>
    public string? Node { get; private set; }

    /// <summary>Until when that process holds it; after it, any other may begin it again.</summary>
    public DateTime? HeldUntil { get; private set; }

    /// <summary>Steps that are done.</summary>
    public int StepsDone { get; private set; }

    /// <summary>Steps in all; 0 where that is not known.</summary>
    public int Steps { get; private set; }

    /// <summary>Whether nothing more will happen.</summary>
    public bool IsOver => State is JobState.Done or JobState.Failed or JobState.Stopped;

    /// <summary>Puts it back after a fault, to be begun again after a while, or gives it up after too many.</summary>
    public void Interrupt(string reason, DateTime at)
    {
        if (Tries >= MaxTries) End(JobState.Failed, at, reason);
        else (State, NotBefore, HeldUntil) = (JobState.Queued, at + Delays[Math.Clamp(Tries - 1, 0, Delays.Length - 1)], null);
    }

    /// <summary>Puts it back since the server stops: that is nobody's fault and does not count as a try.</summary>
    public void PutBack() => (State, Tries, HeldUntil) = (JobState.Queued, Tries - 1, null);

    /// <summary>Asks it to stop; one that was not begun stops at once.</summary>
    public void AskToStop(DateTime at)
    {
        if (IsOver) return;
        StopAsked = true;
        if (State == JobState.Queued) End(JobState.Stopped, at, null);
    }

    /// <summary>Ends it.</summary>
    public void End(JobState state, DateTime at, string? reason) => (State, EndedAt, Reason) = (state, at, reason);
}

/// <summary>The set of jobs.</summary>
public static class JobSet
{
    extension(WeftDb db)
    {
        /// <summary>All jobs.</summary>
        public DbSet<Job> Jobs => db.Set<Job>();
    }
}

internal sealed class JobMapping : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("jobs");
        builder.Property(j => j.Id).ValueGeneratedNever();
        builder.Property(j => j.Kind).HasMaxLength(50);
        builder.Property(j => j.Reason).HasMaxLength(100);
        builder.Property(j => j.Node).HasMaxLength(100);
        builder.Property(j => j.State).IsConcurrencyToken(); // taken by the worker and stopped by a person in the same moment
        builder.HasIndex(j => new { j.State, j.AskedAt });
        builder.HasIndex(j => new { j.Workspace, j.AskedAt });
    }
}
