// What the API itself refuses, before a use case is asked.
using System.Globalization;
using Weft.Analysis;

namespace Weft.Web.Api;

/// <summary>The refusals of the API.</summary>
internal static class ApiRefusals
{
    /// <summary>No token, or one that does not hold.</summary>
    public static Refusal NoToken { get; } = new(
        "no-token", "a token that holds is needed", "Authorization", "Make one on the page of your tokens and send it as \"Authorization: Bearer …\".");

    /// <summary>Weft itself went wrong.</summary>
    public static Refusal Fault { get; } = new("fault", "Weft itself went wrong here", null, "Try again; what was saved is safe.");

    /// <summary>Not in the right form.</summary>
    public static Refusal BadRequest { get; } = new(
        "bad-request", "the request cannot be read", null, "Compare it with the description of the API: fields that are not named there are refused.");

    /// <summary>No such address.</summary>
    public static Refusal NoAddress { get; } = new("no-address", "the API has no such address", null, "Look in its description.");

    /// <summary>Another method is expected.</summary>
    public static Refusal NoMethod { get; } = new("no-method", "this address does not take this method", null, "Look in the description of the API.");

    /// <summary>The content has the wrong type.</summary>
    public static Refusal NoType { get; } = new("no-content-type", "this kind of content is not taken here", "Content-Type", "Look in the description of the API.");

    /// <summary>The request is too large.</summary>
    public static Refusal TooLarge { get; } = new("request-too-large", "the request is too large", null, "Send fewer files at once, or raise Weft:Limits:MaxRequestBytes.");

    /// <summary>Too many rows asked for at once.</summary>
    public static Refusal WrongLimit { get; } = new(
        "wrong-limit", string.Create(CultureInfo.InvariantCulture, $"a page has from 1 to {PageAsked.Most} rows"), "limit", "Choose a number between these, or leave it out.");

    /// <summary>A page of a list has one of a few sizes.</summary>
    public static Refusal WrongSize { get; } = new("wrong-size", "a page of a list has 25, 50 or 100 rows", "limit", "Choose one of these, or leave it out.");

    /// <summary>A field that cannot be set.</summary>
    public static Refusal UnknownField(string name) => new(
        "unknown-field", "this field is not one that can be set here", name.Length > 100 ? name[..100] : name, "Look at the columns of the list; those that can only be read are left out.");

    /// <summary>A field is left out where the whole is put.</summary>
    public static Refusal MissingField(string name) => new(
        "missing-field", "this field is left out, and a PUT says everything", name, "Send every field that can be set, with null where it is to be empty; or PATCH those that change.");

    /// <summary>Too slow, or cut off.</summary>
    public static Refusal TooSlow { get; } = new("request-too-slow", "the request came too slowly to be waited for", null, "Send it again over a better line.");

    /// <summary>Too many requests.</summary>
    public static Refusal TooOften { get; } = new("too-often", "too many requests in a short time", null, "Wait as long as Retry-After says, then send it again.");

    /// <summary>A cursor from elsewhere.</summary>
    public static Refusal WrongCursor { get; } = new(
        "wrong-cursor", "this cursor does not belong to this list with these filters", "cursor", "Begin with the first page.");

    /// <summary>An edit that does not say what it edits.</summary>
    public static Refusal NoVersion { get; } = new(
        "no-version", "the request does not say which version it changes", "If-Match", "Send the ETag that came with what you read.");

    /// <summary>The refusal that goes with a status which the framework chose.</summary>
    public static Refusal Of(int status) => status switch
    {
        StatusCodes.Status404NotFound => NoAddress,
        StatusCodes.Status405MethodNotAllowed => NoMethod,
        StatusCodes.Status408RequestTimeout => TooSlow,
        StatusCodes.Status413PayloadTooLarge => TooLarge,
        StatusCodes.Status415UnsupportedMediaType => NoType,
        >= 500 => Fault,
        _ => BadRequest,
    };
}
