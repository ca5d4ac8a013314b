// One run of a check over certain versions of its files, and its result.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Jobs;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Checks;

/// <summary>Id of a run.</summary>
public readonly record struct RunId(Guid Value) : IStoredId<RunId>
{
    /// <inheritdoc/>
    public static RunId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static RunId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>One run.</summary>
public sealed class CheckRun
{
    private CheckRun()
    {
    }

    /// <summary>Plans a run.</summary>
    public CheckRun(RunId id, Check check, int number, JobId job, DateTime askedAt)
    {
        ArgumentNullException.ThrowIfNull(check);
        (Id, Check, Workspace) = (id, check.Id, check.Workspace);
        (Number, Job, AskedAt) = (number, job, askedAt);
    }

    /// <summary>Its id.</summary>
    public RunId Id { get; private set; }

    /// <summary>Of which check.</summary>
    public CheckId Check { get; private set; }

    /// <summary>Whose it is.</summary>
    public WorkspaceId Workspace { get; private set; }

    /// <summary>1 is the first.</summary>
    public int Number { get; private set; }

    /// <summary>The job that does it.</summary>
    public JobId Job { get; private set; }

    /// <summary>When it was asked for.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>The engine at work; null while files are read, and afterwards.</summary>
    public string? Engine { get; private set; }
}

/// <summary>The result of a run: apart, so that listing runs does not fetch it.</summary>
public sealed class RunResult
{
    private RunResult()
    {
    }

    /// <summary>Stores a result.</summary>
    public RunResult(RunId run, int format, byte[] content) => (Run, Format, Content) = (run, format, content);

    /// <summary>Of which run.</summary>
    public RunId Run { get; private set; }

    /// <summary>Version of the form in which it is packed.</summary>
    public int Format { get; private set; }

    /// <summary>The packed result.</summary>
    public byte[] Content { get; private set; } = [];
}

internal sealed class CheckRunMapping : IEntityTypeConfiguration<CheckRun>
{
    public void Configure(EntityTypeBuilder<CheckRun> builder)
    {
        builder.ToTable("runs");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Engine).HasMaxLength(50);
        builder.HasOne<Check>().WithMany().HasForeignKey(r => r.Check);
        builder.HasOne<Job>().WithMany().HasForeignKey(r => r.Job);
        builder.HasIndex(r => new { r.Check, r.Number }).IsUnique();
    }
}

internal sealed class RunResultMapping : IEntityTypeConfiguration<RunResult>
{
    public void Configure(EntityTypeBuilder<RunResult> builder)
    {
        builder.ToTable("run_results");
        builder.HasKey(r => r.Run);
        builder.Property(r => r.Run).ValueGeneratedNever();
        builder.HasOne<CheckRun>().WithOne().HasForeignKey<RunResult>(r => r.Run);
    }
}
