// A file that was read back and waits for its yes: kept for a day, seen by the one who gave it alone.
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>Id of a returned list.</summary>
public readonly record struct ReturnedListId(Guid Value) : IStoredId<ReturnedListId>
{
    /// <inheritdoc/>
    public static ReturnedListId From(Guid value) => new(value);

    /// <summary>A new id.</summary>
    public static ReturnedListId New(TimeProvider clock) => new(Guid.CreateVersion7(clock.GetUtcNow()));
}

/// <summary>A file between its reading and its yes.</summary>
public sealed class ReturnedList : Guarded
{
    /// <summary>Longest file name kept, in UTF-16 code units.</summary>
    public const int MaxFileName = 200;

    /// <summary>How long it is kept.</summary>
    public static TimeSpan Kept { get; } = TimeSpan.FromDays(1);

    private ReturnedList()
    {
    }

    internal ReturnedList(ReturnedListId id, WorkspaceId workspace, Reach own, string list, GivenTable file, DateTime at)
        : base(workspace, own, isDraft: false) =>
        (Id, List, FileName, Content, At) = (id, list, file.Name[..Math.Min(file.Name.Length, MaxFileName)], file.Content, at);

    /// <summary>Its id.</summary>
    public ReturnedListId Id { get; private set; }

    /// <summary>Name of the list.</summary>
    public string List { get; private set; } = "";

    /// <summary>Name of the file.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>The file.</summary>
#pragma warning disable CA1819 // What the database stores as bytes is an array.
    public byte[] Content { get; private set; } = [];
#pragma warning restore CA1819

    /// <summary>When it was given.</summary>
    public DateTime At { get; private set; }
}

internal sealed class ReturnedListMapping : IEntityTypeConfiguration<ReturnedList>
{
    public void Configure(EntityTypeBuilder<ReturnedList> builder)
    {
        builder.ToTable("returned_lists");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Ignore(r => r.Reach);
        builder.Property(r => r.List).HasMaxLength(100);
        builder.Property(r => r.FileName).HasMaxLength(ReturnedList.MaxFileName);
        builder.HasIndex(r => r.At);
    }
}
