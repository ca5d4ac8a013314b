// The words of an item as outsiders read them: what it says, never who keeps it.
using Weft.Workbench.Comments;
using Weft.Workbench.Documents;
using Weft.Workbench.FollowUp;
using Weft.Workbench.Meetings;
using Weft.Workbench.Recommendations;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Sharing;

/// <summary>Words for outsiders.</summary>
public static class PublicWords
{
    /// <summary>The words of an item; names of persons are left out.</summary>
    public static string Of(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item is Comment comment ? string.Concat(Mentions.Pieces(comment.Text).Select(p => p.Person is null ? p.Text : "@…")) : item.Label;
    }

    /// <summary>The kinds that the public view shows, by their names in addresses.</summary>
    public static IReadOnlyDictionary<string, Type> Kinds { get; } = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["statements"] = typeof(Statement),
        ["recommendations"] = typeof(Recommendation),
        ["commitments"] = typeof(Commitment),
        ["meetings"] = typeof(Meeting),
        ["documents"] = typeof(Document),
    };
}
