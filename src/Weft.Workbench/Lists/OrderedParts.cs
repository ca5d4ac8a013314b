// An order in parts: rows that come one after the other, each part read along an index, so that a page costs the same however many rows there are.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>Reads rows across the parts of an order.</summary>
internal static class OrderedParts
{
    /// <summary>Some rows.</summary>
    /// <param name="parts">The parts, the first one first.</param>
    /// <param name="skip">How many rows to leave out.</param>
    /// <param name="take">Most rows that are returned.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<List<Item>> Read(this ImmutableArray<IQueryable<Item>> parts, int skip, int take, CancellationToken ct)
    {
        var rows = new List<Item>();
        foreach (var part in parts)
        {
            var some = await part.Skip(skip).Take(take - rows.Count).ToListAsync(ct);
            rows.AddRange(some);
            if (rows.Count == take || part == parts[^1]) break;
            skip = some.Count > 0 ? 0 : skip - await part.Take(skip).CountAsync(ct);
        }

        return rows;
    }
}
