// A file of a run: its part, and how far its reading is.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Analysis;
using Weft.Workbench.Briefs;
using Weft.Workbench.Documents;

namespace Weft.Workbench.Checks;

/// <summary>What a file is for.</summary>
public enum FilePart
{
    /// <summary>The text that is checked.</summary>
    Draft,

    /// <summary>What it is checked against.</summary>
    Against,

    /// <summary>The table of mandates.</summary>
    Mandates,

    /// <summary>The table of agenda items and participants.</summary>
    Meeting,
}

/// <summary>A file of a run.</summary>
public sealed class RunFile
{
    private RunFile()
    {
    }

    /// <summary>Adds a kept file.</summary>
    public RunFile(RunId run, FilePart part, string name, VersionId? version) =>
        (Run, Part, Name, Version) = (run, part, name, version);

    /// <summary>Gives it its place in the run and the name under which it is shown there. Before it is stored.</summary>
    public void Settle(int place, string name) => (Place, Name) = (place, name);

    /// <summary>Of which run.</summary>
    public RunId Run { get; private set; }

    /// <summary>Place in the run, from 0: the draft first.</summary>
    public int Place { get; private set; }

    /// <summary>What it is for.</summary>
    public FilePart Part { get; private set; }

    /// <summary>Its name, unique in the run.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What is read; null where it was refused before it was kept.</summary>
    public VersionId? Version { get; private set; }

    /// <summary>How far its reading is.</summary>
    public ReadingState State { get; private set; }

    /// <summary>Code of the refusal; null where there is none.</summary>
    public string? RefusalCode { get; private set; }

    /// <summary>What is wrong, in English.</summary>
    public string? RefusalWhat { get; private set; }

    /// <summary>Place of the fault.</summary>
    public string? RefusalWhere { get; private set; }

    /// <summary>What to do, in English.</summary>
    public string? RefusalRemedy { get; private set; }

    /// <summary>Why it was refused; null where it was not.</summary>
    public Refusal? Refusal => RefusalCode is null ? null : new Refusal(RefusalCode, RefusalWhat ?? "", RefusalWhere, RefusalRemedy ?? "");

    /// <summary>Moves on.</summary>
    public void MoveTo(ReadingState state, Refusal? refusal) =>
        (State, RefusalCode, RefusalWhat, RefusalWhere, RefusalRemedy) = (state, refusal?.Code, refusal?.What, refusal?.Where, refusal?.Remedy);
}

internal sealed class RunFileMapping : IEntityTypeConfiguration<RunFile>
{
    public void Configure(EntityTypeBuilder<RunFile> builder)
    {
        builder.ToTable("run_files");
        builder.HasKey(f => new { f.Run, f.Place });
        builder.Ignore(f => f.Refusal);
        builder.Property(f => f.Name).HasMaxLength(DocumentVersion.MaxFileName + 10);
        builder.HasOne<CheckRun>().WithMany().HasForeignKey(f => f.Run);
        builder.HasOne<DocumentVersion>().WithMany().HasForeignKey(f => f.Version);
    }
}
