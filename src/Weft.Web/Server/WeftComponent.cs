// What every component has at hand: the texts of the reader's language and the request.
using Microsoft.AspNetCore.Components;
using Weft.Analysis;
using Weft.Web.Texts;
using Weft.Workbench.Briefs;

namespace Weft.Web.Server;

/// <summary>The root of our components.</summary>
public abstract class WeftComponent : ComponentBase
{
    /// <summary>The words.</summary>
    [Inject]
    protected PageTexts T { get; set; } = default!;

    /// <summary>The words that pages share with the brief.</summary>
    protected BriefPhrases Say => BriefPhrases.In(T.Language);

    /// <summary>The request; null outside of one.</summary>
    [CascadingParameter]
    protected HttpContext? Http { get; set; }

    /// <summary>Stops with the request.</summary>
    protected CancellationToken Aborted => Http?.RequestAborted ?? CancellationToken.None;

    /// <summary>Answers with the status of a refusal, and gives it back to be shown.</summary>
    protected Refusal Refuse(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        Http!.Response.StatusCode = RefusalStatus.Of(refusal);
        return refusal;
    }

    /// <summary>The address of a page in the reader's language: "checks/…" becomes "/en/checks/…".</summary>
    protected string To(string page) => $"/{T.Language}/{page}";
}
