// What the parts of the page of one's account share.
using Microsoft.AspNetCore.Components;
using Weft.Analysis;
using Weft.Web.Server;
using Weft.Workbench.People;

namespace Weft.Web.People;

/// <summary>A part of the page of one's account.</summary>
public abstract class AccountPart : WeftComponent
{
    /// <summary>The account.</summary>
    [Parameter]
    public Account Account { get; set; } = default!;

    /// <summary>Whether the person showed who they are a short while ago.</summary>
    [Parameter]
    public bool IsFresh { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    /// <summary>Why what was asked was not done.</summary>
    protected Refusal? Refusal { get; set; }

    /// <summary>The session of the request.</summary>
    protected LiveSession Session => Http!.Features.Get<LiveSession>()!;

    /// <summary>Shows the page anew after what was done, or the refusal on it.</summary>
    protected void Told<T>(Result<T> result, string done)
    {
        Refusal = result.Refusal;
        if (result.IsOk) Navigation.NavigateTo(To($"account?done={done}"));
    }
}
