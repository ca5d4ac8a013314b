// What one workspace may hold at most: all quotas and their defaults stand here, an administrator sets others.
namespace Weft.Workbench.Trust;

/// <summary>What has a quota and is counted all the time.</summary>
public enum QuotaKind
{
    /// <summary>Bytes of the files of all versions of documents.</summary>
    StoredBytes,

    /// <summary>Documents, those that were removed too: they can be brought back.</summary>
    Documents,

    /// <summary>Members.</summary>
    Members,

    /// <summary>Work that waits or is being done, such as checks.</summary>
    WaitingWork,
}

/// <summary>The quotas of each workspace.</summary>
/// <param name="StoredBytes">Most bytes of files; the same file in two documents counts twice.</param>
/// <param name="Documents">Most documents.</param>
/// <param name="Members">Most members, with invitations that wait.</param>
/// <param name="WaitingWork">Most checks that wait or run at once.</param>
/// <param name="RowsPerImport">Most rows of a list that comes back in one file.</param>
/// <param name="WorkspacesPerOwner">Most workspaces that one person owns: else the others could be gone round.</param>
public sealed record Quotas(long StoredBytes, int Documents, int Members, int WaitingWork, int RowsPerImport, int WorkspacesPerOwner)
{
    /// <summary>Ten times what a country of the guide's sizing holds.</summary>
    public static Quotas Default { get; } = new(50L << 30, 50_000, 500, 100, 10_000, 50);

    /// <summary>None, for whoever works beside the database: the command line.</summary>
    public static Quotas None { get; } = new(long.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue);
}

/// <summary>How much of a quota is used.</summary>
/// <param name="Kind">Of which.</param>
/// <param name="Used">How much.</param>
/// <param name="Most">The quota.</param>
public sealed record QuotaUse(QuotaKind Kind, long Used, long Most)
{
    private const int Steps = 100;

    /// <summary>The same, rounded up to a hundredth of the quota: what is counted includes what the reader may not see, and no single thing of that shows.</summary>
    public QuotaUse Rounded()
    {
        var step = Math.Max(1, Most / Steps);
        return this with { Used = (Used + step - 1) / step * step };
    }
}
