// What every page about a check does first: load it, or say why not.
using Microsoft.AspNetCore.Components;
using Weft.Analysis;
using Weft.Web.Server;
using Weft.Workbench.Checks;
using Weft.Workbench.Trust;

namespace Weft.Web.Checks;

/// <summary>A page about one check.</summary>
public abstract class CheckPage : WeftComponent
{
    /// <summary>Id of the check, from the address.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The check; null where it cannot be shown.</summary>
    protected LoadedCheck? Check { get; private set; }

    /// <summary>Why it cannot be shown.</summary>
    protected Refusal? Refusal { get; private set; }

    [Inject]
    private LoadCheck Load { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <summary>The address of another page of this check.</summary>
    protected string Of(string page) => To($"checks/{Id}/{page}");

    /// <inheritdoc/>
    /// <remarks>Everything is loaded before the first drawing: a page never has to draw itself without its check.</remarks>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await LoadAll();
        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>Prepares what the page shows, once the check is there.</summary>
    protected virtual Task Show() => Task.CompletedTask;

    private async Task LoadAll()
    {
        var loaded = await Load.Run(new CheckId(Id), Aborted);
        if (loaded.IsOk)
        {
            Check = loaded.Value;
            await Show();
        }
        else if (loaded.Refusal.Code == WorkbenchRefusals.NoResult.Code)
        {
            Navigation.NavigateTo(Of("progress"));
        }
        else
        {
            Refusal = loaded.Refusal;
            Http!.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }
}
