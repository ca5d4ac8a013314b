// Takes a demonstration away whole. Only a demonstration: what people worked on is archived, never deleted.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Packages;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Demonstrations;

/// <summary>Removes demonstrations.</summary>
public sealed class RemoveDemonstration(WeftDb db, Door door, SweepFiles sweep)
{
    /// <summary>Removes one, every row of it or none. Bytes that nothing else names follow, once nobody can be about to name them.</summary>
    public async Task<Result<bool>> Run(WorkspaceId workspace, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Own, ct);
        if (!access.IsOk) return access.Refusal;
        if (!await db.Workspaces.AnyAsync(w => w.Id == workspace && w.IsDemonstration, ct)) return WorkspaceRefusals.NoDemonstration;
        var tables = StoredTable.Of(db, alsoBeneath: true);
        await using (var all = await db.Database.BeginTransactionAsync(ct))
        {
            foreach (var table in tables.Reverse())
            {
                if (ConditionOf(table, tables) is { } condition) await Delete(table.Name, condition, workspace, ct);
            }

            await all.CommitAsync(ct);
        }

        await sweep.Run(ct);
        return true;
    }

    // By its own column, or by that of the row it is a part of; null for a table that has nothing to do with workspaces.
    private static string? ConditionOf(StoredTable table, ImmutableArray<StoredTable> all)
    {
        if (table.Name == WorkspaceTables.Root) return "\"id\" = @value";
        if (table.Columns.Any(c => c.Name == "workspace")) return "\"workspace\" = @value";
        foreach (var reference in table.References.Where(r => r.Table != table.Name && r.Table != WorkspaceTables.Root))
        {
            var whole = all.Single(t => t.Name == reference.Table);
            if (ConditionOf(whole, all) is { } condition) return $"\"{reference.Column}\" IN (SELECT \"{whole.Key[0]}\" FROM \"{whole.Name}\" WHERE {condition})";
        }

        return null;
    }

    // Names of tables and columns are those of the model: nothing that a person typed is in the statement.
    private Task<int> Delete(string table, string condition, WorkspaceId workspace, CancellationToken ct) =>
#pragma warning disable EF1002 // The names are the model's own; the value is a parameter.
        db.Database.ExecuteSqlRawAsync($"DELETE FROM \"{table}\" WHERE {condition.Replace("@value", "{0}", StringComparison.Ordinal)}", [workspace.Value], ct);
#pragma warning restore EF1002
}
