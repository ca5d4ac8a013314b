// The levels at which an item stands: a lens on every item, many-valued.
using Weft.Analysis.Text;

namespace Weft.Workbench.Workspaces;

/// <summary>Levels of coherence, any number of them. No name is part of another: the database looks for names.</summary>
[Flags]
public enum Levels
{
    /// <summary>Not told.</summary>
    None = 0,

    /// <summary>Within one government, between its institutions and tiers.</summary>
    IntraGovernmental = 1,

    /// <summary>Between governments.</summary>
    InterGovernmental = 2,

    /// <summary>Among donors and multilateral organisations.</summary>
    Multilateral = 4,

    /// <summary>With and among international organisations, civil society and the private sector.</summary>
    MultiStakeholder = 8,
}

/// <summary>Something that stands at levels.</summary>
public interface ILevelled
{
    /// <summary>Its levels.</summary>
    public Levels Levels { get; }

    /// <summary>Puts it at other levels.</summary>
    public void StandAt(Levels levels);
}

/// <summary>Takes levels over from the engines.</summary>
public static class LevelsRead
{
    /// <summary>The levels that an engine read.</summary>
    public static Levels Of(params IEnumerable<Level> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        return levels.Aggregate(Levels.None, (all, level) => all | Of(level));
    }

    private static Levels Of(Level level) => level switch
    {
        Level.IntraGovernmental => Levels.IntraGovernmental,
        Level.InterGovernmental => Levels.InterGovernmental,
        Level.Multilateral => Levels.Multilateral,
        Level.MultiStakeholder => Levels.MultiStakeholder,
        _ => Levels.None,
    };
}
