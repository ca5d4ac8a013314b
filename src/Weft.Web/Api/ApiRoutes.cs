// Every address of the API hangs on this group: version 1, JSON, no form tokens since no cookie counts here, no sign-in since its door let in by token.
using Weft.Web.Checks;
using Weft.Web.Comments;
using Weft.Web.Documents;
using Weft.Web.Lists;
using Weft.Web.Searches;
using Weft.Web.Workspaces;

namespace Weft.Web.Api;

/// <summary>Maps the API.</summary>
internal static class ApiRoutes
{
    /// <summary>Where version 1 begins.</summary>
    public const string Root = "/api/v1";

    private const string Document = "v1";

    /// <summary>Registers what it needs.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services) =>
        services.AddSingleton<Cursors>().ConfigureHttpJsonOptions(json => Reply.Configure(json.SerializerOptions))
            .AddOpenApi(Document, description =>
            {
                description.ShouldInclude = d => d.RelativePath?.StartsWith(Root[1..], StringComparison.Ordinal) == true;
                description.AddDocumentTransformer<ApiDocument>();
            });

    /// <summary>Maps it.</summary>
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Root).DisableAntiforgery().AllowAnonymous();
        app.MapOpenApi().AllowAnonymous();
        api.MapMe();
        api.MapWorkspaces();
        api.MapListApi();
        api.MapChecks();
        api.MapSearch();
        api.MapLibrary();
        api.MapComments();
    }
}
