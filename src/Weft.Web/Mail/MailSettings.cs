// The mail server that an administrator named. Nothing that people type ever chooses one.
using System.Globalization;
using MailKit.Security;
using MimeKit;
using Weft.Analysis;

namespace Weft.Web.Mail;

/// <summary>Where mail goes out.</summary>
/// <param name="Host">Name of the server.</param>
/// <param name="Port">Its port.</param>
/// <param name="Security">How the way there is kept from others.</param>
/// <param name="User">Our name there; null where it asks for none.</param>
/// <param name="Password">Our password there.</param>
/// <param name="From">The sender of every letter.</param>
/// <param name="Address">The public address, for links.</param>
internal sealed record MailSettings(string Host, int Port, SecureSocketOptions Security, string? User, string? Password, MailboxAddress From, Uri Address)
{
    private const int SubmissionPort = 587;

    /// <summary>Reads them.</summary>
    /// <param name="configuration">Where they are set.</param>
    /// <param name="address">The public address; null where there is none.</param>
    /// <returns>Null where no mail server is named.</returns>
    public static Result<MailSettings>? Read(IConfiguration configuration, Uri? address)
    {
        var section = configuration.GetSection("Weft:Mail");
        if (!section.Exists()) return null;
        if (string.IsNullOrWhiteSpace(section["Host"])) return MailRefusals.NoHost;
        if (address is null) return MailRefusals.NoAddress;
        var port = SubmissionPort;
        if (section["Port"] is { } set && (!int.TryParse(set, NumberStyles.None, CultureInfo.InvariantCulture, out port) || port is < 1 or > 65_535)) return MailRefusals.NoPort(set);
        if (!MailboxAddress.TryParse(section["From"] ?? "", out var from)) return MailRefusals.NoFrom;
        SecureSocketOptions? security = section["Security"] switch { null or "StartTls" => SecureSocketOptions.StartTls, "Tls" => SecureSocketOptions.SslOnConnect, "None" => SecureSocketOptions.None, _ => null };
        if (security is not { } kept || (kept == SecureSocketOptions.None && section["User"] is not null)) return MailRefusals.NoSecurity;
        return new MailSettings(section["Host"]!, port, kept, section["User"], section["Password"], from, address);
    }
}
