// The package of a workspace, to take along: written aside first, so that a fault on the way is a page and not half a file.
using Weft.Workbench.Packages;
using Weft.Workbench.Sharing;
using Weft.Workbench.Storage;

namespace Weft.Web.Packages;

/// <summary>The download.</summary>
internal static class PackageDownload
{
    /// <summary>Maps it.</summary>
    public static void MapPackageDownload(this WebApplication app) => app.MapGet("/w/{workspace:guid}/package.zip", Take);

    private static async Task<IResult> Take(Guid workspace, ExportWorkspace export, RecordShare record, CancellationToken ct)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        var exported = await export.Run(new WorkspaceId(workspace), file, ct);
        if (!exported.IsOk)
        {
            await file.DisposeAsync();
            return TypedResults.NotFound();
        }

        await record.Run(new WorkspaceId(workspace), "package", "zip", 0, ct);
        file.Position = 0;
        return TypedResults.File(file, "application/zip", $"weft-{workspace:N}.zip");
    }
}
