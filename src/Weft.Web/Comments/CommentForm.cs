// What the forms about comments send.
namespace Weft.Web.Comments;

/// <summary>One form: what is to be done, to which comment, with which words.</summary>
public sealed class CommentForm
{
    /// <summary>Write, Ask, Reply, Edit, Remove, Settle or Open.</summary>
    public string? Act { get; set; }

    /// <summary>The comment that is meant: the one to reply to, to edit, to remove, to settle; null for a new one.</summary>
    public Guid? Comment { get; set; }

    /// <summary>Id of what is written, made with the page: a form sent twice is stored once.</summary>
    public Guid? Written { get; set; }

    /// <summary>State of the comment that the person saw.</summary>
    public int Revision { get; set; }

    /// <summary>The words.</summary>
    public string? Text { get; set; }
}
