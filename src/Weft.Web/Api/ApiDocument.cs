// The description of the API: its name, how to come in. Public, as the source is: it tells what can be asked, not what is there.
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Weft.Web.Api;

/// <summary>Completes the description.</summary>
internal sealed class ApiDocument : IOpenApiDocumentTransformer
{
    private const string Scheme = "token";

    /// <inheritdoc/>
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Weft",
            Version = "1",
            Description = "Everything the pages do, for programs. Each request brings a personal token; what it may do at most stands in its scopes. Problems come as RFC 9457.",
        };
        document.Servers = []; // the address that it was read from, whatever a proxy calls it
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token from the page of your tokens." },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
        return Task.CompletedTask;
    }
}
