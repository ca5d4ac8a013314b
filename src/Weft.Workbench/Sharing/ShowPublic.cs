// What a workspace shows to everyone, once its owner has switched that on: published items that are public, nothing of the rest, not even how many.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.FollowUp;
using Weft.Workbench.Meetings;
using Weft.Workbench.Recommendations;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Sharing;

/// <summary>Shows the public view of a workspace.</summary>
public sealed class ShowPublic(WeftDb db)
{
    /// <summary>Items on one page.</summary>
    public const int OnPage = 50;

    /// <summary>What once was here.</summary>
    public static Refusal Withdrawn { get; } = new("public-withdrawn", "this was public here and has been withdrawn", null, "Look at what is public now.");

    /// <summary>One item.</summary>
    /// <param name="Kind">Its kind, as addresses name it.</param>
    /// <param name="Key">Its id.</param>
    /// <param name="Words">What it says.</param>
    /// <param name="Day">Its day; null where it has none.</param>
    /// <param name="Aspect">What kind or state it has; null where it has none.</param>
    public sealed record Shown(string Kind, Guid Key, string Words, DateOnly? Day, string? Aspect);

    /// <summary>One page of a list.</summary>
    /// <param name="Workspace">Name of the workspace.</param>
    /// <param name="Kinds">The kinds of which something is public, with how much.</param>
    /// <param name="Kind">The kind that is listed; null where nothing is public.</param>
    /// <param name="Items">The items.</param>
    /// <param name="Number">Which page.</param>
    /// <param name="Pages">How many pages.</param>
    public sealed record Page(string Workspace, ImmutableArray<(string Kind, int Count)> Kinds, string? Kind, ImmutableArray<Shown> Items, int Number, int Pages);

    /// <summary>Lists one kind; the first of which something is public where none is asked for.</summary>
    public async Task<Result<Page>> List(WorkspaceId workspace, string? kind, int page, CancellationToken ct)
    {
        if (await Enter(workspace, ct) is not { } name) return WorkbenchRefusals.NotFound;
        var kinds = ImmutableArray.CreateBuilder<(string Kind, int Count)>();
        foreach (var (known, type) in PublicWords.Kinds)
        {
            if (await db.ItemsOf(type).CountAsync(i => i.Workspace == workspace, ct) is > 0 and var count) kinds.Add((known, count));
        }

        var chosen = kinds.FirstOrDefault(k => k.Kind == kind) is { Kind: not null } asked ? asked : kind is null ? kinds.FirstOrDefault() : default;
        if (chosen.Kind is null) return kind is null ? new Page(name, [], null, [], 1, 1) : WorkbenchRefusals.NotFound;
        var pages = (chosen.Count + OnPage - 1) / OnPage;
        var number = Math.Clamp(page, 1, pages);
        var items = await db.ItemsOf(PublicWords.Kinds[chosen.Kind]).AsNoTracking().Where(i => i.Workspace == workspace)
            .OrderBy(i => i.SortText).Skip((number - 1) * OnPage).Take(OnPage).ToListAsync(ct);
        return new Page(name, kinds.ToImmutable(), chosen.Kind, [.. items.Select(i => Of(chosen.Kind, i))], number, pages);
    }

    /// <summary>Shows one item under the address that stays.</summary>
    public async Task<Result<(string Workspace, Shown Item)>> Item(WorkspaceId workspace, string kind, Guid key, CancellationToken ct)
    {
        if (!PublicWords.Kinds.TryGetValue(kind, out var type) || await Enter(workspace, ct) is not { } name) return WorkbenchRefusals.NotFound;
        if (await db.FindItem(new ItemRef(type.Name, key), ct) is { } item) return (name, Of(kind, item));
        return await db.Set<Permalink>().AnyAsync(p => p.Key == key && p.Workspace == workspace && p.Kind == type.Name, ct) ? Withdrawn : WorkbenchRefusals.NotFound;
    }

    // Whoever asks, the owner too, sees here what everyone sees.
    private async Task<string?> Enter(WorkspaceId workspace, CancellationToken ct)
    {
        db.Sight = Sight.Nothing;
        var found = await db.Workspaces.AsNoTracking().SingleOrDefaultAsync(w => w.Id == workspace && w.IsPublicViewOn && w.ArchivedAt == null, ct);
        if (found is not null) db.Sight = Sight.Public(workspace);
        return found?.Name;
    }

    private static Shown Of(string kind, Item item) => item switch
    {
        Meeting m => new Shown(kind, item.Key, m.Title, m.StartsOn, null),
        Documents.Document d => new Shown(kind, item.Key, d.Title, d.Date, d.Kind.ToString()),
        Commitment c => new Shown(kind, item.Key, c.What, c.Due, c.State.ToString()),
        Statement s => new Shown(kind, item.Key, s.Text, null, s.Kind.ToString()),
        Recommendation r => new Shown(kind, item.Key, r.Text, null, r.Status.ToString()),
        _ => new Shown(kind, item.Key, item.Label, null, null),
    };
}
