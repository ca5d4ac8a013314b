// Where a notification leads, on the page and in a letter.
using Weft.Web.Comments;
using Weft.Workbench.Notifications;

namespace Weft.Web.Notifications;

/// <summary>Leads to what happened.</summary>
internal static class NotificationLinks
{
    /// <summary>The address, with the language.</summary>
    public static string To(string language, Notification told) => told.Kind switch
    {
        NotificationKind.ShareOpened => $"/{language}/w/{told.Workspace.Value}/shares",
        NotificationKind.Mention or NotificationKind.Question or NotificationKind.Reply => $"{ItemLinks.To(language, told.Workspace, told.About)}#c-{told.Source}",
        _ => ItemLinks.To(language, told.Workspace, told.About),
    };
}
