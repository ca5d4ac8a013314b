// The workspace that a laptop begins with is named in the reader's language, until its person names it.
using Weft.Web.Texts;
using Weft.Workbench.Workspaces;

namespace Weft.Web.Workspaces;

/// <summary>Names the first workspace of a laptop.</summary>
public static class OwnName
{
    /// <summary>Its name.</summary>
    public static string Of(string name, PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return name == OpenWorkspace.Name ? texts["workspaces.own"] : name;
    }
}
