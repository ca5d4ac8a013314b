// Tells the use cases who asks: on a laptop, where the server listens to this computer alone, its one person; with accounts, who signed in.
using Weft.Web.Api;
using Weft.Workbench.People;
using Weft.Workbench.Trust;

namespace Weft.Web.People;

/// <summary>Sets the caller of a request.</summary>
internal sealed class CallerOfRequest(RequestDelegate next, PeopleSettings settings)
{
    public Task InvokeAsync(HttpContext context, Caller caller)
    {
        if (ApiDoor.Guards(context.Request.Path)) return next(context); // a token has said who asks
        if (settings.Mode == ServerMode.Local)
        {
            caller.BecomeOperator();
            if (!PeopleServer.IsOfAccounts(context.Request.Path)) return next(context);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (context.Features.Get<LiveSession>() is { } session)
        {
            caller.Become(session.Person);
            context.Response.OnStarting(KeepNothing, context.Response.Headers);
        }

        return next(context);
    }

    // What a signed-in person sees is kept by nobody: not by a proxy, not for whoever presses "back" after signing out.
    private static Task KeepNothing(object answer)
    {
        var headers = (IHeaderDictionary)answer;
        if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
