using System.Net.Sockets;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using Weft.Web.Mail;
using Weft.Workbench.Notifications;
using Weft.Workbench.People;
using Weft.Workbench.Searches;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Web.Tests.Mail;

public sealed class MailTests
{
    private static readonly Uri Address = new("https://weft.ministry.example");
    private static readonly WorkspaceId Here = new(Guid.CreateVersion7());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en", "Weft: 2 things that concern you", "A reply to you: The élan of words")]
    [InlineData("fr", "Weft : 2 éléments vous concernent", "Une réponse à votre intention: The élan of words")]
    [InlineData("es", "Weft: 2 asuntos le conciernen", "Una respuesta para usted: The élan of words")]
    public async Task A_digest_comes_in_the_readers_language_with_links_and_a_way_to_stop_it(string language, string subject, string line)
    {
        await using var sink = new SmtpSink();
        var settings = To(sink.Port);

        Assert.True(await new DigestMail(new MailServer(settings, NullLogger<MailServer>.Instance), settings).Send(Digest(language, "The élan\r\nof words"), Ct));

        var (to, mail) = await Read(sink.Next());
        Assert.Equal("<ana@weft.example>", to);
        Assert.Equal(subject, mail.Subject);
        Assert.Contains(line, mail.TextBody, StringComparison.Ordinal);
        Assert.Contains($"https://weft.ministry.example/{language}/w/{Here.Value}/documents/", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains($"https://weft.ministry.example/{language}/w/{Here.Value}/search?q=needle", mail.TextBody, StringComparison.Ordinal);
        Assert.Equal($"<https://weft.ministry.example/{language}/unsubscribe/the-key>", mail.Headers[HeaderId.ListUnsubscribe]);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers["List-Unsubscribe-Post"]);
        Assert.Equal("weft@ministry.example", Assert.Single(mail.From.Mailboxes).Address);
    }

    [Fact]
    public async Task An_invitation_goes_out_after_whoever_invites_has_gone_on()
    {
        await using var sink = new SmtpSink();
        using var letterbox = new Letterbox(new MailServer(To(sink.Port), NullLogger<MailServer>.Instance), TimeProvider.System);
        await letterbox.StartAsync(Ct);

        await letterbox.Put(new Letter(LetterKind.Invitation, "ben@weft.example", "es", new Uri(Address, "/es/accept?code=abc"), new DateTime(2026, 3, 2, 6, 0, 0, DateTimeKind.Utc)), Ct);

        var (to, mail) = await Read(sink.Next());
        await letterbox.StopAsync(Ct);
        Assert.Equal("<ben@weft.example>", to);
        Assert.Equal("Le invitan a Weft", mail.Subject);
        Assert.Contains("https://weft.ministry.example/es/accept?code=abc", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("2026-03-02 06:00 UTC", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_mail_server_at_the_other_end_a_letter_is_not_taken_and_nothing_breaks()
    {
        using var nobody = new TcpListener(System.Net.IPAddress.Loopback, 0);
        nobody.Start();
        var port = ((System.Net.IPEndPoint)nobody.LocalEndpoint).Port;
        nobody.Stop();
        var settings = To(port);

        Assert.False(await new DigestMail(new MailServer(settings, NullLogger<MailServer>.Instance), settings).Send(Digest("en", "Words"), Ct));
    }

    [Theory]
    [InlineData("no-mail-host", "Port=25")]
    [InlineData("no-mail-port", "Host=mail.example;From=weft@ministry.example;Port=0")]
    [InlineData("no-mail-port", "Host=mail.example;From=weft@ministry.example;Port=many")]
    [InlineData("no-mail-from", "Host=mail.example")]
    [InlineData("no-mail-security", "Host=mail.example;From=weft@ministry.example;Security=Some")]
    [InlineData("no-mail-security", "Host=mail.example;From=weft@ministry.example;Security=None;User=weft")]
    [InlineData(null, "Host=mail.example;From=weft@ministry.example;User=weft;Password=x")]
    public void A_wrong_setting_of_mail_is_said_at_the_start(string? code, string set)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(set.Split(';').Select(s => s.Split('=')).Select(s => KeyValuePair.Create($"Weft:Mail:{s[0]}", (string?)s[1]))).Build();

        var read = MailSettings.Read(configuration, Address)!.Value;

        Assert.Equal(code, read.Refusal?.Code);
        if (code is not null) return;
        Assert.Equal((587, SecureSocketOptions.StartTls), (read.Value.Port, read.Value.Security));
        Assert.Equal("no-mail-address", MailSettings.Read(configuration, null)!.Value.Refusal?.Code);
    }

    private static MailSettings To(int port) => new("127.0.0.1", port, SecureSocketOptions.None, null, null, new MailboxAddress("Weft", "weft@ministry.example"), Address);

    private static Digest Digest(string language, string label)
    {
        var (person, item) = (PersonId.New(), new ItemRef("Document", Guid.CreateVersion7()));
        var told = new ListNotifications.Listed(new Notification(Guid.CreateVersion7(), Here, person, NotificationKind.Reply, item, item.Key, DateTime.UnixEpoch), label);
        var search = new SavedSearch(new SavedSearchId(Guid.CreateVersion7()), Here, new Reach(Visibility.Private, null, person), "Needles", SearchQuery.Of("needle", []), 0);
        return new Digest("ana@weft.example", language, [told], [new SearchNews(Here, search, 3)], "the-key");
    }

    private static async Task<(string To, MimeMessage Mail)> Read(string letter)
    {
        var at = letter.IndexOf("\n\n", StringComparison.Ordinal);
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(letter[(at + 2)..]));
        return (letter[..at], await MimeMessage.LoadAsync(content, Ct));
    }
}
