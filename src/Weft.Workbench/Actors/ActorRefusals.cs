// Every refusal about actors.
using System.Globalization;
using Weft.Analysis;

namespace Weft.Workbench.Actors;

/// <summary>The refusals of actors.</summary>
public static class ActorRefusals
{
    /// <summary>An actor would stand above itself.</summary>
    public static Refusal Circle { get; } = new("actor-circle", "an institution cannot belong to one that belongs to it", "parent", "Choose another parent, or none.");

    /// <summary>The line of parents is too long.</summary>
    public static Refusal TooDeep(int most) => new(
        "actor-too-deep", string.Create(CultureInfo.InvariantCulture, $"more than {most} institutions would stand above each other"), "parent", "Choose a parent further up.");

    /// <summary>Nothing is left for the new actor.</summary>
    public static Refusal NothingToSplit { get; } = new(
        "nothing-to-split", "the new institution would have no name of its own", "name", "Write a name that the other one does not have.");

    /// <summary>An alias that the actor does not have.</summary>
    public static Refusal NoAlias { get; } = new("no-alias", "the institution has no such other name", "aliases", "Load the page again and choose from the list.");
}
