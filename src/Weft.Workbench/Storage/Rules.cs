// What folders above add to every model and to every save, found by scanning: the context itself names no entity.
using Microsoft.EntityFrameworkCore;

namespace Weft.Workbench.Storage;

/// <summary>A rule for the whole model, such as who sees what.</summary>
internal interface IModelRule
{
    /// <summary>Adds it, once all entities are mapped.</summary>
    public void Apply(ModelBuilder model, WeftDb db);
}

/// <summary>A rule for each save, such as writing history. Runs in the transaction of the save.</summary>
internal interface ISaveRule
{
    /// <summary>Whether it has anything to do.</summary>
    public bool IsConcerned(WeftDb db);

    /// <summary>Does it, before the changes are written.</summary>
    public Task Before(WeftDb db, CancellationToken ct);
}
