// Hands the framework the key ring of the storage.
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Weft.Workbench.Storage;

namespace Weft.Web.Server;

/// <summary>Keys that protect forms and cookies.</summary>
internal sealed class ProtectionKeys(KeyRing ring) : IXmlRepository
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() => [.. ring.All().Select(k => XElement.Parse(k.Xml))];

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        ring.Add(new ProtectionKey(friendlyName, element.ToString()));
    }

    /// <summary>Keeps keys where everything is kept.</summary>
    public static void Use(IDataProtectionBuilder protection) =>
        protection.Services.AddOptions<KeyManagementOptions>().Configure<KeyRing>((keys, ring) => keys.XmlRepository = new ProtectionKeys(ring));
}
