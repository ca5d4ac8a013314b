// Every refusal about comments: code, what, where, remedy.
using System.Globalization;
using Weft.Analysis;

namespace Weft.Workbench.Comments;

/// <summary>The refusals about comments.</summary>
public static class CommentRefusals
{
    /// <summary>Nothing was written.</summary>
    public static Refusal Empty { get; } = new("comment-empty", "nothing is written here", "text", "Write what you want to say, then press the button again.");

    /// <summary>Too much was written.</summary>
    public static Refusal TooLong { get; } = new(
        "comment-too-long", string.Create(CultureInfo.InvariantCulture, $"the text is over {Comment.MaxText} characters"), "text", "Shorten it, or attach it as a document.");

    /// <summary>Somebody else wrote it.</summary>
    public static Refusal NotYours { get; } = new("comment-not-yours", "somebody else wrote this", null, "Reply to it instead.");

    /// <summary>A comment is not waiting for an answer.</summary>
    public static Refusal NoQuestion { get; } = new("comment-no-question", "this is no question", null, "Reply to it instead.");
}
