// Names a workspace, sets how it begins new things, closes it and opens it again.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Workspaces;

/// <summary>Changes a workspace.</summary>
public sealed class SetWorkspace(WeftDb db, Door door, TimeProvider clock)
{
    /// <summary>What is set.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Language">Its language.</param>
    /// <param name="DefaultVisibility">Who sees something new: <see cref="Visibility.Members"/> or <see cref="Visibility.Private"/>.</param>
    /// <param name="IsPublicViewOn">Whether what is public can be read without an account.</param>
    public sealed record Settings(string? Name, string? Language, Visibility DefaultVisibility, bool IsPublicViewOn);

    /// <summary>Sets it.</summary>
    public async Task<Result<bool>> Run(WorkspaceId id, Settings settings, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var access = await door.Enter(id, Permission.Own, ct);
        if (!access.IsOk) return access.Refusal;
        if (RefusalOf(settings.Name, settings.Language) is { } refusal) return refusal;
        if (settings.DefaultVisibility is not (Visibility.Members or Visibility.Private)) return WorkspaceRefusals.NoDefault;
        return await Change(id, w =>
        {
            w.Set(settings.Name!.Trim(), settings.Language!, settings.DefaultVisibility);
            w.ShowToPublic(settings.IsPublicViewOn);
        }, ct);
    }

    /// <summary>Closes it, or opens it again. Nothing is lost: it leaves the list of those in use.</summary>
    public async Task<Result<bool>> Archive(WorkspaceId id, bool isArchived, CancellationToken ct)
    {
        var access = await door.Enter(id, Permission.Close, ct);
        if (!access.IsOk) return access.Refusal;
        return await Change(id, w => w.Archive(isArchived ? clock.GetUtcNow().UtcDateTime : null), ct);
    }

    internal static Refusal? RefusalOf(string? name, string? language) =>
        string.IsNullOrWhiteSpace(name) ? WorkspaceRefusals.NoName
        : name.Trim().Length > Workspace.MaxName ? WorkspaceRefusals.TooLong("name", Workspace.MaxName)
        : language is null || !Workspace.Languages.Contains(language, StringComparer.Ordinal) ? WorkspaceRefusals.NoLanguage : null;

    internal static ItemRef RefOf(Workspace workspace) => new(nameof(Workspace), workspace.Id.Value);

    internal static object Written(Workspace w) =>
        new { w.Name, w.Language, DefaultVisibility = w.DefaultVisibility.ToString(), w.IsPublicViewOn, w.ArchivedAt, w.IsDemonstration };

    private async Task<Result<bool>> Change(WorkspaceId id, Action<Workspace> change, CancellationToken ct)
    {
        if (await db.Workspaces.SingleOrDefaultAsync(w => w.Id == id, ct) is not { } workspace) return WorkbenchRefusals.NotFound;
        var before = Written(workspace);
        change(workspace);
        if (before.Equals(Written(workspace))) return false;
        db.Note(id, HistoryAct.Workspace, RefOf(workspace), before, Written(workspace));
        await db.SaveChangesAsync(ct);
        return true;
    }
}
