// A verb that a recommendation urges, as read in its text.
namespace Weft.Analysis.Recommendations;

/// <summary>In which form an act is urged.</summary>
internal enum ActForm
{
    /// <summary>"Ratify …", "To ratify …".</summary>
    Imperative,

    /// <summary>"… should ratify …".</summary>
    Deontic,

    /// <summary>"… should be ratified".</summary>
    Passive,

    /// <summary>"Ratifying … is essential".</summary>
    Gerund,

    /// <summary>"Measures are needed".</summary>
    Noun,
}

/// <summary>One act: the words it covers and the word that is its verb.</summary>
/// <param name="First">First word.</param>
/// <param name="Last">Last word.</param>
/// <param name="Verb">The deciding verb.</param>
/// <param name="Form">In which form it is urged.</param>
internal readonly record struct Act(int First, int Last, int Verb, ActForm Form);
