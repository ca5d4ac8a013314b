// What is said when a token cannot be made or used.
using System.Globalization;
using Weft.Analysis;

namespace Weft.Workbench.People;

/// <summary>The refusals of tokens.</summary>
public static class ApiTokenRefusals
{
    /// <summary>No name.</summary>
    public static Refusal NoName { get; } = new("token-no-name", "the token has no name", "name", "Name the program that will use it.");

    /// <summary>A name that is too long.</summary>
    public static Refusal NameTooLong { get; } = new(
        "token-name-too-long", string.Create(CultureInfo.InvariantCulture, $"the name is over {ApiToken.MaxName} characters"), "name", "Shorten it.");

    /// <summary>Nothing is allowed.</summary>
    public static Refusal NoScope { get; } = new("token-no-scope", "the token would allow nothing", "scopes", "Choose what it may do.");

    /// <summary>A life of no day, or of too many.</summary>
    public static Refusal WrongDays { get; } = new(
        "token-wrong-days", string.Create(CultureInfo.InvariantCulture, $"a token lasts from 1 to {ApiToken.MaxDays} days"), "days", "Choose a number of days between these.");

    /// <summary>Too many tokens.</summary>
    public static Refusal TooMany { get; } = new(
        "token-too-many", string.Create(CultureInfo.InvariantCulture, $"you have {ApiToken.MaxTokens} tokens that still hold"), null, "Revoke those that are no longer used.");

    /// <summary>An idempotency key that is too long.</summary>
    public static Refusal KeyTooLong { get; } = new(
        "key-too-long", string.Create(CultureInfo.InvariantCulture, $"the key is over {KeptReply.MaxKey} characters"), "Idempotency-Key", "Send a shorter one, such as a UUID.");

    /// <summary>The same key for another request.</summary>
    public static Refusal KeyUsed { get; } = new(
        "key-used", "this key was used for another request", "Idempotency-Key", "Send a new key with each new request.");

    /// <summary>The same request is being done.</summary>
    public static Refusal KeyInUse { get; } = new(
        "key-in-use", "the same request is being worked on", "Idempotency-Key", "Send it again in a moment.");

    /// <summary>A token is asked for tokens.</summary>
    public static Refusal ByPersonOnly { get; } = new(
        "token-by-person-only", "tokens are made and revoked by a person who signed in, not by a token", null, "Open the page of your tokens.");
}
