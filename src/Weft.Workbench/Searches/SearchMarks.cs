// Marks in the searched text: the index itself picks what someone may see, so that nothing else is counted, ranked, or costs time.
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Searches;

/// <summary>Makes marks. Rows are looked at once more by their columns: a mark alone lets nobody see anything.</summary>
internal static class SearchMarks
{
    /// <summary>Every mark begins with this letter, which no word of a text or of a query keeps.</summary>
    public const char First = '\u01C2';

    /// <summary>Words without anything that could be taken for a mark.</summary>
    public static string Without(string words) => words.Replace(First, 'x');

    /// <summary>The marks of an item.</summary>
    public static string Of(Item item, SearchFacets facets)
    {
        var marks = new StringBuilder(SearchEntry.Mark).Append(' ').Append(All(item.Workspace));
        var reach = OfReach(item.Workspace, item.Reach);
        if (!item.IsDraft) marks.Append(' ').Append(reach);
        else marks.Append(' ').Append(Draft(reach)).Append(item.Owner is { } owner ? $" {Own(owner, reach)}" : "");
        foreach (var facet in Of(item.GetType().Name, facets)) marks.Append(' ').Append(facet);
        return marks.ToString();
    }

    /// <summary>One of these marks must stand in what is seen.</summary>
    public static ImmutableArray<string> SeenBy(Sight sight)
    {
        if (sight.SeesAll) return [All(sight.Workspace)];
        var reaches = new List<string> { OfReach(sight.Workspace, new Reach(Visibility.Public, null, null)) };
        if (!sight.IsMember) return [.. reaches];
        reaches.Add(OfReach(sight.Workspace, new Reach(Visibility.Members, null, null)));
        reaches.AddRange(sight.Rooms.Select(room => OfReach(sight.Workspace, new Reach(Visibility.Room, room, null))));
        if (sight.Person is { } person) reaches.Add(OfReach(sight.Workspace, new Reach(Visibility.Private, null, person)));
        var own = sight.Person is { } me ? reaches.Select(r => Own(me, r)) : [];
        return [.. reaches, .. sight.SeesDrafts ? reaches.Select(Draft) : [], .. own];
    }

    /// <summary>The marks of facets.</summary>
    public static IEnumerable<string> Of(string kind, SearchFacets facets)
    {
        yield return OfKind(kind);
        if (facets.Year is { } year) yield return OfYear(year);
        if (facets.Body is { } body) yield return OfBody(body);
        if (facets.Actor is { } actor) yield return OfActor(actor);
        if (facets.Aspect is { } aspect) yield return OfAspect(kind, aspect);
        if (facets.Standing is { } standing) yield return OfStanding(standing);
        for (var level = 1; level <= facets.Levels; level <<= 1)
        {
            if ((facets.Levels & level) != 0) yield return OfLevel(level);
        }
    }

    public static string OfKind(string kind) => First + "ft" + kind.ToLowerInvariant();

    public static string OfYear(int year) => string.Create(CultureInfo.InvariantCulture, $"{First}fy{year}x");

    public static string OfBody(Guid body) => First + "fb" + Short(body);

    public static string OfActor(Guid actor) => First + "fa" + Short(actor);

    public static string OfAspect(string kind, string aspect) => $"{First}fk{kind}{aspect}".ToLowerInvariant();

    public static string OfStanding(string standing) => First + "fs" + standing.ToLowerInvariant();

    public static string OfLevel(int level) => string.Create(CultureInfo.InvariantCulture, $"{First}fl{level}x");

    private static string Draft(string reach) => $"{First}wd{reach}";

    private static string Own(PersonId owner, string reach) => $"{First}wo{Short(owner.Value)}{reach}";

    private static string All(WorkspaceId workspace) => First + "wa" + Short(workspace.Value);

    private static string OfReach(WorkspaceId workspace, Reach reach) => reach.Visibility switch
    {
        Visibility.Public => First + "wp" + Short(workspace.Value),
        Visibility.Members => First + "wm" + Short(workspace.Value),
        Visibility.Room => $"{First}wr{Short(workspace.Value)}{Short(reach.Room?.Value ?? Guid.Empty)}",
        _ => $"{First}ww{Short(workspace.Value)}{Short(reach.Owner?.Value ?? Guid.Empty)}",
    };

    // The random half of an id. Should two ids ever share it, the columns of the row still tell them apart.
    private static string Short(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        return BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]).ToString("x16", CultureInfo.InvariantCulture);
    }
}
