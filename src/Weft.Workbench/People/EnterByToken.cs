// A program comes with a token: the caller becomes whoever made it, for what the token allows at most.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.People;

/// <summary>Lets a token in.</summary>
public sealed class EnterByToken(WeftDb db, Caller caller, TimeProvider clock)
{
    /// <summary>Lets it in.</summary>
    /// <param name="secret">What the program sent.</param>
    /// <param name="isLocal">Whether this computer's one person is served: a token without a person holds there only, one with a person elsewhere only.</param>
    /// <param name="ct">Stops.</param>
    /// <returns>Which token; null for what is unknown, ended or revoked: all look the same.</returns>
    public async Task<ApiTokenId?> Run(string? secret, bool isLocal, CancellationToken ct)
    {
        if (TokenSecret.HashOf(secret) is not { } hash) return null;
        var token = await db.ApiTokens.AsNoTracking().SingleOrDefaultAsync(t => t.SecretHash == hash, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        if (token is null || !token.Holds(now) || isLocal != token.Person is null) return null;
        if (token.Person is { } owner && await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == owner, ct) is not { IsOpen: true }) return null;
        if (token.Person is { } person) caller.Become(person, token.Scopes);
        else caller.BecomeOperator(token.Scopes);
        var today = DateOnly.FromDateTime(now);
        if (token.LastUsedOn != today) await db.ApiTokens.Where(t => t.Id == token.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsedOn, today), ct);
        return token.Id;
    }
}
