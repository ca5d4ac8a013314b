// A person makes, sees and revokes tokens of one's own.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.People;

/// <summary>Keeps a person's tokens.</summary>
public sealed class KeepTokens(WeftDb db, Caller caller, TimeProvider clock)
{
    /// <summary>A token that was just made.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Secret">Its secret: shown now and never again.</param>
    public sealed record Made(ApiTokenId Id, string Secret);

    /// <summary>A token in the list.</summary>
    public sealed record Listed(ApiTokenId Id, string Name, ImmutableArray<Permission> Scopes, DateTime CreatedAt, DateTime ExpiresAt, DateOnly? LastUsedOn, bool Holds);

    /// <summary>Makes a token.</summary>
    /// <param name="name">What the person calls it.</param>
    /// <param name="scopes">What it allows at most.</param>
    /// <param name="days">How many days it lasts.</param>
    /// <param name="ct">Stops before anything is acknowledged.</param>
    public async Task<Result<Made>> Make(string? name, ImmutableArray<Permission> scopes, int days, CancellationToken ct)
    {
        if (RefusalOf() is { } refusal) return refusal;
        var called = name?.Trim() ?? "";
        if (called.Length == 0) return ApiTokenRefusals.NoName;
        if (called.Length > ApiToken.MaxName) return ApiTokenRefusals.NameTooLong;
        if (scopes.IsDefaultOrEmpty) return ApiTokenRefusals.NoScope;
        if (days is < 1 or > ApiToken.MaxDays) return ApiTokenRefusals.WrongDays;
        var now = clock.GetUtcNow().UtcDateTime;
        var person = caller.Person;
        if (await db.ApiTokens.CountAsync(t => t.Person == person && t.RevokedAt == null && t.ExpiresAt > now, ct) >= ApiToken.MaxTokens) return ApiTokenRefusals.TooMany;
        var secret = TokenSecret.New();
        var token = new ApiToken(ApiTokenId.New(clock), person, called, scopes, TokenSecret.HashOf(secret)!, now, now.AddDays(days));
        db.Add(token);
        await db.SaveChangesAsync(ct);
        return new Made(token.Id, secret);
    }

    /// <summary>The person's tokens, the latest first.</summary>
    public async Task<Result<ImmutableArray<Listed>>> List(CancellationToken ct)
    {
        if (RefusalOf() is { } refusal) return refusal;
        var person = caller.Person;
        var now = clock.GetUtcNow().UtcDateTime;
        var tokens = await db.ApiTokens.AsNoTracking().Where(t => t.Person == person).OrderByDescending(t => t.CreatedAt).ThenBy(t => t.Id).ToListAsync(ct);
        return tokens.Select(t => new Listed(t.Id, t.Name, [.. t.Scopes.Order()], t.CreatedAt, t.ExpiresAt, t.LastUsedOn, t.Holds(now))).ToImmutableArray();
    }

    /// <summary>Revokes a token of one's own; what others made is not there.</summary>
    public async Task<Result<ApiTokenId>> Revoke(ApiTokenId id, CancellationToken ct)
    {
        if (RefusalOf() is { } refusal) return refusal;
        var person = caller.Person;
        if (await db.ApiTokens.SingleOrDefaultAsync(t => t.Id == id && t.Person == person, ct) is not { } token) return WorkbenchRefusals.NotFound;
        token.Revoke(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return id;
    }

    private Refusal? RefusalOf() => !caller.IsSomebody ? WorkbenchRefusals.NotFound : caller.Scopes is not null ? ApiTokenRefusals.ByPersonOnly : null;
}
