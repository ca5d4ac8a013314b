// Who: institutions as the text names them, their kinds and tiers.
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>What kind of institution an actor is.</summary>
public enum ActorKind
{
    /// <summary>Not told by the text.</summary>
    Unknown,

    /// <summary>A state or its government as a whole.</summary>
    State,

    /// <summary>A ministry.</summary>
    Ministry,

    /// <summary>A public agency.</summary>
    Agency,

    /// <summary>A parliament or one of its committees.</summary>
    Parliament,

    /// <summary>A local or regional authority.</summary>
    LocalAuthority,

    /// <summary>An international organisation.</summary>
    InternationalOrganisation,

    /// <summary>A regional organisation.</summary>
    RegionalOrganisation,

    /// <summary>A forum, process or meeting series.</summary>
    Forum,

    /// <summary>A civil-society organisation.</summary>
    CivilSociety,

    /// <summary>An organisation of migrants or of a diaspora.</summary>
    DiasporaOrganisation,

    /// <summary>A trade union.</summary>
    TradeUnion,

    /// <summary>A university, think tank or research centre.</summary>
    Academia,

    /// <summary>An enterprise or employers' organisation.</summary>
    PrivateSector,
}

/// <summary>At which tier of government an actor stands.</summary>
public enum Tier
{
    /// <summary>Not told by the text.</summary>
    Unknown,

    /// <summary>Local or municipal.</summary>
    Local,

    /// <summary>Regional or district, inside a state.</summary>
    District,

    /// <summary>Central government or nation-wide.</summary>
    National,

    /// <summary>Above the state.</summary>
    International,
}

/// <summary>An institution named in a text, its spellings merged.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Name">The fullest spelling met.</param>
/// <param name="Kind">What kind of institution.</param>
/// <param name="Tier">At which tier.</param>
/// <param name="Aliases">The other spellings met, in order of first mention.</param>
/// <param name="Mentions">Every mention, in order of place.</param>
public sealed record Actor(
    string Id, string Name, ActorKind Kind, Tier Tier, ImmutableArray<string> Aliases, ImmutableArray<Anchor> Mentions);
