// Addresses of items by kind and id, for everything that points at one: comments, search, notifications, history.
using Weft.Workbench.Checks;
using Weft.Workbench.Lists;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Web.Comments;

/// <summary>Leads to the page of an item.</summary>
public static class ItemLinks
{
    /// <summary>The address of its page. Kinds that have no list have none either: theirs is the first page of the workspace.</summary>
    public static string To(string language, WorkspaceId workspace, ItemRef item) => item.Kind == nameof(Check) ? $"/{language}/checks/{item.Key}"
        : ListRegistry.Instance.OfKind(item.Kind) is { } list ? $"/{language}/w/{workspace.Value}/{list.Name}/{item.Key}" : $"/{language}/w/{workspace.Value}";
}
