// A person says or asks something about an item. Saved when this returns.
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Comments;

/// <summary>Writes comments, questions and replies.</summary>
public sealed class WriteComment(WeftDb db, Door door, PersonNames names, TimeProvider clock)
{
    /// <summary>Writes about an item.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="item">About what.</param>
    /// <param name="id">Id of the comment, made with the form: the same form sent twice is stored once.</param>
    /// <param name="kind">Whether an answer is waited for.</param>
    /// <param name="text">As typed.</param>
    /// <param name="ct">Stops before anything is acknowledged.</param>
    public async Task<Result<CommentId>> Run(WorkspaceId workspace, ItemRef item, CommentId id, CommentKind kind, string? text, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Comment, ct);
        if (!access.IsOk) return access.Refusal;
        if (await About(item, ct) is not { } about) return WorkbenchRefusals.NotFound;
        var words = await Words(workspace, text, ct);
        if (!words.IsOk) return words.Refusal;
        var reach = Reach.Over([about.Reach], access.Value.ForMembers);
        id = KeptAs(id, about);
        var comment = new Comment(id, about, reach, kind, words.Value, clock.GetUtcNow().UtcDateTime);
        db.AddRange(comment, new SourceLink(comment, about));
        return await Save(id, access.Value, ct);
    }

    /// <summary>Replies to a comment.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="to">To which comment.</param>
    /// <param name="id">Id of the reply, made with the form.</param>
    /// <param name="text">As typed.</param>
    /// <param name="ct">Stops before anything is acknowledged.</param>
    public async Task<Result<CommentId>> Reply(WorkspaceId workspace, CommentId to, CommentId id, string? text, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Comment, ct);
        if (!access.IsOk) return access.Refusal;
        if (await db.Comments.SingleOrDefaultAsync(c => c.Id == to, ct) is not { } root || await About(root.Item, ct) is not { } about) return WorkbenchRefusals.NotFound;
        var words = await Words(workspace, text, ct);
        if (!words.IsOk) return words.Refusal;
        var reach = Reach.Over([about.Reach, root.Reach], access.Value.ForMembers);
        id = KeptAs(id, about);
        var comment = new Comment(id, about, root, reach, words.Value, clock.GetUtcNow().UtcDateTime);
        db.AddRange(comment, new SourceLink(comment, about), new SourceLink(comment, root));
        return await Save(id, access.Value, ct);
    }

    /// <summary>Changes the words of one's own comment.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="id">Which.</param>
    /// <param name="revision">The state that the person saw.</param>
    /// <param name="text">As typed.</param>
    /// <param name="ct">Stops before anything is acknowledged.</param>
    public async Task<Result<CommentId>> Edit(WorkspaceId workspace, CommentId id, int revision, string? text, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Comment, ct);
        if (!access.IsOk) return access.Refusal;
        if (await db.Comments.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } comment || await About(comment.Item, ct) is null) return WorkbenchRefusals.NotFound;
        if (comment.Owner != access.Value.Person) return CommentRefusals.NotYours;
        var words = await Words(workspace, text, ct);
        if (!words.IsOk) return words.Refusal;
        if (comment.Revision != revision) return WorkbenchRefusals.EditedMeanwhile;
        comment.Edit(words.Value, clock.GetUtcNow().UtcDateTime);
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

    // One does not comment on a comment but reply to it.
    private async Task<Item?> About(ItemRef item, CancellationToken ct) => item.Kind == nameof(Comment) ? null : await db.FindItem(item, ct);

    private async Task<Result<string>> Words(WorkspaceId workspace, string? text, CancellationToken ct)
    {
        var words = text?.Trim().ReplaceLineEndings("\n") ?? "";
        if (words.Length == 0) return CommentRefusals.Empty;
        if (words.Length > Comment.MaxText) return CommentRefusals.TooLong;
        return words.Contains('@', StringComparison.Ordinal) ? Mentions.Store(words, await names.OfMembers(workspace, ct)) : words;
    }

    // An id in the order of time tells the moment, and with it who it was. Made from the id of the form, so that a form sent twice is known again.
    private static CommentId KeptAs(CommentId id, Item about) =>
        about.IsUnattributed ? new CommentId(new Guid(SHA256.HashData(id.Value.ToByteArray()).AsSpan(0, 16))) : id;

    private async Task<Result<CommentId>> Save(CommentId id, Access access, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return id;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.Comments.AnyAsync(c => c.Id == id && (c.Owner == access.Person || c.IsUnattributed), ct)) return id; // the same form, sent twice
            throw;
        }
    }
}
