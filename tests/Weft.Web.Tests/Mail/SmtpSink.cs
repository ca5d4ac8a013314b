// A mail server that takes every letter and keeps it, in this process.
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Weft.Web.Tests.Mail;

/// <summary>Takes letters on a port of its own.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly BlockingCollection<string> letters = [];
    private readonly Task taking;

    public SmtpSink()
    {
        listener.Start();
        taking = Take();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The next letter: to whom, an empty line, the letter itself.</summary>
    public string Next() => letters.TryTake(out var letter, TimeSpan.FromSeconds(20)) ? letter : throw new TimeoutException("No letter came.");

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await taking;
        letters.Dispose();
    }

    private async Task Take()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await Talk(client.GetStream());
            }
        }
        catch (Exception e) when (e is SocketException or InvalidOperationException or IOException) // the sink is closed
        {
        }
    }

    private async Task Talk(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { AutoFlush = true, NewLine = "\r\n" };
        var letter = new StringBuilder();
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase)) letter.Append(line["RCPT TO:".Length..]).Append('\n');
            if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                while (await reader.ReadLineAsync() is { } text && text != ".") letter.Append('\n').Append(text.StartsWith("..", StringComparison.Ordinal) ? text[1..] : text);
                letters.Add(letter.ToString());
                letter.Clear();
            }

            await writer.WriteLineAsync(line == "QUIT" ? "221 bye" : "250 well");
            if (line == "QUIT") return;
        }
    }
}
