using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Inspectorate.Load;

/// <summary>
/// One keep-alive connection. HttpClient costs more than the server that is measured, on the same processors; this reads what the
/// measured answers are made of: a status, headers, and a body of known length or a page in chunks, which is counted and not kept.
/// </summary>
internal sealed class KeptConnection : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private static readonly byte[] LastChunk = "\r\n0\r\n\r\n"u8.ToArray();
    private readonly byte[] buffer = new byte[256 * 1024];

    public static async Task<KeptConnection> To(int port)
    {
        var connection = new KeptConnection();
        await connection.socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port));
        return connection;
    }

    public static byte[] Post(string path, string form, string? cookie = null) => Encoding.ASCII.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        + (cookie is null ? "" : $"Cookie: {cookie}\r\n")
        + $"Content-Length: {Encoding.ASCII.GetByteCount(form)}\r\n\r\n{form}");

    public static byte[] Get(string path, string? cookie = null) => Encoding.ASCII.GetBytes(
        $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n" + (cookie is null ? "" : $"Cookie: {cookie}\r\n") + "\r\n");

    public async Task<Answer> Send(byte[] request)
    {
        await socket.SendAsync(request);
        var length = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length));
            if (read == 0)
                throw new IOException("The server closed the connection.");
            length += read;
            var end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            if (end < 0)
                continue;
            var head = Encoding.ASCII.GetString(buffer, 0, end);
            var isWhole = Header(head, "Transfer-Encoding") is null
                ? length >= end + 4 + int.Parse(Header(head, "Content-Length") ?? "0")
                : buffer.AsSpan(0, length).EndsWith(LastChunk);
            if (isWhole)
                return new Answer(int.Parse(head.AsSpan(9, 3)), Header(head, "Location"), Header(head, "Set-Cookie")?.Split(';')[0], length - end - 4);
        }
    }

    public void Dispose() => socket.Dispose();

    private static string? Header(string head, string name) => head.Split("\r\n")
        .FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}

/// <param name="Cookie">Name and value, as it has to be sent back.</param>
/// <param name="Bytes">Of the body, with the marks between its chunks.</param>
internal sealed record Answer(int Status, string? Location, string? Cookie, int Bytes);
