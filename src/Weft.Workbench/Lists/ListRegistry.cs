// All lists of this version by name: pages, the API, files and packages find them here.
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Weft.Workbench.Lists;

/// <summary>Knows every list. They are found by scanning: a folder declares its list and is done.</summary>
public sealed class ListRegistry
{
    /// <summary>The one registry: lists have no state.</summary>
    public static ListRegistry Instance { get; } = new();

    private readonly FrozenDictionary<string, ItemList> byName;
    private readonly FrozenDictionary<string, ItemList> byKind;

    private ListRegistry()
    {
        All = [.. typeof(ListRegistry).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(ItemList)))
            .Select(t => (ItemList)Activator.CreateInstance(t, nonPublic: true)!).OrderBy(l => l.Name, StringComparer.Ordinal)];
        byName = All.ToFrozenDictionary(l => l.Name, StringComparer.Ordinal);
        byKind = All.ToFrozenDictionary(l => l.Kind, StringComparer.Ordinal);
    }

    /// <summary>All lists, by name.</summary>
    public ImmutableArray<ItemList> All { get; }

    /// <summary>A list by its name; null where there is none.</summary>
    public ItemList? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The list of a kind of item; null where there is none.</summary>
    public ItemList? OfKind(string kind) => byKind.GetValueOrDefault(kind);
}
