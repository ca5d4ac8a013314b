// An event and its parts: chairs, sessions, moderators, inputs.
using System.Collections.Immutable;

namespace Weft.Analysis.Text;

/// <summary>Someone's input to a session.</summary>
/// <param name="Actor">Id of the actor.</param>
/// <param name="Role">In which role, as the text says it ("key input", "incoming chair of …"); null when it does not say.</param>
/// <param name="Anchor">Where the text says so.</param>
public sealed record SessionInput(string Actor, string? Role, Anchor Anchor);

/// <summary>A part of a meeting.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Label">Its printed label without punctuation ("a", "2"); null where it has none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Levels">Levels that its title or first lines name.</param>
/// <param name="Moderators">Ids of the actors that moderated.</param>
/// <param name="Inputs">Who made inputs, in the order of the text.</param>
/// <param name="Anchor">Its heading.</param>
/// <param name="FirstBlock">Number of its heading block.</param>
/// <param name="LastBlock">Number of its last block.</param>
public sealed record Session(
    string Id, string? Label, string Title, ImmutableArray<Level> Levels, ImmutableArray<string> Moderators,
    ImmutableArray<SessionInput> Inputs, Anchor Anchor, int FirstBlock, int LastBlock);

/// <summary>An event that a document reports on.</summary>
/// <param name="Id">Stable id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Date">Its first day; null when unknown.</param>
/// <param name="Place">Where; null when unknown.</param>
/// <param name="Chairs">Ids of chairs and co-chairs.</param>
/// <param name="Sessions">Its sessions in the order of the text.</param>
public sealed record Meeting(
    string Id, string Title, DateOnly? Date, string? Place, ImmutableArray<string> Chairs, ImmutableArray<Session> Sessions);
