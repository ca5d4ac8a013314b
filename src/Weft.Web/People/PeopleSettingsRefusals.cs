// What the server says at the start about settings of accounts.
using Weft.Analysis;

namespace Weft.Web.People;

/// <summary>The refusals of these settings.</summary>
internal static class PeopleSettingsRefusals
{
    /// <summary>The public address is missing.</summary>
    public static Refusal NoAddress { get; } = new(
        "no-address", "others can reach this server, and its public address is not set", "Weft:Address",
        "Set it to what people type, such as https://weft.ministry.example.");

    /// <summary>Not a mode.</summary>
    public static Refusal NoMode(string set) => new("no-mode", $"\"{set}\" is not a mode", "Weft:Mode", "Set Local or Accounts, or leave it out.");

    /// <summary>Not an address to listen on.</summary>
    public static Refusal NoUrl(string url) => new(
        "no-url", $"\"{url}\" is not an address to listen on", "urls", "Use an address such as http://127.0.0.1:5080 or https://0.0.0.0:5443.");

    /// <summary>Passwords would travel in clear.</summary>
    public static Refusal NeedsHttps(string url) => new(
        "needs-https", $"\"{url}\" is plain http for everyone: passwords would travel in clear", "urls",
        "Use https with a certificate (Kestrel:Certificates:Default:Path), or put a reverse proxy before it and name that in Weft:Proxy.");

    /// <summary>Not a public address.</summary>
    public static Refusal WrongAddress(string set) => new(
        "wrong-address", $"\"{set}\" is not the https address of a server without a path", "Weft:Address", "Set it to what people type, such as https://weft.ministry.example.");

    /// <summary>Not a proxy.</summary>
    public static Refusal NoProxy(string part) => new(
        "no-proxy", $"\"{part}\" is neither an address nor a network", "Weft:Proxy", "Name the proxy's own address, such as 10.0.0.2, or its network, such as 10.0.0.0/24.");

    /// <summary>A part of the sign-on is missing.</summary>
    public static Refusal NoSignOn(string key) => new(
        "no-sign-on", "this is missing", key, "Set Authority, ClientId, ClientSecret and Name, or none of them.");

    /// <summary>The provider's address is wrong.</summary>
    public static Refusal WrongAuthority(string set) => new(
        "wrong-authority", $"\"{set}\" is not an https address", "Weft:SignOn:Authority", "Set the address of the provider, such as https://login.ministry.example.");

    /// <summary>No certificate for https.</summary>
    public static Refusal NoCertificate(string urls) => new(
        "no-certificate", $"there is no certificate for {urls}, or it cannot be read", "Kestrel:Certificates:Default",
        "Set Path and KeyPath of a PEM certificate, or Path and Password of a PFX one.");
}
