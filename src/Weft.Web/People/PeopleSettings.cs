// Who may come in from where: the mode of the server, its public address, its reverse proxy, its sign-on provider.
using System.Collections.Immutable;
using System.Net;
using Weft.Analysis;
using Weft.Web.Server;

namespace Weft.Web.People;

/// <summary>Whether there are accounts.</summary>
internal enum ServerMode
{
    /// <summary>One person on this computer: no password, loopback only.</summary>
    Local,

    /// <summary>Many people, each with an account.</summary>
    Accounts,
}

/// <summary>The sign-on provider that an administrator named.</summary>
/// <param name="Authority">Its address.</param>
/// <param name="ClientId">Our name there.</param>
/// <param name="ClientSecret">Our secret there.</param>
/// <param name="Name">What people call it.</param>
internal sealed record SignOnSettings(Uri Authority, string ClientId, string ClientSecret, string Name);

/// <summary>Settings of accounts and of the way in.</summary>
/// <param name="Mode">Whether there are accounts.</param>
/// <param name="Address">The address that people type; null on this computer alone.</param>
/// <param name="Proxies">Reverse proxies whose word on the sender and the scheme counts.</param>
/// <param name="SignOn">The sign-on provider; null without one.</param>
/// <param name="SignInsPerMinute">Forms of sign-in that one sender may send in a minute.</param>
internal sealed record PeopleSettings(ServerMode Mode, Uri? Address, ImmutableArray<IPNetwork> Proxies, SignOnSettings? SignOn, int SignInsPerMinute)
{
    private const int NormalSignIns = 30; // a ministry behind one address signs in on a Monday morning
    private const int MostSignIns = 100_000;

    /// <summary>Whether people come over https. Then nothing is answered without it, and cookies say so.</summary>
    public bool IsHttps => Address?.Scheme == Uri.UriSchemeHttps;

    /// <summary>Names under which the server answers: a page of the internet whose name is made to point here gets no answer.</summary>
    public ImmutableArray<string> Hosts => Address is null ? ["localhost", "127.0.0.1", "[::1]"] : [Address.Host, "localhost", "127.0.0.1", "[::1]"];

    /// <summary>Reads them.</summary>
    /// <param name="configuration">Where they are set.</param>
    /// <param name="urls">Where the server listens.</param>
    public static Result<PeopleSettings> Read(IConfiguration configuration, string[] urls)
    {
        if (Array.Find(urls, u => !Uri.TryCreate(u.Replace("//+", "//any", StringComparison.Ordinal).Replace("//*", "//any", StringComparison.Ordinal), UriKind.Absolute, out var uri) || !IsWeb(uri)) is { } wrong) return PeopleSettingsRefusals.NoUrl(wrong);
        var proxies = ProxiesOf(configuration["Weft:Proxy"]);
        if (!proxies.IsOk) return proxies.Refusal;
        var isOpen = !Array.TrueForAll(urls, IsLoopback);
        var mode = ModeOf(configuration, isOpen || !proxies.Value.IsEmpty);
        if (!mode.IsOk) return mode.Refusal;
        if (isOpen && mode.Value == ServerMode.Local) return ServerRefusals.NotLoopback(Array.Find(urls, u => !IsLoopback(u))!);
        if (Array.Find(urls, u => !IsLoopback(u) && !u.StartsWith("https:", StringComparison.OrdinalIgnoreCase)) is { } bare && proxies.Value.IsEmpty) return PeopleSettingsRefusals.NeedsHttps(bare);
        var address = AddressOf(configuration["Weft:Address"], isOpen || !proxies.Value.IsEmpty, urls);
        if (address is { Refusal: { } noAddress }) return noAddress;
        var signOn = SignOnOf(configuration.GetSection("Weft:SignOn"));
        if (signOn is { Refusal: { } noSignOn }) return noSignOn;
        var perMinute = configuration.GetValue<string?>("Weft:Limits:SignInsPerMinute");
        var number = NormalSignIns;
        if (perMinute is not null && (!int.TryParse(perMinute, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number) || number is < 1 or > MostSignIns)) return ServerRefusals.NoNumber("Weft:Limits:SignInsPerMinute", perMinute);
        return new PeopleSettings(mode.Value, address?.Value, proxies.Value, signOn?.Value, number);
    }

    private static Result<ServerMode> ModeOf(IConfiguration configuration, bool isOpen)
    {
        var set = configuration["Weft:Mode"];
        if (string.IsNullOrWhiteSpace(set)) return isOpen || !string.IsNullOrWhiteSpace(configuration["Weft:Database"]) ? ServerMode.Accounts : ServerMode.Local;
        return Enum.GetNames<ServerMode>().Contains(set, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<ServerMode>(set, ignoreCase: true) : PeopleSettingsRefusals.NoMode(set);
    }

    private static Result<Uri>? AddressOf(string? set, bool isNeeded, string[] urls)
    {
        if (string.IsNullOrWhiteSpace(set))
        {
            if (isNeeded) return PeopleSettingsRefusals.NoAddress;
            if (Array.Find(urls, u => u.StartsWith("https:", StringComparison.OrdinalIgnoreCase)) is not { } own) return null;
            return new Uri(own);
        }

        var isGood = Uri.TryCreate(set, UriKind.Absolute, out var uri) && uri is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
        return isGood ? uri! : PeopleSettingsRefusals.WrongAddress(set);
    }

    private static Result<ImmutableArray<IPNetwork>> ProxiesOf(string? set)
    {
        var networks = ImmutableArray.CreateBuilder<IPNetwork>();
        foreach (var part in (set ?? "").Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(part, out var one)) networks.Add(new IPNetwork(one, one.GetAddressBytes().Length * 8));
            else if (IPNetwork.TryParse(part, out var network)) networks.Add(network);
            else return PeopleSettingsRefusals.NoProxy(part);
        }

        return networks.ToImmutable();
    }

    private static Result<SignOnSettings>? SignOnOf(IConfigurationSection section)
    {
        if (!section.Exists()) return null;
        foreach (var key in new[] { "Authority", "ClientId", "ClientSecret", "Name" })
        {
            if (string.IsNullOrWhiteSpace(section[key])) return PeopleSettingsRefusals.NoSignOn($"Weft:SignOn:{key}");
        }

        var isGood = Uri.TryCreate(section["Authority"], UriKind.Absolute, out var authority) && (authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback));
        return isGood ? new SignOnSettings(authority!, section["ClientId"]!, section["ClientSecret"]!, section["Name"]!) : PeopleSettingsRefusals.WrongAuthority(section["Authority"]!);
    }

    private static bool IsWeb(Uri uri) => uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps;

    private static bool IsLoopback(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));
}
