// The keys that protect forms and cookies: in the data folder, or in the database where several nodes share them.
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;

namespace Weft.Web.Server;

/// <summary>Chooses where keys are kept.</summary>
internal static class ProtectionKeys
{
    /// <summary>Keeps them where everything is kept.</summary>
    public static IDataProtectionBuilder PersistKeysIn(this IDataProtectionBuilder protection, StoragePlace place)
    {
        if (place is StoragePlace.Folder folder) return protection.PersistKeysToFileSystem(new DirectoryInfo(new DataFolder(folder.Path).Keys));
        protection.Services.AddSingleton<DatabaseKeys>().AddOptions<KeyManagementOptions>().Configure<DatabaseKeys>((keys, stored) => keys.XmlRepository = stored);
        return protection;
    }

    /// <summary>Keys as rows.</summary>
    private sealed class DatabaseKeys(IServiceScopeFactory scopes) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements()
        {
            using var scope = scopes.CreateScope();
            return [.. scope.ServiceProvider.GetRequiredService<WeftDb>().Set<ProtectionKey>().Select(k => k.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
        }

        public void StoreElement(XElement element, string friendlyName)
        {
            using var scope = scopes.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<WeftDb>();
            db.Database.ExecuteSql($"INSERT INTO protection_keys (name, xml) VALUES ({friendlyName}, {element.ToString(SaveOptions.DisableFormatting)})");
        }
    }
}
