// The one entry for everything that is taken along as a file: recorded before the first byte leaves.
using Weft.Analysis;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Sharing;

/// <summary>Records exports.</summary>
public sealed class RecordShare(WeftDb db, Door door, TimeProvider clock)
{
    /// <summary>Records that one item, or what was made of it, is taken along. One's own is not recorded: it leaves nobody else's hands.</summary>
    /// <param name="workspace">From where.</param>
    /// <param name="item">Which item.</param>
    /// <param name="what">What is made of it: "brief", "matrix".</param>
    /// <param name="format">In which form: "docx".</param>
    /// <param name="ct">Stops before anything leaves.</param>
    public async Task<Result<bool>> Run(WorkspaceId workspace, ItemRef item, string what, string format, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        if (await db.FindItem(item, ct) is not { } found) return WorkbenchRefusals.NotFound;
        if (found.Owner == access.Value.Person && !found.IsUnattributed) return false;
        return await Record(access.Value, Reach.Over([found.Reach], access.Value.ForMembers), new Share.Sent(what, format, 1, null, null, null), ct);
    }

    /// <summary>Records that a list or all of a workspace is taken along.</summary>
    /// <param name="workspace">From where.</param>
    /// <param name="what">Which list.</param>
    /// <param name="format">In which form: "csv".</param>
    /// <param name="items">How many items; 0 where it is not counted.</param>
    /// <param name="ct">Stops before anything leaves.</param>
    public async Task<Result<bool>> Run(WorkspaceId workspace, string what, string format, int items, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Read, ct);
        if (!access.IsOk) return access.Refusal;
        if (access.Value.Person is null) return false; // the one person of a laptop: everything is one's own
        return await Record(access.Value, access.Value.ForMembers, new Share.Sent(what, format, items, null, null, null), ct);
    }

    private async Task<Result<bool>> Record(Access access, Reach reach, Share.Sent sent, CancellationToken ct)
    {
        db.Add(new Share(ShareId.New(clock), access.Workspace, reach, ShareKind.Export, sent with { What = Begin(sent.What, Share.MaxWhat), Format = Begin(sent.Format, Share.MaxFormat) }, clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(ct);
        return true;
    }

    private static string Begin(string words, int most) => words.Length <= most ? words : words[..most];
}
