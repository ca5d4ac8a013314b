// The questions of a workspace that wait for an answer.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Comments;

/// <summary>Lists open questions.</summary>
public sealed class ListQuestions(WeftDb db, Door door, PersonNames names)
{
    /// <summary>Most open questions listed.</summary>
    public const int Most = 500;

    /// <summary>One question.</summary>
    /// <param name="Question">It.</param>
    /// <param name="About">Name of the item it is about.</param>
    /// <param name="Author">Name of who asked; null where it is not known.</param>
    /// <param name="IsMine">Whether it is about an item of the reader.</param>
    /// <param name="Replies">How many replies it has.</param>
    public sealed record Listed(Comment Question, string About, string? Author, bool IsMine, int Replies);

    /// <summary>The list.</summary>
    /// <param name="Questions">The oldest first.</param>
    /// <param name="Names">Names of those who are named.</param>
    public sealed record Answer(ImmutableArray<Listed> Questions, ImmutableDictionary<PersonId, string> Names);

    /// <summary>Lists them. A question about an item that is out of the reader's sight is not in the list.</summary>
    public async Task<Result<Answer>> Run(WorkspaceId workspace, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        var open = await db.Comments.AsNoTracking()
            .Where(c => c.Workspace == workspace && c.Kind == CommentKind.Question && c.AnsweredAt == null)
            .OrderBy(c => c.WrittenAt).ThenBy(c => c.Id).Take(Most).ToListAsync(ct);
        var about = await db.FindItems(open.Select(c => c.Item), ct);
        open.RemoveAll(c => !about.ContainsKey(c.Item));
        var ids = open.ConvertAll(c => (CommentId?)c.Id);
        var replies = await db.Comments.Where(c => c.Workspace == workspace && ids.Contains(c.ReplyTo)).GroupBy(c => c.ReplyTo)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key!.Value, g => g.Count, ct);
        var known = await names.Of([.. open.SelectMany(c => Mentions.In(c.Text)).Concat(open.Select(c => c.Owner).OfType<PersonId>()).Distinct()], ct);
        return new Answer(
            [.. open.Select(c => new Listed(
                c, about[c.Item].Label, c.Owner is { } owner ? known.GetValueOrDefault(owner) : null, IsMine(about[c.Item], access.Value), replies.GetValueOrDefault(c.Id)))],
            known);
    }

    private static bool IsMine(Item item, Access access) => !item.IsUnattributed && item.Owner == access.Person;
}
