// What an administrator can set. What is set wrongly is said at the start with the key's name, and the start fails.
using System.Globalization;
using Weft.Analysis;
using Weft.Formats;
using Weft.Web.Mail;
using Weft.Web.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Web.Server;

/// <summary>Settings from appsettings.json, the environment or the command line.</summary>
/// <param name="Urls">Where to listen.</param>
/// <param name="Place">Where everything is kept.</param>
/// <param name="Limits">What is accepted.</param>
/// <param name="MaxRequestBytes">Largest upload of all files together.</param>
/// <param name="People">Who may come in from where.</param>
/// <param name="Rates">How often one may ask.</param>
/// <param name="Quotas">What a workspace may hold.</param>
/// <param name="Mail">The mail server; null without one.</param>
internal sealed record WeftSettings(string[] Urls, StoragePlace Place, ReadingLimits Limits, long MaxRequestBytes, PeopleSettings People, RateLimits Rates, Quotas Quotas, MailSettings? Mail)
{
    private const string DefaultUrl = "http://127.0.0.1:5080";
    private const long DefaultRequestBytes = 2L * 1024 * 1024 * 1024;

    /// <summary>Reads the settings.</summary>
    public static Result<WeftSettings> Read(IConfiguration configuration)
    {
        var urls = (configuration["urls"] ?? DefaultUrl).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (configuration.GetSection("Kestrel:Endpoints").Exists()) return ServerRefusals.UseUrls;
        var people = PeopleSettings.Read(configuration, urls);
        if (!people.IsOk) return people.Refusal;
        var rates = RateLimits.Read(configuration);
        if (!rates.IsOk) return rates.Refusal;
        if (Telemetry.RefusalOf(configuration) is { } noCollector) return noCollector;
        var quotas = QuotaSettings.Read(configuration);
        if (!quotas.IsOk) return quotas.Refusal;

        var mail = MailSettings.Read(configuration, people.Value.Address);
        if (mail is { Refusal: { } noMail }) return noMail;

        var (bytes, files, pages, request) = (0L, 0L, 0L, 0L);
        var refusal = Number(configuration, "Weft:Limits:MaxBytes", ReadingLimits.Default.MaxBytes, out bytes)
            ?? Number(configuration, "Weft:Limits:MaxFiles", ReadingLimits.Default.MaxFiles, out files)
            ?? Number(configuration, "Weft:Limits:MaxPages", ReadingLimits.Default.MaxPages, out pages)
            ?? Number(configuration, "Weft:Limits:MaxRequestBytes", DefaultRequestBytes, out request);
        if (refusal is not null) return refusal;
        var limits = ReadingLimits.Default with { MaxBytes = bytes, MaxFiles = (int)files, MaxPages = (int)pages };
        var place = StoragePlace.Read(configuration["Weft:Database"], configuration["Weft:Data"]);
        return place.IsOk ? new WeftSettings(urls, place.Value, limits, request, people.Value, rates.Value, quotas.Value, mail?.Value) : place.Refusal;
    }

    private static Refusal? Number(IConfiguration configuration, string key, long normal, out long value)
    {
        value = normal;
        if (configuration[key] is not { } set) return null;
        var isNumber = long.TryParse(set, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        return isNumber && value >= 1 && value <= int.MaxValue * (key.EndsWith("Bytes", StringComparison.Ordinal) ? 100L : 1) ? null : ServerRefusals.NoNumber(key, set);
    }
}
