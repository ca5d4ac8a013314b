// A table as packages see it: made from the model, so that a new entity cannot be forgotten.
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Packages;

/// <summary>A column.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="IsNullable">Whether it may be empty.</param>
internal sealed record StoredColumn(string Name, ValueKind Kind, bool IsNullable);

/// <summary>A reference to rows of a table.</summary>
/// <param name="Column">The referring column.</param>
/// <param name="Table">The table referred to.</param>
internal sealed record StoredReference(string Column, string Table);

/// <summary>A table.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="Columns">Its columns, in ordinal order of their names.</param>
/// <param name="Key">Names of the columns of its key.</param>
/// <param name="References">What the database itself holds it to; references to a key of several columns are left to the database.</param>
internal sealed record StoredTable(string Name, ImmutableArray<StoredColumn> Columns, ImmutableArray<string> Key, ImmutableArray<StoredReference> References)
{
    /// <summary>Whether the database counts its rows: the key is one whole number.</summary>
    [JsonIgnore]
    public bool IsCounted => Key.Length == 1 && Columns.Any(c => c.Name == Key[0] && c.Kind == ValueKind.Whole);

    // Of the database itself, not of the model: PostgreSQL counts versions of a row in it.
    private const string SystemColumn = "xmin";

    /// <summary>The tables of the model, each after the tables that it refers to.</summary>
    /// <param name="db">The database.</param>
    /// <param name="alsoBeneath">Whether also those that are a way of keeping things on one database.</param>
    public static ImmutableArray<StoredTable> Of(WeftDb db, bool alsoBeneath = false)
    {
        ArgumentNullException.ThrowIfNull(db);
        var own = db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.Where(t => !t.IsExcludedFromMigrations && (alsoBeneath || !t.IsBeneath()));
        var left = new SortedDictionary<string, ITable>(own.ToDictionary(t => t.Name, StringComparer.Ordinal), StringComparer.Ordinal);
        var ordered = ImmutableArray.CreateBuilder<StoredTable>(left.Count);
        while (left.Count > 0)
        {
            var next = left.Values.FirstOrDefault(t => t.ForeignKeyConstraints.All(f => f.PrincipalTable == t || !left.ContainsKey(f.PrincipalTable.Name)))
                ?? throw new InvalidOperationException($"Tables refer to each other in a circle: {string.Join(", ", left.Keys)}.");
            left.Remove(next.Name);
            ordered.Add(Of(next));
        }

        return ordered.MoveToImmutable();
    }

    private static StoredTable Of(ITable table) => new(
        table.Name,
        [.. table.Columns.Where(c => c.Name != SystemColumn && c.ComputedColumnSql is null).OrderBy(c => c.Name, StringComparer.Ordinal)
            .Select(c => new StoredColumn(c.Name, KindOf(c), c.IsNullable))],
        [.. table.PrimaryKey!.Columns.Select(c => c.Name)],
        [.. table.ForeignKeyConstraints.Where(f => f.Columns.Count == 1).Select(f => new StoredReference(f.Columns[0].Name, f.PrincipalTable.Name))]);

    private static ValueKind KindOf(IColumn column) => Type.GetTypeCode(Nullable.GetUnderlyingType(column.ProviderClrType) ?? column.ProviderClrType) switch
    {
        TypeCode.String or TypeCode.Char => ValueKind.Text,
        TypeCode.Byte or TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 => ValueKind.Whole,
        TypeCode.Single or TypeCode.Double => ValueKind.Number,
        TypeCode.Decimal => ValueKind.Exact,
        TypeCode.Boolean => ValueKind.Truth,
        TypeCode.DateTime => ValueKind.Instant,
        _ => KindOf(column.ProviderClrType, column),
    };

    private static ValueKind KindOf(Type type, IColumn column) =>
        type == typeof(Guid) || type == typeof(Guid?) ? ValueKind.Id
        : type == typeof(DateTimeOffset) || type == typeof(DateTimeOffset?) ? ValueKind.Instant
        : type == typeof(DateOnly) || type == typeof(DateOnly?) ? ValueKind.Day
        : type == typeof(TimeSpan) || type == typeof(TimeSpan?) ? ValueKind.Duration
        : type == typeof(byte[]) ? ValueKind.Bytes
        : type == typeof(JsonElement) || type == typeof(JsonTypePlaceholder) ? ValueKind.Text
        : throw new InvalidOperationException($"{column.Table.Name}.{column.Name}: packages do not know values of the type {type.Name}.");
}
