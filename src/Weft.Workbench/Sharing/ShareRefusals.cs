// Every refusal about sharing: code, what, where, remedy.
using System.Globalization;
using Weft.Analysis;

namespace Weft.Workbench.Sharing;

/// <summary>The refusals about sharing.</summary>
public static class ShareRefusals
{
    /// <summary>Nothing was chosen, or too much.</summary>
    public static Refusal NoItems { get; } = new(
        "share-items", string.Create(CultureInfo.InvariantCulture, $"a link shows between 1 and {Share.MostItems} things"), "item", "Choose what should be seen.");

    /// <summary>Something chosen is kept to a room or a person.</summary>
    public static Refusal TooStrict { get; } = new(
        "share-too-strict", "something here is a draft or kept to a room or a person", "item", "Publish it or open it to the members first, or leave it out.");

    /// <summary>No receiver.</summary>
    public static Refusal NoReceiver { get; } = new(
        "share-receiver", string.Create(CultureInfo.InvariantCulture, $"a share names who receives it, in at most {Share.MaxTo} characters"), "to", "Write for whom the link is.");

    /// <summary>The reason is too long.</summary>
    public static Refusal ReasonTooLong { get; } = new(
        "share-reason", string.Create(CultureInfo.InvariantCulture, $"the reason is over {Share.MaxReason} characters"), "reason", "Shorten it.");

    /// <summary>The number of days makes no sense.</summary>
    public static Refusal NoDays { get; } = new(
        "share-days", string.Create(CultureInfo.InvariantCulture, $"a link works for between 1 and {ShareItems.MostDays} days"), "days", "Choose how many days it should work.");

    /// <summary>A link that never was, has ended or was revoked: all look the same.</summary>
    public static Refusal Ended { get; } = new("share-ended", "this link does not work, or does not work any more", null, "Ask whoever gave it to you for a new one.");
}
