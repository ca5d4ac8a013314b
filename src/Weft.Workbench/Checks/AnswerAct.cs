// What a person did about a finding. Acts are only ever added: taking an answer back is an act too.
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Analysis.Text;
using Weft.Workbench.Briefs;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Checks;

/// <summary>One act of answering.</summary>
public sealed class AnswerAct
{
    /// <summary>Longest correction, in UTF-16 code units.</summary>
    public const int MaxCorrection = 4_000;

    private AnswerAct()
    {
    }

    /// <summary>Answers a finding.</summary>
    public AnswerAct(Check check, RunId run, Finding finding, Answer answer, PersonId? person, DateTime at)
        : this(check, run, finding, person, at)
    {
        ArgumentNullException.ThrowIfNull(answer);
        (Verdict, Correction) = (answer.Verdict, answer.Correction);
    }

    /// <summary>Takes an earlier act back.</summary>
    public AnswerAct(Check check, RunId run, Finding finding, AnswerAct undone, PersonId? person, DateTime at)
        : this(check, run, finding, person, at)
    {
        ArgumentNullException.ThrowIfNull(undone);
        Undoes = undone.Id;
    }

    private AnswerAct(Check check, RunId run, Finding finding, PersonId? person, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(finding);
        (Check, Workspace, Run, Person, At) = (check.Id, check.Workspace, run, person, at);
        (FindingId, Kind, Label, Anchor, Other) = (finding.Id, finding.Kind, finding.Label, finding.Anchor, finding.Other);
    }

    /// <summary>Row number: the order of acts.</summary>
    public long Id { get; private set; }

    /// <summary>In which check.</summary>
    public CheckId Check { get; private set; }

    /// <summary>Whose it is.</summary>
    public WorkspaceId Workspace { get; private set; }

    /// <summary>The run that the person saw.</summary>
    public RunId Run { get; private set; }

    /// <summary>Id of the finding in that run.</summary>
    public string FindingId { get; private set; } = "";

    /// <summary>Kind of the finding.</summary>
    public FindingKind Kind { get; private set; }

    /// <summary>What the finding said.</summary>
    public string Label { get; private set; } = "";

    /// <summary>Where its words stood.</summary>
    public Anchor Anchor { get; private set; } = null!;

    /// <summary>Where the words on its other side stood; null where it has one side.</summary>
    public Anchor? Other { get; private set; }

    /// <summary>Yes, corrected, no; null for an act that takes another back.</summary>
    public Verdict? Verdict { get; private set; }

    /// <summary>The corrected label or words; null unless corrected.</summary>
    public string? Correction { get; private set; }

    /// <summary>The act that this one takes back; null for an answer.</summary>
    public long? Undoes { get; private set; }

    /// <summary>Who answered; null for the one person of a laptop.</summary>
    public PersonId? Person { get; private set; }

    /// <summary>When.</summary>
    public DateTime At { get; private set; }
}

internal sealed class AnswerActMapping : IEntityTypeConfiguration<AnswerAct>
{
    public void Configure(EntityTypeBuilder<AnswerAct> builder)
    {
        builder.ToTable("answer_acts");
        builder.Property(a => a.FindingId).HasMaxLength(200);
        builder.Property(a => a.Label).HasMaxLength(50);
        builder.Property(a => a.Correction).HasMaxLength(AnswerAct.MaxCorrection);
        builder.Property(a => a.Anchor).HasConversion(a => Write(a), json => Read(json));
        builder.Property(a => a.Other).HasConversion(a => Write(a!), json => Read(json));
        builder.HasOne<Check>().WithMany().HasForeignKey(a => a.Check);
        builder.HasOne<CheckRun>().WithMany().HasForeignKey(a => a.Run);
        builder.HasOne<AnswerAct>().WithOne().HasForeignKey<AnswerAct>(a => a.Undoes); // one act is taken back once
        builder.HasIndex(a => new { a.Check, a.Id });
    }

    private static string Write(Anchor anchor) => JsonSerializer.Serialize(anchor);

    private static Anchor Read(string json) => JsonSerializer.Deserialize<Anchor>(json)!;
}
