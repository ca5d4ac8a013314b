// Fills a row of every kind in the model with a planted word in every text of it. A kind that is new is found by reflection:
// nobody has to remember it here, unless it holds a type that this file has not met, which fails and says so.
using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Weft.Analysis.Text;
using Weft.Workbench.Documents;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Tests.Leaks;

/// <summary>Makes the rows of one secret. Their ids refer to one another, so that parts belong to their items.</summary>
internal sealed class PlantedRows(WeftDb db, Secret secret, WorkspaceId workspace, PersonId owner, RoomId room)
{
    public static readonly DateTime At = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    private readonly Dictionary<Type, Guid> ids = [];

    /// <summary>The rows at which these point; null where they point at one another.</summary>
    public PlantedRows? PointsAt { get; init; }

    /// <summary>Kinds of which no row is made: nothing points at one.</summary>
    public IReadOnlyCollection<string> Without { get; init; } = [];

    /// <summary>Uses an id that a row already has.</summary>
    public void Know<T>(T id) where T : struct, IStoredId<T> => ids[typeof(T)] = id.Value;

    /// <summary>Kinds of rows to which a person's work belongs: items, and what is part of one by an id.</summary>
    public static List<IEntityType> Kinds(IModel model)
    {
        var kinds = model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(Item))).ToList();
        for (var before = 0; before != kinds.Count;)
        {
            before = kinds.Count;
            var known = kinds.Where(k => IdOf(k) is not null).Select(k => IdOf(k)!).ToHashSet();
            kinds.AddRange(model.GetEntityTypes().Except(kinds).Where(e => !e.ClrType.IsAssignableTo(typeof(Item)) && !e.IsOwned()
                && e.GetProperties().Any(p => known.Contains(Bare(p.ClrType)))).ToList());
        }

        return kinds;
    }

    public object Make(IEntityType kind)
    {
        var row = Activator.CreateInstance(kind.ClrType, nonPublic: true)!;
        var entry = db.Entry(row);
        foreach (var property in kind.GetProperties())
        {
            if (property.IsPrimaryKey() && property.ValueGenerated == ValueGenerated.OnAdd && !IsId(property.ClrType)) continue;
            entry.Property(property.Name).CurrentValue = Value(kind, property);
        }

        entry.State = EntityState.Added;
        return row;
    }

    /// <summary>The id of the row of a kind.</summary>
    public Guid Key(Type id)
    {
        if (!ids.TryGetValue(id, out var key)) ids[id] = key = Guid.CreateVersion7();
        return key;
    }

    private object? Value(IEntityType kind, IProperty property)
    {
        var type = Bare(property.ClrType);
        if (kind.ClrType.IsAssignableTo(typeof(Guarded)) && OfItem(property.Name) is { IsKnown: true } known) return known.Value;
        if (property.IsNullable && property.GetContainingForeignKeys().Any(f => Without.Contains(f.PrincipalEntityType.ClrType.Name))) return null;
        if (IsId(type)) return !property.IsPrimaryKey() && type == IdOf(kind) ? null : Activator.CreateInstance(type, Id(type, property.IsPrimaryKey()));
        if (property.IsForeignKey() && property.IsNullable) return null;
        if (type == typeof(string)) return Text(kind, property);
        if (property.IsNullable && type != typeof(Anchor)) return null;
        if (type == typeof(Guid)) return property.IsPrimaryKey() && kind.FindPrimaryKey()!.Properties.Count == 1 ? Guid.CreateVersion7() : Key(typeof(DocumentId));
        return Plain(type) ?? throw new NotSupportedException($"{kind.ClrType.Name}.{property.Name} is a {type.Name}: teach PlantedRows how to fill one.");
    }

    private (bool IsKnown, object? Value) OfItem(string name) => name switch
    {
        nameof(Item.Workspace) => (true, workspace),
        nameof(Item.Visibility) => (true, secret.Visibility),
        nameof(Item.Room) => (true, secret == Secret.Room ? room : null),
        nameof(Item.Owner) => (true, owner),
        nameof(Item.IsDraft) => (true, secret == Secret.Draft),
        nameof(Item.RemovedAt) => (true, null),
        _ => (false, null),
    };

    private Guid Id(Type type, bool isOwn) =>
        type == typeof(WorkspaceId) ? workspace.Value : type == typeof(PersonId) ? owner.Value : (isOwn ? this : PointsAt ?? this).Key(type);

    private string Text(IEntityType kind, IProperty property)
    {
        var name = property.Name;
        if (name.EndsWith("Kind", StringComparison.Ordinal)) return nameof(Document);
        if (name.Contains("Sha256", StringComparison.Ordinal) || name.EndsWith("Hash", StringComparison.Ordinal)) return new string('a', 64);
        if (name == "Language") return "en";
        if (name is nameof(Item.SortText) or nameof(Item.FoldedText) || name.StartsWith("Search", StringComparison.Ordinal)) return SearchWords.Fold(secret.Word);
        var text = string.Create(CultureInfo.InvariantCulture, $"{secret.Word} {kind.ClrType.Name} {name}");
        return property.GetMaxLength() is { } most && most < text.Length ? text[..most] : text;
    }

    private object? Plain(Type type)
    {
        if (type.IsEnum) return Enum.GetValues(type).Cast<object>().First(v => $"{v}" != "Unknown");
        if (type == typeof(bool)) return false;
        if (type == typeof(DateTime)) return At;
        if (type == typeof(DateOnly)) return DateOnly.FromDateTime(At);
        if (type == typeof(byte[])) return System.Text.Encoding.UTF8.GetBytes(secret.Word);
        if (type == typeof(Anchor)) return new Anchor("i-1", null, 1, 0, secret.Word.Length, secret.Word, "", "");
        if (type.IsPrimitive || type == typeof(decimal)) return Convert.ChangeType(1, type, CultureInfo.InvariantCulture);
        if (type.IsAssignableTo(typeof(IList)) && type.IsGenericType) return ListOf(type);
        return null;
    }

    private object ListOf(Type type)
    {
        var of = type.GetGenericArguments()[0];
        object?[] one = of == typeof(string) ? [secret.Word] : Plain(of) is { } value ? [value] : [];
        var list = Array.CreateInstance(of, one.Length);
        for (var n = 0; n < one.Length; n++) list.SetValue(one[n], n);
        if (type.GetGenericTypeDefinition() != typeof(ImmutableArray<>)) return Activator.CreateInstance(type, list)!;
        return typeof(ImmutableArray).GetMethods().First(m => m.Name == nameof(ImmutableArray.Create) && m.GetParameters() is [{ ParameterType.IsArray: true }] && m.IsGenericMethod)
            .MakeGenericMethod(of).Invoke(null, [list])!;
    }

    private static Type? IdOf(IEntityType kind) =>
        kind.FindPrimaryKey() is { Properties: [var key] } && IsId(key.ClrType) ? key.ClrType : null;

    private static bool IsId(Type type) => type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IStoredId<>));

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
