// A question is settled or opened again; a comment is removed.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Comments;

/// <summary>Settles questions and removes comments.</summary>
public sealed class SettleComment(WeftDb db, Door door, TimeProvider clock)
{
    /// <summary>Settles a question or opens it again: whoever asked, whose item it is about, and whoever edits the workspace.</summary>
    public async Task<Result<CommentId>> Run(WorkspaceId workspace, CommentId id, bool isAnswered, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Comment, ct);
        if (!access.IsOk) return access.Refusal;
        var found = await Find(id, ct);
        if (found is not { } pair) return WorkbenchRefusals.NotFound;
        if (pair.Comment.Kind != CommentKind.Question) return CommentRefusals.NoQuestion;
        if (!MaySettle(access.Value, pair.Comment, pair.About)) return CommentRefusals.NotYours;
        pair.Comment.Settle(isAnswered, clock.GetUtcNow().UtcDateTime);
        return await Save(id, ct);
    }

    /// <summary>Removes one's own comment; whoever edits the workspace removes any. Replies stay.</summary>
    public async Task<Result<CommentId>> Remove(WorkspaceId workspace, CommentId id, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Comment, ct);
        if (!access.IsOk) return access.Refusal;
        var found = await Find(id, ct);
        if (found is not { } pair) return WorkbenchRefusals.NotFound;
        if (!MayRemove(access.Value, pair.Comment)) return CommentRefusals.NotYours;
        pair.Comment.Remove(clock.GetUtcNow().UtcDateTime);
        return await Save(id, ct);
    }

    internal static bool MaySettle(Access access, Comment question, Item about) =>
        access.May(Permission.Comment) && (question.Owner == access.Person || (about.Owner == access.Person && !about.IsUnattributed) || access.May(Permission.Edit));

    internal static bool MayRemove(Access access, Comment comment) =>
        access.May(Permission.Comment) && (comment.Owner == access.Person || access.May(Permission.Edit));

    private async Task<(Comment Comment, Item About)?> Find(CommentId id, CancellationToken ct)
    {
        var comment = await db.Comments.SingleOrDefaultAsync(c => c.Id == id, ct);
        return comment is not null && await db.FindItem(comment.Item, ct) is { } about ? (comment, about) : null;
    }

    private async Task<Result<CommentId>> Save(CommentId id, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return id;
        }
        catch (DbUpdateConcurrencyException)
        {
            return WorkbenchRefusals.EditedMeanwhile;
        }
    }
}
