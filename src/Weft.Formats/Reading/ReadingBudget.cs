// What one reading may still use of its limits: time, blocks, depth. Each reader asks it in its loops.
using System.Diagnostics;

namespace Weft.Formats;

/// <summary>Counts one reading against its limits; serves one thread.</summary>
internal sealed class ReadingBudget(string file, ReadingLimits limits, CancellationToken cancellationToken)
{
    private readonly Stopwatch elapsed = Stopwatch.StartNew();

    /// <summary>The bare name of the file, for messages.</summary>
    public string File { get; } = FileName.Bare(file);

    public ReadingLimits Limits { get; } = limits;

    /// <summary>Stops the reading when it was cancelled or has lasted too long.</summary>
    public void Tick()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (elapsed.Elapsed > Limits.MaxTime) throw new ReadingStopped(FormatsRefusals.TooSlow(File, Limits.MaxTime));
    }

    /// <summary>Stops the reading when elements nest deeper than allowed.</summary>
    public void CheckDepth(int depth)
    {
        if (depth > Limits.MaxDepth) throw new ReadingStopped(FormatsRefusals.TooDeep(File, Limits.MaxDepth));
    }

    /// <summary>Stops the reading when a text that is held in memory as a whole is too long.</summary>
    public void CheckTextLength(long bytes)
    {
        if (bytes > Limits.MaxTextBytes) throw new ReadingStopped(FormatsRefusals.TooLarge(File, Limits.MaxTextBytes));
    }

    /// <summary>Stops the reading when there are more blocks than allowed.</summary>
    public void CheckBlocks(int count)
    {
        if (count > Limits.MaxBlocks) throw new ReadingStopped(FormatsRefusals.TooManyBlocks(File, Limits.MaxBlocks));
    }
}
