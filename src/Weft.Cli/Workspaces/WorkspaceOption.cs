// Which workspace is meant: the first one of the installation, unless another is named by the id that stands in its address.
using System.CommandLine;
using Weft.Workbench.Storage;

namespace Weft.Cli.Workspaces;

/// <summary>The option that names a workspace.</summary>
internal static class WorkspaceOption
{
    public static Option<Guid> Create() => new("--workspace", "-w")
    {
        Description = "Id of the workspace, as it stands in its address; else the first one of the installation.",
        DefaultValueFactory = _ => WorkspaceId.Own.Value,
    };
}
