// What the API replies with: a status, JSON, the version of what it shows.
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;
using Weft.Analysis;
using Weft.Workbench.People;

namespace Weft.Web.Api;

/// <summary>A reply with content.</summary>
/// <param name="sent">What is sent.</param>
internal sealed class Reply(ReplyOnce.Sent sent) : IResult
{
    private const int MaxDepth = 16;

    /// <summary>How the API reads and writes JSON: unknown fields and deep nesting are refused.</summary>
    public static JsonSerializerOptions Json { get; } = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>What is sent.</summary>
    public ReplyOnce.Sent Sent => sent;

    /// <summary>Applies the rules of JSON.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.MaxDepth = MaxDepth;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.Converters.Add(new JsonStringEnumConverter(allowIntegerValues: false));
        return options;
    }

    /// <summary>Something that is there.</summary>
    public static Reply Ok<T>(T content, int? revision = null) => new(new ReplyOnce.Sent(StatusCodes.Status200OK, null, Tag(revision), Bytes(content)));

    /// <summary>Something that was made.</summary>
    public static Reply Created<T>(string location, T content, int? revision = null) =>
        new(new ReplyOnce.Sent(StatusCodes.Status201Created, location, Tag(revision), Bytes(content)));

    /// <summary>Something that is going to be done.</summary>
    public static Reply Accepted<T>(string location, T content) => new(new ReplyOnce.Sent(StatusCodes.Status202Accepted, location, null, Bytes(content)));

    /// <summary>Done, with nothing to show.</summary>
    public static Reply Done() => new(new ReplyOnce.Sent(StatusCodes.Status204NoContent, null, null, []));

    /// <summary>What a use case returned, or the problem.</summary>
    public static IResult Of<T, TShown>(Result<T> result, HttpContext http, Func<T, TShown> show) =>
        result.IsOk ? Ok(show(result.Value)) : ApiProblems.Of(result.Refusal, http);

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var answer = httpContext.Response;
        if (sent.Location is not null) answer.Headers.Location = sent.Location;
        if (sent.Version is not null) answer.Headers.ETag = sent.Version;
        if (sent.Version is not null && HttpMethods.IsGet(httpContext.Request.Method) && IsKnown(httpContext.Request.GetTypedHeaders(), sent.Version))
        {
            answer.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        answer.StatusCode = sent.Status;
        if (sent.Content.Length == 0) return;
        answer.ContentType = "application/json; charset=utf-8";
        await answer.Body.WriteAsync(sent.Content, httpContext.RequestAborted);
    }

    private static bool IsKnown(RequestHeaders asked, string version) =>
        asked.IfNoneMatch.Any(t => EntityTagHeaderValue.Any.Equals(t) || t.Compare(EntityTagHeaderValue.Parse(version), useStrongComparison: false));

    private static string? Tag(int? revision) => revision is null ? null : Version.Of(revision.Value);

    private static byte[] Bytes<T>(T content) => JsonSerializer.SerializeToUtf8Bytes(content, Json);
}
