// How each table belongs to a workspace. Said once, here; a test fails for a table of which nothing is said.
using System.Collections.Frozen;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Packages;

/// <summary>A table whose rows go into the package of a workspace.</summary>
/// <param name="Table">The table.</param>
/// <param name="Columns">What each column means, in the order of the table's columns.</param>
/// <param name="Type">The class of its rows.</param>
internal sealed record WorkspaceTable(StoredTable Table, ImmutableArray<ColumnMeaning> Columns, Type Type)
{
    private static readonly string[] Naming = ["name", "title", "label", "file_name", "text", "words"];

    /// <summary>Place of the column that tells the workspace; null where a parent tells it.</summary>
    public int? Workspace { get; } = PlaceOf(Columns, m => m.Role == ColumnRole.Workspace);

    /// <summary>Place of the id: a single Guid; null where the key is something else.</summary>
    public int? Id { get; } = Table.Key.Length == 1 ? PlaceOf(Table.Columns, c => c.Name == Table.Key[0] && c.Kind == ValueKind.Id) : null;

    /// <summary>Place of a key that the database counts; null where there is none.</summary>
    public int? Counter { get; } = Table.Key.Length == 1 ? PlaceOf(Table.Columns, c => c.Name == Table.Key[0] && c.Kind == ValueKind.Whole) : null;

    /// <summary>Place of the column that names a row for people; null where there is none.</summary>
    public int? NameColumn { get; } = Naming.Select(n => PlaceOf(Table.Columns, c => c.Name == n)).FirstOrDefault(p => p is not null);

    /// <summary>Whether each row says itself who may see it.</summary>
    public bool IsGuarded => Type.IsAssignableTo(typeof(Guarded));

    /// <summary>The condition that a row belongs to the workspace @value: by its own column, or by that of the row it is a part of.</summary>
    public string BelongsTo(IReadOnlyList<WorkspaceTable> all)
    {
        if (Workspace is { } own) return $"\"{Table.Columns[own].Name}\" = @value";
        var part = Table.References.First(r => all.Any(t => t.Table.Name == r.Table));
        var whole = all.First(t => t.Table.Name == part.Table);
        return $"\"{part.Column}\" IN (SELECT \"{whole.Table.Key[0]}\" FROM \"{whole.Table.Name}\" WHERE {whole.BelongsTo(all)})";
    }

    /// <summary>Place of a column.</summary>
    public int this[string column] =>
        PlaceOf(Table.Columns, c => c.Name == column) ?? throw new ArgumentOutOfRangeException(nameof(column), column, Table.Name);

    private static int? PlaceOf<T>(ImmutableArray<T> all, Predicate<T> isIt)
    {
        for (var at = 0; at < all.Length; at++)
        {
            if (isIt(all[at])) return at;
        }

        return null;
    }
}

/// <summary>The tables of a workspace.</summary>
internal static class WorkspaceTables
{
    /// <summary>The workspaces themselves.</summary>
    public const string Root = "workspaces";

    /// <summary>The history, sealed entry by entry.</summary>
    public const string History = "history";

    /// <summary>The documents.</summary>
    public const string Documents = "documents";

    /// <summary>The versions of documents.</summary>
    public const string Versions = "versions";

    /// <summary>The last seal of each history.</summary>
    public const string Chains = "history_chains";

    /// <summary>Rows that are parts of an item, or of the workspace, and go with it. Items themselves need not be named: all of them go.</summary>
    private static readonly FrozenSet<string> Parts = FrozenSet.Create(
        StringComparer.Ordinal,
        Root, History, Chains, "answer_acts", "jobs", "regroupings", "run_files", "run_results", "runs", "segments", "source_links", Versions);

    /// <summary>Rows that never leave the installation in a package: they say who may come in, or what a person does; or they are made of others.</summary>
    private static readonly FrozenSet<string> Apart = FrozenSet.Create(
        StringComparer.Ordinal,
        "memberships", "seats", "invitations", "one_time_links",
        "people", "person_logins", "person_passkeys", "recovery_codes", "sign_in_entries", "sign_in_sessions", "sign_in_steps", "sign_in_tries",
        "api_tokens", "kept_replies", "returned_lists", "saved_searches", "search_entries", "regroupings",
        "digest_choices", "digest_states", "notifications", "permalinks", "share_keys", "share_views", "shared_items");

    /// <summary>All tables of which rows go into a package, each after those it refers to.</summary>
    public static ImmutableArray<WorkspaceTable> Of(WeftDb db)
    {
        var model = db.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        var ids = db.Model.GetEntityTypes().Where(e => e.FindPrimaryKey() is { Properties: [{ Name: "Id", ClrType: var key }] } && IsId(key) && IsPacked(e.GetTableName(), e.ClrType))
            .ToDictionary(e => e.FindPrimaryKey()!.Properties[0].ClrType, e => e.GetTableName()!);
        return
        [
            .. from table in StoredTable.Of(db)
               let mapped = model.FindTable(table.Name, null)!
               let type = TypeOf(mapped)
               where IsPacked(table.Name, type)
               select new WorkspaceTable(table, [.. table.Columns.Select(c => ColumnMeaning.Of(mapped.FindColumn(c.Name)!, table, ids))], type),
        ];
    }

    /// <summary>Tables of which nothing is said.</summary>
    public static ImmutableArray<string> Undeclared(WeftDb db)
    {
        var model = db.GetService<IDesignTimeModel>().Model.GetRelationalModel();
        return [.. StoredTable.Of(db).Select(t => t.Name).Where(n => !Apart.Contains(n) && !IsPacked(n, TypeOf(model.FindTable(n, null)!)))];
    }

    private static bool IsPacked(string? table, Type type) =>
        table is not null && !Apart.Contains(table) && (Parts.Contains(table) || type.IsAssignableTo(typeof(Item)));

    private static bool IsId(Type type) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IStoredId<>));

    private static Type TypeOf(ITable table) => table.EntityTypeMappings.First().TypeBase.ClrType;
}
