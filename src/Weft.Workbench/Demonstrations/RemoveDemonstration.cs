// Takes a demonstration away whole. Only a demonstration: what people worked on is archived, never deleted.
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Packages;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Demonstrations;

/// <summary>Removes demonstrations.</summary>
public sealed class RemoveDemonstration(WeftDb db, Door door)
{
    private static readonly string[] Others = ["memberships", "seats", "regroupings", "saved_searches", "search_entries", "notifications", "permalinks", "share_keys"];

    /// <summary>Removes one, every row of it or none.</summary>
    public async Task<Result<bool>> Run(WorkspaceId workspace, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Own, ct);
        if (!access.IsOk) return access.Refusal;
        if (!await db.Workspaces.AnyAsync(w => w.Id == workspace && w.IsDemonstration, ct)) return WorkspaceRefusals.NoDemonstration;
        var tables = WorkspaceTables.Of(db);
        await using var all = await db.Database.BeginTransactionAsync(ct);
        foreach (var other in Others) await Delete(other, "\"workspace\" = @value", workspace, ct);
        foreach (var table in tables.Reverse()) await Delete(table.Table.Name, table.BelongsTo(tables), workspace, ct);
        await all.CommitAsync(ct);
        return true;
    }

    // Names of tables and columns are those of the model: nothing that a person typed is in the statement.
    private Task<int> Delete(string table, string condition, WorkspaceId workspace, CancellationToken ct) =>
#pragma warning disable EF1002 // The names are the model's own; the value is a parameter.
        db.Database.ExecuteSqlRawAsync($"DELETE FROM \"{table}\" WHERE {condition.Replace("@value", "{0}", StringComparison.Ordinal)}", [workspace.Value], ct);
#pragma warning restore EF1002
}
