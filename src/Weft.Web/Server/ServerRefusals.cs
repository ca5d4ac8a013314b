// What the server says when it does not start.
using Weft.Analysis;

namespace Weft.Web.Server;

/// <summary>The refusals of the start.</summary>
internal static class ServerRefusals
{
    /// <summary>Addresses are set in another place.</summary>
    public static Refusal UseUrls { get; } = new(
        "use-urls", "addresses are set here", "Kestrel:Endpoints", "Set them with --urls, which Weft checks.");

    /// <summary>An address that others could reach.</summary>
    public static Refusal NotLoopback(string url) => new(
        "not-loopback", $"\"{url}\" is not an http address of this computer alone, and without accounts whoever reaches it reads everything", "urls",
        "Use an address such as http://127.0.0.1:5080, or set Weft:Mode to Accounts.");

    /// <summary>A number is expected.</summary>
    public static Refusal NoNumber(string key, string value) => new(
        "no-number", $"\"{value}\" is not a whole number of 1 or more that fits", key, "Correct it, or leave it out for the normal limit.");

    /// <summary>The address of a collector is expected.</summary>
    public static Refusal NoCollector(string key) => new(
        "no-collector", "this is no http or https address of an OTLP collector", key, "Write it as http://collector.example:4318, or leave it out: then nothing is measured.");

    /// <summary>Another program listens there.</summary>
    public static Refusal AddressTaken(string urls) => new(
        "address-taken", $"another program listens on {urls}", "urls", "Stop that one, or name another address with --urls.");
}
