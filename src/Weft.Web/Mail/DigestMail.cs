// Writes a digest in the reader's language: a line for each thing, each with its link, and the way to get no more of them.
using System.Text;
using MimeKit;
using Weft.Web.Notifications;
using Weft.Web.Texts;
using Weft.Workbench.Notifications;

namespace Weft.Web.Mail;

/// <summary>Sends digests.</summary>
internal sealed class DigestMail(MailServer server, MailSettings settings) : IDigestPost
{
    private const int LongestLabel = 160;

    /// <inheritdoc/>
    public async Task<bool> Send(Digest digest, CancellationToken ct)
    {
        using var mail = Write(digest);
        return await server.Send(mail, ct);
    }

    internal MimeMessage Write(Digest digest)
    {
        var texts = PageTexts.In(PageTexts.Languages.Contains(digest.Language, StringComparer.Ordinal) ? digest.Language : PageTexts.Default);
        var stop = Address($"/{texts.Language}/unsubscribe/{digest.Unsubscribe}");
        var body = new StringBuilder();
        foreach (var one in digest.Told) Add(body, texts[$"notification.{one.Notification.Kind}"], one.Label, NotificationLinks.To(texts.Language, one.Notification));
        foreach (var news in digest.Found)
        {
            Add(body, texts.Count("mail.found", news.New), news.Search.Name, $"/{texts.Language}/w/{news.Workspace.Value}/search?{news.Search.Query}");
        }

        body.Append(texts["mail.choose"]).Append("\r\n").Append(Address($"/{texts.Language}/account/notifications")).Append("\r\n\r\n")
            .Append(texts["mail.stop"]).Append("\r\n").Append(stop).Append("\r\n");
        var mail = new MimeMessage { Subject = texts.Count("mail.digest", digest.Told.Length + digest.Found.Length), Body = new TextPart("plain") { Text = body.ToString() } };
        mail.To.Add(new MailboxAddress(null, digest.To));
        mail.Headers.Add(HeaderId.ListUnsubscribe, $"<{stop}>");
        mail.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"); // RFC 8058
        mail.Headers.Add("Auto-Submitted", "auto-generated"); // nobody's absence notice answers
        return mail;
    }

    private void Add(StringBuilder body, string what, string label, string link) =>
        body.Append(what).Append(": ").Append(OneLine(label)).Append("\r\n").Append(Address(link)).Append("\r\n\r\n");

    private Uri Address(string path) => new(settings.Address, path);

    // What people wrote cannot look like lines of ours.
    private static string OneLine(string label)
    {
        var words = string.Join(' ', label.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= LongestLabel ? words : $"{words.AsSpan(0, LongestLabel)}…";
    }
}
