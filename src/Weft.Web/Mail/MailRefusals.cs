// What the server says at the start about settings of mail.
using Weft.Analysis;

namespace Weft.Web.Mail;

/// <summary>The refusals of these settings.</summary>
internal static class MailRefusals
{
    /// <summary>No server is named.</summary>
    public static Refusal NoHost { get; } = new("no-mail-host", "mail is to go out and no mail server is named", "Weft:Mail:Host", "Name it, or leave out all of Weft:Mail.");

    /// <summary>Links in letters would lead nowhere.</summary>
    public static Refusal NoAddress { get; } = new(
        "no-mail-address", "letters hold links, and the public address of this server is not set", "Weft:Address", "Set it to what people type, such as https://weft.ministry.example.");

    /// <summary>No sender.</summary>
    public static Refusal NoFrom { get; } = new("no-mail-from", "letters need a sender", "Weft:Mail:From", "Set a mail address such as weft@ministry.example.");

    /// <summary>The password would travel in clear, or the word is unknown.</summary>
    public static Refusal NoSecurity { get; } = new(
        "no-mail-security", "the way to the mail server is StartTls, Tls or, without a user and password, None", "Weft:Mail:Security", "Set one of them, or leave it out for StartTls.");

    /// <summary>Not a port.</summary>
    public static Refusal NoPort(string set) => new("no-mail-port", $"\"{set}\" is not a port", "Weft:Mail:Port", "Set a number such as 587, or leave it out.");
}
