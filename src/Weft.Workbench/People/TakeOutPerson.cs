// Everything that is kept about a person and what they did, as JSON for the person alone. No secret is in it.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.People;

/// <summary>Takes one's own data out.</summary>
public sealed class TakeOutPerson(WeftDb db, Door door, TimeProvider clock)
{
    // Most acts and sign-ins in one file: years of daily work.
    private const int Most = 100_000;

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Takes it out; wants a fresh sign-in.</summary>
    /// <returns>UTF-8 JSON.</returns>
    public async Task<Result<byte[]>> Run(LiveSession session, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (!session.IsFresh(clock.GetUtcNow().UtcDateTime)) return PeopleRefusals.SignInAgain;
        var id = session.Person;
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == id, ct);
        var memberships = await db.Memberships.AsNoTracking().Where(m => m.Person == id).ToListAsync(ct);
        var passkeys = await db.Passkeys.AsNoTracking().Where(k => k.UserId == id).ToListAsync(ct);
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Schema = "weft-person/1",
                Id = id.Value,
                person.Name,
                Mail = person.Email,
                person.Language,
                person.CreatedAt,
                UsesCodes = person.CodeKey is not null,
                Passkeys = passkeys.Select(k => new { k.Data.Name, AddedAt = k.Data.CreatedAt }),
                SignOn = await db.Logins.AsNoTracking().Where(l => l.UserId == id).Select(l => new { l.LoginProvider, l.ProviderKey }).ToListAsync(ct),
                Memberships = memberships.Select(m => new { Workspace = m.Workspace.Value, m.Role, m.Actor, m.Since }),
                Sessions = await db.SignInSessions.AsNoTracking().Where(s => s.Person == id).Select(s => new { s.Browser, s.Way, s.BegunAt, s.SeenAt, s.EndsAt }).ToListAsync(ct),
                SignIns = await db.SignInEntries.AsNoTracking().Where(e => e.Person == id).OrderBy(e => e.At).Take(Most).Select(e => new { e.At, e.Outcome, e.Way }).ToListAsync(ct),
                Acts = await Acts(memberships, id, ct),
            },
            Readable);
    }

    // What the person may still see of what they did, workspace by workspace.
    private async Task<List<object>> Acts(List<Membership> memberships, PersonId id, CancellationToken ct)
    {
        var acts = new List<object>();
        foreach (var workspace in memberships.Select(m => m.Workspace))
        {
            if (!(await door.Enter(workspace, Permission.Read, ct)).IsOk) continue;
            acts.AddRange(await db.History.AsNoTracking().Where(h => h.Workspace == workspace && h.Person == id).OrderBy(h => h.Number).Take(Most - acts.Count)
                .Select(h => new { Workspace = h.Workspace.Value, h.Number, h.At, h.Act, h.Kind, Item = h.Key, h.Why, h.Before, h.After }).ToListAsync(ct));
        }

        return acts;
    }
}
