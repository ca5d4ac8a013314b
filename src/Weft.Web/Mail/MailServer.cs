// Hands letters to the one mail server that is configured.
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Weft.Web.Mail;

/// <summary>Sends letters.</summary>
internal sealed class MailServer(MailSettings settings, ILogger<MailServer> log)
{
    private const int LongestWait = 20_000; // milliseconds for each step

    /// <summary>Sends one; whoever waits learns only whether the server took it.</summary>
    public async Task<bool> Send(MimeMessage letter, CancellationToken ct)
    {
        letter.From.Add(settings.From);
        try
        {
            using var client = new SmtpClient { Timeout = LongestWait };
            await client.ConnectAsync(settings.Host, settings.Port, settings.Security, ct);
            if (settings.User is not null) await client.AuthenticateAsync(settings.User, settings.Password ?? "", ct);
            await client.SendAsync(letter, ct);
            await client.DisconnectAsync(quit: true, ct);
            return true;
        }
        catch (Exception fault) when (fault is CommandException or ProtocolException or AuthenticationException or SslHandshakeException or SocketException or IOException or TimeoutException or NotSupportedException)
        {
            MailLog.NotTaken(log, fault.GetType().FullName);
            return false;
        }
    }
}

/// <summary>What is logged of mail: never to whom, never what.</summary>
internal static partial class MailLog
{
    [LoggerMessage(EventId = 3101, Level = LogLevel.Warning, Message = "The mail server did not take a letter: {Fault}")]
    public static partial void NotTaken(ILogger log, string? fault);
}
