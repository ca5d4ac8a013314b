// Results that were unpacked lately, so that a page does not unpack them again.
using Weft.Workbench.Briefs;

namespace Weft.Workbench.Checks;

/// <summary>Keeps the last few results. For any number of threads; results never change.</summary>
public sealed class ResultCache
{
    private const int Most = 4; // a result over a pile of large reports can take tens of megabytes

    private readonly Lock oneAtATime = new();
    private readonly LinkedList<(RunId Run, CoherenceCheck Check)> latestFirst = new();

    /// <summary>A kept result; null where there is none.</summary>
    public CoherenceCheck? Find(RunId run)
    {
        lock (oneAtATime)
        {
            for (var at = latestFirst.First; at is not null; at = at.Next)
            {
                if (at.Value.Run != run) continue;
                latestFirst.Remove(at);
                latestFirst.AddFirst(at);
                return at.Value.Check;
            }

            return null;
        }
    }

    /// <summary>Keeps a result.</summary>
    public void Keep(RunId run, CoherenceCheck check)
    {
        lock (oneAtATime)
        {
            latestFirst.AddFirst((run, check));
            if (latestFirst.Count > Most) latestFirst.RemoveLast();
        }
    }
}
