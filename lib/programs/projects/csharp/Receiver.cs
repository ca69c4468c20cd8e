using System.Net;
using System.Net.Sockets;
using System.Text;

namespace InsightsReport;

/// <summary>Listens where the browser comes back to.</summary>
public static class Receiver
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Shows the address to open and gives what the browser brought.</summary>
    public static async Task<Dictionary<string, string>> ReceiveAsync(Uri here, string state, string address)
    {
        var listener = new TcpListener(IPAddress.Loopback, here.Port);
        try
        {
            listener.Start();
        }
        catch (SocketException)
        {
            throw new Stop(Exit.BadSettings, Messages.Say("portTaken", ("uri", here)));
        }
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            Messages.Tell("openAddress");
            Console.Error.WriteLine(address);
            while (true)
            {
                using var connection = await listener.AcceptTcpClientAsync(patience.Token);
                if (await AnswerAsync(connection, here, state, patience.Token) is { } came) return came;
            }
        }
        catch (OperationCanceledException)
        {
            throw new Stop(Exit.NotSignedIn, Messages.Say("signInTooLate"));
        }
        finally
        {
            listener.Stop();
        }
    }

    /// <summary>What the browser brought; null when this was anything else.</summary>
    private static async Task<Dictionary<string, string>?> AnswerAsync(
        TcpClient connection, Uri here, string state, CancellationToken patience)
    {
        // A browser may open a connection and say nothing.
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(patience);
        soon.CancelAfter(TimeSpan.FromSeconds(10));
        try
        {
            using var stream = connection.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII);
            var line = await reader.ReadLineAsync(soon.Token) ?? "";
            while (await reader.ReadLineAsync(soon.Token) is { Length: > 0 }) { }
            var target = line.Split(' ') is ["GET", var path, _] ? path : "";
            var came = target.StartsWith('/') && Uri.TryCreate(here, target, out var there) && there.AbsolutePath == here.AbsolutePath
                ? FieldsIn(there.Query)
                : new Dictionary<string, string>();
            // Anything on this machine can call this port, so only the answer to this very sign-in counts.
            var isOurs = came.GetValueOrDefault("state") == state;
            var text = isOurs ? Messages.Say(came.ContainsKey("code") ? "pageDone" : "pageRefused") : "";
            var body = Encoding.UTF8.GetBytes($"<!doctype html><meta charset=utf-8><title>Insights report</title><p>{text}</p>");
            var head = $"HTTP/1.1 {(isOurs ? "200 OK" : "404 Not Found")}\r\nContent-Type: text/html; charset=utf-8\r\n"
                + $"Content-Length: {body.Length}\r\nConnection: close\r\n\r\n";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head), soon.Token);
            await stream.WriteAsync(body, soon.Token);
            return isOurs ? came : null;
        }
        catch (Exception problem) when (problem is IOException or OperationCanceledException && !patience.IsCancellationRequested)
        {
            return null;
        }
    }

    private static Dictionary<string, string> FieldsIn(string query)
    {
        var fields = new Dictionary<string, string>();
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            fields[WebUtility.UrlDecode(parts[0])] = WebUtility.UrlDecode(parts.Length > 1 ? parts[1] : "");
        }
        return fields;
    }
}
