// By what a hit can be narrowed down.
namespace Weft.Workbench.Searches;

/// <summary>The facets of one item. Null where it has none.</summary>
/// <param name="Year">Year of its document or meeting.</param>
/// <param name="Body">The body that met or issued it.</param>
/// <param name="Actor">The actor that said it, issued it or is addressed by it.</param>
/// <param name="Aspect">Its kind within what it is.</param>
/// <param name="Standing">How widely it was shared.</param>
/// <param name="Levels">Its levels, as flags.</param>
public sealed record SearchFacets(int? Year, Guid? Body, Guid? Actor, string? Aspect, string? Standing, int Levels)
{
    /// <summary>No facets.</summary>
    public static SearchFacets None { get; } = new(null, null, null, null, null, 0);
}
