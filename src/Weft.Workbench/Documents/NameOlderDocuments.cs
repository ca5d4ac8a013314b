// Documents stored before they had titles are called as their file is: once, at a start, in one statement.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Documents;

/// <summary>Names older documents. What is named already stays as it is.</summary>
internal static class NameOlderDocuments
{
    /// <summary>Names them. No history is written: nobody did anything to them.</summary>
    public static Task Run(WeftDb db, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        UPDATE documents SET title = (SELECT v.file_name FROM versions v WHERE v.document = documents.id ORDER BY v.number LIMIT 1)
        WHERE title = '' AND EXISTS (SELECT 1 FROM versions v WHERE v.document = documents.id AND v.file_name <> '')
        """,
        ct);
}
