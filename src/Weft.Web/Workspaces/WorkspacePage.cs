// What every page of a workspace has: the workspace from the address, addresses in it, and what stands there when it is refused.
using Microsoft.AspNetCore.Components;
using Weft.Analysis;
using Weft.Web.Server;
using Weft.Workbench.Lists;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Web.Workspaces;

/// <summary>A page of one workspace.</summary>
public abstract class WorkspacePage : WeftComponent
{
    /// <summary>Id of the workspace, from the address.</summary>
    [Parameter]
    public Guid Workspace { get; set; }

    /// <summary>The workspace.</summary>
    protected WorkspaceId In => new(Workspace);

    /// <summary>Why the page cannot be shown, or why what was asked was not done.</summary>
    protected Refusal? Refusal { get; set; }

    /// <summary>Whether the page itself cannot be shown.</summary>
    protected bool IsRefused { get; private set; }

    /// <summary>The address of another page of this workspace.</summary>
    protected string Of(string page) => To(page.Length == 0 ? $"w/{Workspace}" : $"w/{Workspace}/{page}");

    /// <inheritdoc/>
    /// <remarks>Everything is loaded before the first drawing: a page never has to draw itself half.</remarks>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await Load();
        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>Loads what is shown.</summary>
    protected abstract Task Load();

    /// <summary>The value; or, where it was refused, null, with the status that says so.</summary>
    protected T? Shown<T>(Result<T> result)
        where T : class
    {
        if (result.IsOk) return result.Value;
        (Refusal, IsRefused) = (result.Refusal, true);
        if (Http is { Response.HasStarted: false } && StatusOf(result.Refusal) is { } status) Http.Response.StatusCode = status;
        return null;
    }

    // What is refused for another reason is there: the page says why.
    private static int? StatusOf(Refusal refusal) => refusal.Code == WorkbenchRefusals.NotAllowed.Code ? StatusCodes.Status403Forbidden
        : refusal.Code == WorkbenchRefusals.NotFound.Code || refusal.Code == ListRefusals.NoList.Code || refusal.Code == ListRefusals.MadeElsewhere.Code ? StatusCodes.Status404NotFound : null;
}
