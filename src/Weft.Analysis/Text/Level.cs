// The four levels of coherence: a lens on every item, many-valued.
namespace Weft.Analysis.Text;

/// <summary>A level of coherence. An item may stand at several; a list of them is kept in this order.</summary>
public enum Level
{
    /// <summary>Within one government, between its institutions and tiers.</summary>
    IntraGovernmental,

    /// <summary>Between governments.</summary>
    InterGovernmental,

    /// <summary>Among donors and multilateral organisations.</summary>
    Multilateral,

    /// <summary>With and among international organisations, civil society and the private sector.</summary>
    MultiStakeholder,
}
