// Comments and questions in the API: what was said about an item, said, changed from a known revision, settled, removed.
using System.Collections.Immutable;
using Weft.Web.Api;
using Weft.Web.Server;
using Weft.Workbench.Comments;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Web.Comments;

/// <summary>The addresses of comments.</summary>
internal static class CommentRoutes
{
    /// <summary>A comment or question.</summary>
    internal sealed record CommentShown(
        Guid Id, CommentKind Kind, string Text, string? Author, bool IsOwn, DateTime WrittenAt, DateTime? EditedAt, DateTime? AnsweredAt, Guid? ReplyTo, int Revision);

    /// <summary>What is said, about an item or to a comment on it.</summary>
    internal sealed record CommentSent(string Text, CommentKind Kind = CommentKind.Comment, Guid? ReplyTo = null);

    /// <summary>Other words for one's own comment.</summary>
    internal sealed record WordsSent(string Text);

    /// <summary>Maps them.</summary>
    public static void MapComments(this RouteGroupBuilder api)
    {
        var about = api.MapGroup("/workspaces/{workspace:guid}/items/{kind}/{key:guid}/comments");
        about.MapGet("", All).Produces<CommentShown[]>().WithName("comments").WithSummary("What was said about an item, the oldest first; replies name what they reply to.");
        about.MapPost("", Say).OnceByKey().Produces<CommentShown>(StatusCodes.Status201Created).WithName("say").WithSummary("Says or asks something about an item, or replies. Names of members after @ are kept as persons.");
        var one = api.MapGroup("/workspaces/{workspace:guid}/comments/{comment:guid}");
        one.MapGet("", One).Produces<CommentShown>().WithName("comment").WithSummary("A comment; its ETag is its revision.");
        one.MapPut("", Edit).Produces<CommentShown>().WithName("edit-comment").WithSummary("Changes one's own words from the revision in If-Match.");
        one.MapDelete("", Remove).Produces(StatusCodes.Status204NoContent).WithName("remove-comment").WithSummary("Removes one's own comment; who edits the workspace removes any.");
        one.MapPut("/answered", (Guid workspace, Guid comment, SettleComment settle, ShowComments show, HttpContext http) => Settle(workspace, comment, true, settle, show, http))
            .Produces<CommentShown>().WithName("settle-question").WithSummary("Settles a question.");
        one.MapDelete("/answered", (Guid workspace, Guid comment, SettleComment settle, ShowComments show, HttpContext http) => Settle(workspace, comment, false, settle, show, http))
            .Produces<CommentShown>().WithName("open-question").WithSummary("Opens a question again.");
    }

    private static async Task<IResult> All(Guid workspace, string kind, Guid key, ShowComments show, HttpContext http) => Reply.Of(
        await show.Run(new WorkspaceId(workspace), new ItemRef(kind, key), http.RequestAborted), http,
        said => said.Threads.SelectMany(t => t.Replies.Prepend(t.Root)).OfType<ShowComments.Shown>().Select(s => Shown(s, said.Names, http)).ToArray());

    private static async Task<IResult> Say(Guid workspace, string kind, Guid key, CommentSent sent, WriteComment write, ShowComments show, TimeProvider clock, HttpContext http)
    {
        var (id, of) = (CommentId.New(clock), new WorkspaceId(workspace));
        if (sent.ReplyTo is { } to && await show.One(of, new CommentId(to), http.RequestAborted) is var root && (!root.IsOk || root.Value.Comment.Comment.Item != new ItemRef(kind, key)))
        {
            return ApiProblems.Of(root.Refusal ?? WorkbenchRefusals.NotFound, http);
        }

        var said = sent.ReplyTo is { } reply ? await write.Reply(of, new CommentId(reply), id, sent.Text, http.RequestAborted)
            : await write.Run(of, new ItemRef(kind, key), id, sent.Kind, sent.Text, http.RequestAborted);
        if (!said.IsOk) return ApiProblems.Of(said.Refusal, http);
        var shown = await show.One(of, said.Value, http.RequestAborted);
        return shown.IsOk ? Reply.Created($"{ApiRoutes.Root}/workspaces/{workspace}/comments/{said.Value.Value}", Shown(shown.Value, http), shown.Value.Comment.Comment.Revision)
            : ApiProblems.Of(shown.Refusal, http);
    }

    private static async Task<IResult> One(Guid workspace, Guid comment, ShowComments show, HttpContext http)
    {
        var shown = await show.One(new WorkspaceId(workspace), new CommentId(comment), http.RequestAborted);
        return shown.IsOk ? Reply.Ok(Shown(shown.Value, http), shown.Value.Comment.Comment.Revision) : ApiProblems.Of(shown.Refusal, http);
    }

    private static async Task<IResult> Edit(Guid workspace, Guid comment, WordsSent sent, WriteComment write, ShowComments show, HttpContext http)
    {
        if (Api.Version.Asked(http.Request) is not { } revision) return ApiProblems.Of(ApiRefusals.NoVersion, http);
        var edited = await write.Edit(new WorkspaceId(workspace), new CommentId(comment), revision, sent.Text, http.RequestAborted);
        return edited.IsOk ? await One(workspace, comment, show, http) : ApiProblems.Of(edited.Refusal, http);
    }

    private static async Task<IResult> Remove(Guid workspace, Guid comment, SettleComment settle, HttpContext http) =>
        await settle.Remove(new WorkspaceId(workspace), new CommentId(comment), http.RequestAborted) is { Refusal: { } refusal } ? ApiProblems.Of(refusal, http) : Reply.Done();

    private static async Task<IResult> Settle(Guid workspace, Guid comment, bool isAnswered, SettleComment settle, ShowComments show, HttpContext http) =>
        await settle.Run(new WorkspaceId(workspace), new CommentId(comment), isAnswered, http.RequestAborted) is { Refusal: { } refusal } ? ApiProblems.Of(refusal, http)
            : await One(workspace, comment, show, http);

    private static CommentShown Shown(ShowComments.Single single, HttpContext http) => Shown(single.Comment, single.Names, http);

    private static CommentShown Shown(ShowComments.Shown shown, ImmutableDictionary<PersonId, string> names, HttpContext http)
    {
        var (comment, texts) = (shown.Comment, LanguageInAddress.TextsOf(http));
        var text = string.Concat(Mentions.Pieces(comment.Text).Select(p => p.Person is { } person ? "@" + names.GetValueOrDefault(person, texts["comments.someone"]) : p.Text));
        return new CommentShown(
            comment.Key, comment.Kind, text, shown.Author, shown.IsOwn, comment.WrittenAt, comment.EditedAt, comment.AnsweredAt, comment.ReplyTo?.Value, comment.Revision);
    }
}
