// New ids for rows whose own are taken here: in the rows, in what refers to them, and wherever a text names them.
using System.Text.RegularExpressions;

namespace Weft.Workbench.Packages;

/// <summary>Old ids and the new ones in their place.</summary>
internal sealed partial class NewIds(TimeProvider clock)
{
    private readonly Dictionary<Guid, Guid> map = [];

    /// <summary>Whether every id stays.</summary>
    public bool IsEmpty => map.Count == 0;

    /// <summary>Gives an id another; ids made one after the other keep their order.</summary>
    public void Replace(Guid id) => map[id] = Guid.CreateVersion7(clock.GetUtcNow());

    /// <summary>The id as it is here.</summary>
    public Guid Of(Guid id) => map.GetValueOrDefault(id, id);

    /// <summary>Replaces the ids of a row.</summary>
    public void Apply(object?[] row)
    {
        if (IsEmpty) return;
        for (var at = 0; at < row.Length; at++)
        {
            if (row[at] is Guid id) row[at] = Of(id);
            else if (row[at] is string { Length: >= 36 } text) row[at] = Form().Replace(text, found => Of(Guid.Parse(found.ValueSpan)).ToString("D"));
        }
    }

    // As we write ids into texts: links, lists of ids, what history tells.
    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
