// Tells the use cases who asks. On a laptop, where the server listens to this computer alone, that is its one person.
using Weft.Workbench.Trust;

namespace Weft.Web.Server;

/// <summary>Sets the caller of a request.</summary>
internal sealed class CallerOfRequest(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, Caller caller)
    {
        caller.BecomeOperator();
        return next(context);
    }
}
