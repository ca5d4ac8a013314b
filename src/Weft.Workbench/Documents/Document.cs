// A document and its versions: what was given, when, and what was read out of it.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Actors;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Documents;

/// <summary>Id of a document.</summary>
public readonly record struct DocumentId(Guid Value) : IStoredId<DocumentId>
{
    /// <inheritdoc/>
    public static DocumentId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static DocumentId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>What kind of text a document is.</summary>
public enum DocumentKind
{
    /// <summary>Nobody said.</summary>
    Unknown,

    /// <summary>A report of a meeting or of work done.</summary>
    Report,

    /// <summary>A policy, strategy or plan.</summary>
    Policy,

    /// <summary>A law or decree.</summary>
    Law,

    /// <summary>An agreement or declaration.</summary>
    Agreement,

    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>An agenda or a concept note.</summary>
    Agenda,

    /// <summary>A matrix of actions.</summary>
    ActionMatrix,

    /// <summary>A paper that an actor handed in.</summary>
    Submission,

    /// <summary>A study.</summary>
    Study,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A document: what its versions have in common.</summary>
public sealed class Document : Item, ILevelled, IRefers
{
    /// <summary>Longest title, in UTF-16 code units.</summary>
    public const int MaxTitle = 300;

    /// <summary>Longest language tag.</summary>
    public const int MaxLanguage = 5;

    private Document()
    {
    }

    /// <summary>Takes in a document.</summary>
    public Document(DocumentId id, WorkspaceId workspace, Reach reach, string title, DateTime addedAt)
        : base(workspace, reach) => (Id, Title, AddedAt) = (id, Cut(title), addedAt);

    /// <summary>Its id.</summary>
    public DocumentId Id { get; private set; }

    /// <inheritdoc/>
    public override Guid Key => Id.Value;

    /// <inheritdoc/>
    public override string Label => Title;

    /// <summary>When its first version was added.</summary>
    public DateTime AddedAt { get; private set; }

    /// <summary>What it is called; the name of its first file until it is called otherwise.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What kind of text it is.</summary>
    public DocumentKind Kind { get; private set; }

    /// <summary>Its date; null when unknown.</summary>
    public DateOnly? Date { get; private set; }

    /// <summary>The body that issued it; null when unknown.</summary>
    public BodyId? Body { get; private set; }

    /// <summary>The actor that issued it; null when unknown.</summary>
    public ActorId? Actor { get; private set; }

    /// <summary>Its language (BCP 47 primary subtag, lower case); null when unknown.</summary>
    public string? Language { get; private set; }

    /// <inheritdoc/>
    public Levels Levels { get; private set; }

    /// <summary>Ids of its topics, see <see cref="KeyList"/>.</summary>
    public string TopicKeys { get; private set; } = "";

    /// <summary>Ids of its policy areas.</summary>
    public string AreaKeys { get; private set; } = "";

    /// <summary>Ids of the groups that it speaks of.</summary>
    public string GroupKeys { get; private set; } = "";

    /// <summary>Ids of its corridors.</summary>
    public string CorridorKeys { get; private set; } = "";

    /// <inheritdoc/>
    public ImmutableArray<Reference> References =>
    [
        .. Reference.Of((nameof(Actor), Actor?.Value)),
        .. new Reference[] { new(nameof(TopicKeys), TopicKeys), new(nameof(AreaKeys), AreaKeys), new(nameof(GroupKeys), GroupKeys), new(nameof(CorridorKeys), CorridorKeys) }
            .Where(r => r.Value.Length > 0),
    ];

    /// <summary>Calls it otherwise.</summary>
    public void Name(string title) => Title = Cut(title);

    /// <summary>Says what kind of text it is, of when and in which language.</summary>
    public void Describe(DocumentKind kind, DateOnly? date, string? language) =>
        (Kind, Date, Language) = (kind, date, language is { Length: > 0 and <= MaxLanguage } ? language : null);

    /// <summary>Says who issued it.</summary>
    public void ComeFrom(BodyId? body, ActorId? actor) => (Body, Actor) = (body, actor);

    /// <summary>Takes over what was read out of a file of it, where nobody said anything yet.</summary>
    public void LearnFrom(string file, string? title, DateOnly? date, string? language)
    {
        if (Title == Cut(file) && !string.IsNullOrWhiteSpace(title)) Name(title);
        Date ??= date;
        Language ??= language is { Length: > 0 and <= MaxLanguage } ? language : null;
    }

    /// <inheritdoc/>
    public void StandAt(Levels levels) => Levels = levels;

    /// <inheritdoc/>
    public void Refer(string field, string? value)
    {
        switch (field)
        {
            case nameof(TopicKeys): TopicKeys = value ?? ""; break;
            case nameof(AreaKeys): AreaKeys = value ?? ""; break;
            case nameof(GroupKeys): GroupKeys = value ?? ""; break;
            case nameof(CorridorKeys): CorridorKeys = value ?? ""; break;
            default: Actor = Reference.One(value) is { } key ? new ActorId(key) : null; break;
        }
    }

    private static string Cut(string title) => title.Length <= MaxTitle ? title : title[..(MaxTitle - 1)] + "…";
}

/// <summary>The sets of documents, versions and segments.</summary>
public static class DocumentSets
{
    extension(WeftDb db)
    {
        /// <summary>All documents.</summary>
        public DbSet<Document> Documents => db.Set<Document>();

        /// <summary>All versions.</summary>
        public DbSet<DocumentVersion> Versions => db.Set<DocumentVersion>();

        /// <summary>All searchable segments.</summary>
        public DbSet<Segment> Segments => db.Set<Segment>();
    }
}

internal sealed class DocumentMapping : ItemMapping<Document>
{
    protected override string Table => "documents";

    protected override void ConfigureOwn(EntityTypeBuilder<Document> builder)
    {
        builder.Property(d => d.Title).HasMaxLength(Document.MaxTitle);
        builder.Property(d => d.Kind).HasDefaultValue(DocumentKind.Unknown); // rows from before there were kinds
        builder.Property(d => d.Language).HasMaxLength(Document.MaxLanguage);
        builder.Property(d => d.TopicKeys).HasMaxLength(KeyList.MaxLength);
        builder.Property(d => d.AreaKeys).HasMaxLength(KeyList.MaxLength);
        builder.Property(d => d.GroupKeys).HasMaxLength(KeyList.MaxLength);
        builder.Property(d => d.CorridorKeys).HasMaxLength(KeyList.MaxLength);
        builder.Ignore(d => d.References);
        builder.HasIndex(d => new { d.Workspace, d.AddedAt });
        builder.HasIndex(d => d.Actor);
        builder.HasIndex(d => d.Body);
    }
}
