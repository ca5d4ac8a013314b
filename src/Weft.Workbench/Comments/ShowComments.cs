// What was said about an item, as a page shows it.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Comments;

/// <summary>Shows the comments on an item.</summary>
public sealed class ShowComments(WeftDb db, Door door, PersonNames names)
{
    /// <summary>Most comments shown, replies included: the latest.</summary>
    public const int Most = 500;

    /// <summary>One comment.</summary>
    /// <param name="Comment">It.</param>
    /// <param name="Author">Name of who wrote it; null where it is not known.</param>
    /// <param name="IsOwn">Whether the reader wrote it.</param>
    /// <param name="MaySettle">Whether the reader may settle it.</param>
    /// <param name="MayRemove">Whether the reader may remove it.</param>
    public sealed record Shown(Comment Comment, string? Author, bool IsOwn, bool MaySettle, bool MayRemove);

    /// <summary>A comment with its replies.</summary>
    /// <param name="Root">The comment; null where it was removed and only its replies are left.</param>
    /// <param name="Replies">Replies, the oldest first.</param>
    public sealed record CommentThread(Shown? Root, ImmutableArray<Shown> Replies);

    /// <summary>All that was said.</summary>
    /// <param name="Threads">The oldest first.</param>
    /// <param name="Count">How many comments.</param>
    /// <param name="Open">How many open questions.</param>
    /// <param name="MayWrite">Whether the reader may write.</param>
    /// <param name="Names">Names of the persons who are named or wrote; of all members where the reader may name them.</param>
    /// <param name="Members">Names that can be mentioned.</param>
    public sealed record Said(
        ImmutableArray<CommentThread> Threads, int Count, int Open, bool MayWrite, ImmutableDictionary<PersonId, string> Names, ImmutableArray<string> Members);

    /// <summary>One comment with the names of the persons in it.</summary>
    public sealed record Single(Shown Comment, ImmutableDictionary<PersonId, string> Names);

    /// <summary>Shows one to someone who sees it and its item.</summary>
    public async Task<Result<Single>> One(WorkspaceId workspace, CommentId id, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        if (await db.Comments.AsNoTracking().SingleOrDefaultAsync(c => c.Workspace == workspace && c.Id == id, ct) is not { } comment
            || await db.FindItem(comment.Item, ct) is not { } about) return WorkbenchRefusals.NotFound;
        var known = await names.Of([.. Mentions.In(comment.Text), .. comment.Owner is { } owner ? [owner] : Array.Empty<PersonId>()], ct);
        return new Single(Of(comment, about, access.Value, known), known);
    }

    /// <summary>Shows them to someone who sees the item.</summary>
    public async Task<Result<Said>> Run(WorkspaceId workspace, ItemRef item, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        if (await db.FindItem(item, ct) is not { } about) return WorkbenchRefusals.NotFound;
        var comments = await db.Comments.AsNoTracking().Where(c => c.Workspace == workspace && c.AboutKind == item.Kind && c.About == item.Key)
            .OrderByDescending(c => c.WrittenAt).ThenByDescending(c => c.Id).Take(Most).ToListAsync(ct);
        comments.Reverse();
        var mayWrite = access.Value.May(Permission.Comment);
        var members = mayWrite ? await names.OfMembers(workspace, ct) : [];
        var named = comments.SelectMany(c => Mentions.In(c.Text)).Concat(comments.Select(c => c.Owner).OfType<PersonId>()).Distinct().ToList();
        var known = (await names.Of(named, ct)).SetItems(members);
        var shown = comments.ConvertAll(c => Of(c, about, access.Value, known));
        return new Said(
            [.. Threads(shown)], shown.Count, comments.Count(c => c is { Kind: CommentKind.Question, AnsweredAt: null }), mayWrite, known,
            [.. members.Values.Order(StringComparer.CurrentCulture)]);
    }

    private static Shown Of(Comment comment, Item about, Access access, ImmutableDictionary<PersonId, string> known) => new(
        comment, comment.Owner is { } owner ? known.GetValueOrDefault(owner) : null, access.May(Permission.Comment) && comment.Owner == access.Person,
        comment.Kind == CommentKind.Question && SettleComment.MaySettle(access, comment, about), SettleComment.MayRemove(access, comment));

    private static IEnumerable<CommentThread> Threads(List<Shown> shown)
    {
        var replies = shown.Where(s => s.Comment.ReplyTo is not null).ToLookup(s => s.Comment.ReplyTo!.Value);
        var roots = shown.Where(s => s.Comment.ReplyTo is null).ToDictionary(s => s.Comment.Id);
        return replies.Select(r => r.Key).Where(k => !roots.ContainsKey(k)).Select(k => new CommentThread(null, [.. replies[k]]))
            .Concat(roots.Values.Select(r => new CommentThread(r, [.. replies[r.Comment.Id]])))
            .OrderBy(t => (t.Root ?? t.Replies[0]).Comment.WrittenAt).ThenBy(t => (t.Root ?? t.Replies[0]).Comment.Key);
    }
}
