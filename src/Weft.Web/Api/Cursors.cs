// Where the next page of a list begins: an opaque text that holds only for the list, filters and order that it came from.
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Weft.Analysis;

namespace Weft.Web.Api;

/// <summary>Which page a program asks for.</summary>
/// <param name="Size">How many rows.</param>
/// <param name="Cursor">Where it begins; null for the first.</param>
internal sealed record PageAsked(int Size, string? Cursor)
{
    /// <summary>Most rows of a page.</summary>
    public const int Most = 200;

    private const int Normal = 50;

    /// <summary>Reads it from the address.</summary>
    public static Result<PageAsked> Read(HttpRequest request)
    {
        var size = Normal;
        if (request.Query.TryGetValue("limit", out var set)
            && (!int.TryParse(set, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size is < 1 or > Most)) return ApiRefusals.WrongLimit;
        return new PageAsked(size, request.Query.TryGetValue("cursor", out var cursor) ? cursor.ToString() : null);
    }
}

/// <summary>A page of a list.</summary>
/// <param name="Items">Its rows.</param>
/// <param name="Next">Cursor of the page after it; null for the last.</param>
internal sealed record PageOf<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Writes and reads cursors.</summary>
internal sealed class Cursors(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Weft.Api.Cursors");

    private sealed record Held<T>(string List, T Position);

    /// <summary>A cursor for the page that begins after a position.</summary>
    public string Write<T>(HttpRequest request, T position) => protector.Protect(JsonSerializer.Serialize(new Held<T>(ListOf(request), position)));

    /// <summary>The position of a cursor; refused where it belongs to another list.</summary>
    public Result<T> Read<T>(HttpRequest request, string cursor)
    {
        try
        {
            var held = JsonSerializer.Deserialize<Held<T>>(protector.Unprotect(cursor));
            return held?.List == ListOf(request) ? held.Position : ApiRefusals.WrongCursor;
        }
        catch (Exception e) when (e is CryptographicException or JsonException or FormatException)
        {
            return ApiRefusals.WrongCursor;
        }
    }

    // Address, filters and order; not the size of a page, which may change from one to the next.
    private static string ListOf(HttpRequest request)
    {
        var list = new StringBuilder(request.Path.Value);
        foreach (var (name, values) in request.Query.Where(q => q.Key is not ("cursor" or "limit")).OrderBy(q => q.Key, StringComparer.Ordinal))
        {
            list.Append('\n').Append(name).Append('=').AppendJoin('\t', values.AsEnumerable());
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(list.ToString())));
    }
}
