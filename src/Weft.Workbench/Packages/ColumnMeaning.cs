// What a column of a workspace's table means to a package: what must be followed, replaced or held against something.
using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Packages;

/// <summary>What a column is for.</summary>
internal enum ColumnRole
{
    /// <summary>Content.</summary>
    Content,

    /// <summary>The workspace.</summary>
    Workspace,

    /// <summary>A person, known by id alone.</summary>
    Person,

    /// <summary>An id of the package: of the row itself or of one it refers to.</summary>
    Reference,

    /// <summary>An id of which only other columns say what it refers to.</summary>
    AnyId,

    /// <summary>The hash of a file.</summary>
    File,
}

/// <summary>The meaning of a column.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Table">The table referred to; null otherwise.</param>
/// <param name="MaxLength">Longest text; null where there is no limit.</param>
/// <param name="Converter">How the model reads the stored value; null where it is the value.</param>
internal sealed record ColumnMeaning(ColumnRole Role, string? Table, int? MaxLength, ValueConverter? Converter)
{
    /// <summary>Reads the meaning out of the model.</summary>
    /// <param name="column">The column.</param>
    /// <param name="table">Its table.</param>
    /// <param name="ids">Tables by the type of their ids.</param>
    public static ColumnMeaning Of(IColumn column, StoredTable table, IReadOnlyDictionary<Type, string> ids)
    {
        if (column.PropertyMappings.Count == 0) return new ColumnMeaning(ColumnRole.Content, null, null, null); // a part stored as JSON
        var property = column.PropertyMappings[0].Property;
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        var converter = property.GetTypeMapping().Converter;
        var refersTo = table.References.FirstOrDefault(r => r.Column == column.Name)?.Table ?? ids.GetValueOrDefault(type);
        var role = type == typeof(WorkspaceId) ? ColumnRole.Workspace
            : type == typeof(PersonId) ? ColumnRole.Person
            : refersTo is not null ? ColumnRole.Reference
            : column.Name == StoredFiles.Column ? ColumnRole.File
            : column.ProviderClrType == typeof(Guid) ? ColumnRole.AnyId
            : ColumnRole.Content;
        return new ColumnMeaning(role, role == ColumnRole.Reference ? refersTo : null, property.GetMaxLength(), converter);
    }

    /// <summary>Whether the model could read the value back. A hostile package holds what no save would write.</summary>
    public bool IsReadable(object value)
    {
        if (value is string text && (text.Length > MaxLength || text.Contains('\0', StringComparison.Ordinal))) return false;
        if (Converter is null || Role != ColumnRole.Content) return true;
        try
        {
            var stored = Nullable.GetUnderlyingType(Converter.ProviderClrType) ?? Converter.ProviderClrType;
            return Converter.ConvertFromProvider(stored == value.GetType() ? value : Convert.ChangeType(value, stored, CultureInfo.InvariantCulture)) is not null;
        }
#pragma warning disable CA1031 // Converters are of many kinds and so are their faults: whatever it is, the value is not readable.
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }
}
