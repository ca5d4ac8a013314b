// Workspaces in the API: those one belongs to, their history, their jobs.
using Weft.Web.Api;
using Weft.Workbench.Jobs;
using Weft.Workbench.Lists;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Web.Workspaces;

/// <summary>The addresses of workspaces.</summary>
internal static class WorkspaceRoutes
{
    /// <summary>A workspace of the caller.</summary>
    internal sealed record WorkspaceRow(Guid Id, string Name, Role Role, bool IsArchived, bool IsDemonstration);

    /// <summary>A workspace, with what the token may do in it.</summary>
    internal sealed record WorkspaceShown(Guid Id, string Name, Role Role, IReadOnlyList<Permission> Allowed);

    /// <summary>What one act changed in one column.</summary>
    internal sealed record ChangeShown(string Column, string? Before, string? After);

    /// <summary>One act.</summary>
    internal sealed record EntryShown(
        long Number, HistoryAct Act, string Kind, Guid Key, string? Label, Guid? Person, DateTime At, string? Why, IReadOnlyList<ChangeShown> Changes);

    /// <summary>Long work.</summary>
    internal sealed record JobShown(Guid Id, string Kind, Guid Subject, JobState State, int Tries, DateTime AskedAt, DateTime? EndedAt, string? Reason);

    /// <summary>Maps them.</summary>
    public static void MapWorkspaces(this RouteGroupBuilder api)
    {
        api.MapGet("/workspaces", async (ListWorkspaces list, CancellationToken ct) =>
            (IResult)Reply.Ok((await list.Run(ct)).Select(w => new WorkspaceRow(w.Id.Value, w.Name, w.Role, w.IsArchived, w.IsDemonstration)).ToArray()))
            .Produces<WorkspaceRow[]>().WithName("workspaces").WithSummary("Workspaces that one belongs to.");
        api.MapGet("/workspaces/{workspace:guid}", async (Guid workspace, ShowWorkspace show, HttpContext http) =>
            Reply.Of(await show.Run(new WorkspaceId(workspace), Permission.Read, http.RequestAborted), http, s => new WorkspaceShown(
                s.Workspace.Id.Value, s.Workspace.Name, s.Access.Role, [.. s.Access.Allowed.Order()])))
            .Produces<WorkspaceShown>().WithName("workspace").WithSummary("A workspace, with what the token may do in it.");
        api.MapGet("/workspaces/{workspace:guid}/history", History).Produces<PageOf<EntryShown>>().WithName("history")
            .WithSummary("What was done, the latest first; kind and key narrow it to one item.");
        api.MapGet("/workspaces/{workspace:guid}/jobs", async (Guid workspace, ListJobs list, HttpContext http) =>
            Reply.Of(await list.Run(new WorkspaceId(workspace), http.RequestAborted), http, jobs => jobs.Select(j => new JobShown(
                j.Id.Value, j.Kind, j.Subject, j.State, j.Tries, j.AskedAt, j.EndedAt, j.Reason)).ToArray()))
            .Produces<JobShown[]>().WithName("jobs").WithSummary("Long work: one's own, or all of it for those who edit the workspace.");
    }

    private static async Task<IResult> History(Guid workspace, string? kind, Guid? key, ShowHistory show, Cursors cursors, HttpContext http)
    {
        var before = http.Request.Query["cursor"] is [{ } cursor] ? cursors.Read<long?>(http.Request, cursor) : (long?)null;
        if (!before.IsOk) return ApiProblems.Of(before.Refusal, http);
        if (kind is null != key is null) return ApiProblems.Of(ApiRefusals.BadRequest, http);
        ItemRef? item = kind is not null && key is { } id ? new ItemRef(kind, id) : null;
        var page = await show.Run(new WorkspaceId(workspace), item, before.Value, http.RequestAborted);
        return Reply.Of(page, http, p => new PageOf<EntryShown>(
            [.. p.Entries.Select(e => new EntryShown(
                e.Number, e.Act, e.Item.Kind, e.Item.Key, e.Label, e.Person?.Value, e.At, e.Why, [.. e.Changes.Select(c => new ChangeShown(c.Column, c.Before, c.After))]))],
            p.Before is { } next ? cursors.Write<long?>(http.Request, next) : null));
    }
}
