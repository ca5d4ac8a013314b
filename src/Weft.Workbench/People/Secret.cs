// A secret that someone is handed once, in a link or a cookie. The database keeps its hash: who reads the database gets in nowhere.
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Weft.Workbench.People;

/// <summary>Random secrets and their hashes.</summary>
public static class Secret
{
    /// <summary>Bytes of a hash.</summary>
    public const int HashBytes = 32;

    private const int RandomBytes = 32;

    /// <summary>A new secret: 256 random bits in letters that an address may hold.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>What is stored of a secret. Fast on purpose: 256 random bits cannot be tried out.</summary>
    public static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
