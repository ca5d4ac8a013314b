// Tables that are a way of keeping things on one database and nothing of a workspace: files in chunks, keys.
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Weft.Workbench.Storage;

/// <summary>Marks such tables: what copies tables from one database to another leaves them out and asks their stores instead.</summary>
internal static class Beneath
{
    private const string Annotation = "Weft:Beneath";

    /// <summary>Marks the table of an entity.</summary>
    public static void IsBeneath<T>(this EntityTypeBuilder<T> builder) where T : class => builder.HasAnnotation(Annotation, true);

    /// <summary>Whether a table is marked.</summary>
    public static bool IsBeneath(this ITable table) => table.EntityTypeMappings.Any(m => m.TypeBase.FindAnnotation(Annotation) is not null);
}
