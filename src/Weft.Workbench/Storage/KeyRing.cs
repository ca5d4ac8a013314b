// The keys that protect forms and cookies: in the data folder, or in the database where several nodes share them.
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Weft.Workbench.Storage;

/// <summary>Keeps keys as the framework writes them. For any number of threads.</summary>
public abstract class KeyRing
{
    /// <summary>All keys.</summary>
    public abstract IReadOnlyList<ProtectionKey> All();

    /// <summary>Adds a key; one of that name stays as it is.</summary>
    public abstract void Add(ProtectionKey key);
}

/// <summary>Keys as files that only the owner of the folder reads.</summary>
internal sealed class FolderKeyRing(DataFolder folder) : KeyRing
{
    private const string Ending = ".xml";

    /// <inheritdoc/>
    public override IReadOnlyList<ProtectionKey> All() =>
        [.. Directory.EnumerateFiles(folder.Keys, "*" + Ending).Order(StringComparer.Ordinal).Select(f => new ProtectionKey(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f)))];

    /// <inheritdoc/>
    public override void Add(ProtectionKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var place = Path.Combine(folder.Keys, Path.GetFileName(key.Name) + Ending);
        if (File.Exists(place)) return;
        var part = place + ".part"; // a kill leaves no half key
        File.WriteAllText(part, key.Xml);
        File.Move(part, place, overwrite: true);
    }
}

/// <summary>Keys as rows, seen by every node.</summary>
internal sealed class DatabaseKeyRing(IServiceScopeFactory scopes) : KeyRing
{
    /// <inheritdoc/>
    public override IReadOnlyList<ProtectionKey> All()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<WeftDb>().Set<ProtectionKey>().AsNoTracking().OrderBy(k => k.Name)];
    }

    /// <inheritdoc/>
    public override void Add(ProtectionKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<WeftDb>();
        db.Database.ExecuteSql($"INSERT INTO protection_keys (name, xml) VALUES ({key.Name}, {key.Xml}) ON CONFLICT DO NOTHING");
    }
}
