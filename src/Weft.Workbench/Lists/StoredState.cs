// What history keeps of an item, as values of its properties: for undoing an act and for going back to an earlier state.
using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Lists;

/// <summary>Reads and compares what history keeps.</summary>
internal static class StoredState
{
    /// <summary>The acts that changed an item's own row.</summary>
    public static readonly HistoryAct[] Acts =
        [HistoryAct.Added, HistoryAct.Changed, HistoryAct.Removed, HistoryAct.BroughtBack, HistoryAct.Published, HistoryAct.Reached];

    // Who may see an item is set by the rules of reach alone, never by going back.
    private static readonly FrozenSet<string> Kept = FrozenSet.Create(
        StringComparer.Ordinal, nameof(Item.Visibility), nameof(Item.Room), nameof(Item.Owner), nameof(Item.IsDraft), nameof(Item.IsUnattributed));

    /// <summary>The values that history kept, by property.</summary>
    public static Dictionary<string, JsonElement> Read(string? json)
    {
        if (json is null) return new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? document.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.Clone(), StringComparer.Ordinal)
            : new Dictionary<string, JsonElement>(StringComparer.Ordinal);
    }

    /// <summary>Sets kept values on a tracked item, but for who may see it.</summary>
    public static void Set(EntityEntry entry, IReadOnlyDictionary<string, JsonElement> values)
    {
        foreach (var property in entry.Properties.Where(p => values.ContainsKey(p.Metadata.Name) && !Kept.Contains(p.Metadata.Name) && !p.Metadata.IsPrimaryKey()))
        {
            property.CurrentValue = ValueOf(property.Metadata, values[property.Metadata.Name]);
        }
    }

    /// <summary>The visibility and room among kept values, what is missing as it is now; null where neither is there.</summary>
    public static (Visibility Visibility, RoomId? Room)? ReachIn(EntityEntry entry, IReadOnlyDictionary<string, JsonElement> values)
    {
        if (!values.ContainsKey(nameof(Item.Visibility)) && !values.ContainsKey(nameof(Item.Room))) return null;
        object? Kept(string property) => values.TryGetValue(property, out var kept) ? ValueOf(entry.Property(property).Metadata, kept) : entry.Property(property).CurrentValue;
        return ((Visibility)Kept(nameof(Item.Visibility))!, (RoomId?)Kept(nameof(Item.Room)));
    }

    /// <summary>Whether it was a draft; null where kept values do not tell.</summary>
    public static bool? DraftIn(IReadOnlyDictionary<string, JsonElement> values) => values.TryGetValue(nameof(Item.IsDraft), out var kept) ? kept.GetBoolean() : null;

    /// <summary>Whether an item holds the kept values.</summary>
    public static bool Holds(EntityEntry entry, IReadOnlyDictionary<string, JsonElement> values) => entry.Properties
        .Where(p => values.ContainsKey(p.Metadata.Name))
        .All(p => p.Metadata.GetValueComparer().Equals(p.CurrentValue, ValueOf(p.Metadata, values[p.Metadata.Name])));

    private static object? ValueOf(IProperty property, JsonElement kept)
    {
        if (kept.ValueKind == JsonValueKind.Null) return null;
        var converter = property.GetTypeMapping().Converter;
        var stored = kept.Deserialize(Nullable.GetUnderlyingType(converter?.ProviderClrType ?? property.ClrType) ?? converter?.ProviderClrType ?? property.ClrType);
        return converter is null ? stored : converter.ConvertFromProvider(stored);
    }
}
