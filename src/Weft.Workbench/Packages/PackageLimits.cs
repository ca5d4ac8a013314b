// What a package may hold at most: hostile ones end in one message.
namespace Weft.Workbench.Packages;

/// <summary>Limits of a package on its way in.</summary>
/// <param name="MaxEntries">Most entries of the archive.</param>
/// <param name="MaxBytes">Most bytes of all entries, unpacked.</param>
/// <param name="MaxLine">Longest row, in bytes: a stored result of a check is one row.</param>
/// <param name="MaxManifest">Largest manifest, in bytes.</param>
public sealed record PackageLimits(int MaxEntries, long MaxBytes, int MaxLine, int MaxManifest)
{
    /// <summary>What an operator restores: the size of the installation.</summary>
    public static PackageLimits Backup { get; } = new(20_000_000, 4L << 40, 1 << 28, 16 << 20);

    /// <summary>What a person imports.</summary>
    public static PackageLimits Workspace { get; } = new(100_000, 20L << 30, 1 << 26, 16 << 20);
}
