// Invitations and links for a new password, by mail. They wait in memory alone: their links let people in, and are stored nowhere.
using System.Globalization;
using System.Threading.Channels;
using MimeKit;
using Weft.Web.Texts;
using Weft.Workbench.People;

namespace Weft.Web.Mail;

/// <summary>Takes letters and sends them one after the other. What a stop of the server takes away, whoever invited still has as a link.</summary>
internal sealed class Letterbox(MailServer server, TimeProvider clock) : BackgroundService, IPostbox
{
    private const int MostWaiting = 1000;
    private const int MostTries = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    private readonly Channel<Letter> waiting = Channel.CreateBounded<Letter>(MostWaiting);

    /// <inheritdoc/>
    public bool IsOpen => true;

    /// <inheritdoc/>
    public async Task Put(Letter letter, CancellationToken ct) => await waiting.Writer.WriteAsync(letter, ct);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var letter in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            for (var tries = 1; !await Send(letter, stoppingToken) && tries < MostTries; tries++) await Task.Delay(Pause * tries, clock, stoppingToken);
        }
    }

    private async Task<bool> Send(Letter letter, CancellationToken ct)
    {
        var texts = PageTexts.In(PageTexts.Languages.Contains(letter.Language, StringComparer.Ordinal) ? letter.Language : PageTexts.Default);
        var what = letter.Kind == LetterKind.Invitation ? "invitation" : "reset";
        using var mail = new MimeMessage { Subject = texts[$"mail.subject.{what}"] };
        mail.To.Add(new MailboxAddress(null, letter.To));
        mail.Body = new TextPart("plain")
        {
            Text = $"{texts[$"mail.body.{what}"]}\r\n\r\n{letter.Link}\r\n\r\n{texts["mail.until", ("at", letter.EndsAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture))]}\r\n",
        };
        return await server.Send(mail, ct);
    }
}
