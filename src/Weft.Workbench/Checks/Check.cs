// A check: a draft with its pile, run as often as its files change. What people answered belongs to the check, not to a run.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Checks;

/// <summary>Id of a check.</summary>
public readonly record struct CheckId(Guid Value) : IStoredId<CheckId>
{
    /// <inheritdoc/>
    public static CheckId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static CheckId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>A draft with its pile.</summary>
public sealed class Check : Item
{
    /// <summary>Longest title kept, in UTF-16 code units.</summary>
    public const int MaxTitle = 300;

    private Check()
    {
    }

    /// <summary>Begins a check.</summary>
    public Check(CheckId id, WorkspaceId workspace, Reach reach, string title, DateTime begunAt)
        : base(workspace, reach) => (Id, Title, BegunAt) = (id, Cut(title), begunAt);

    /// <summary>Its id.</summary>
    public CheckId Id { get; private set; }

    /// <summary>Title of the draft; its file name until it was read.</summary>
    public string Title { get; private set; } = "";

    /// <summary>When it was begun.</summary>
    public DateTime BegunAt { get; private set; }

    /// <inheritdoc/>
    public override Guid Key => Id.Value;

    /// <inheritdoc/>
    public override string Label => Title;

    /// <summary>Names it after its draft.</summary>
    public void NameAfter(string title) => Title = Cut(title);

    private static string Cut(string title) => title.Length <= MaxTitle ? title : title[..(MaxTitle - 1)] + "…";
}

/// <summary>The sets of checks, runs and answers.</summary>
public static class CheckSets
{
    extension(WeftDb db)
    {
        /// <summary>All checks.</summary>
        public DbSet<Check> Checks => db.Set<Check>();

        /// <summary>All runs.</summary>
        public DbSet<CheckRun> Runs => db.Set<CheckRun>();

        /// <summary>All files of runs.</summary>
        public DbSet<RunFile> RunFiles => db.Set<RunFile>();

        /// <summary>All results of runs.</summary>
        public DbSet<RunResult> RunResults => db.Set<RunResult>();

        /// <summary>All acts of answering.</summary>
        public DbSet<AnswerAct> AnswerActs => db.Set<AnswerAct>();
    }
}

internal sealed class CheckMapping : ItemMapping<Check>
{
    protected override string Table => "checks";

    protected override void ConfigureOwn(EntityTypeBuilder<Check> builder)
    {
        builder.Property(c => c.Title).HasMaxLength(Check.MaxTitle);
        builder.HasIndex(c => new { c.Workspace, c.BegunAt });
    }
}
