using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Identities.Keys;

namespace Inspectorate.Firewall.Identities.Attachments;

/// <summary>
/// A file that comes in small pieces over a line that breaks. Each piece is sealed and on the disk before its sender is told, so that only
/// what came after has to be sent again. Pieces that nobody finishes are swept away with other files that were never placed.
/// </summary>
public sealed class FilePieces
{
    /// <summary>Of one piece, in bytes.</summary>
    public const int Longest = 64 * 1024;

    private readonly Keyring keyring;
    private readonly AttachmentFolder folder;
    private readonly Attachments attachments;

    internal FilePieces(Keyring keyring, AttachmentFolder folder, Attachments attachments) =>
        (this.keyring, this.folder, this.attachments) = (keyring, folder, attachments);

    /// <summary>How many bytes are here, from the first on without a gap.</summary>
    /// <param name="upload">The sender's own name for this file; it is kept as an HMAC.</param>
    public long Arrived(WorkerRef worker, string upload) => Pieces(worker, upload).Sum(piece => piece.Length);

    /// <summary>Keeps a piece that follows on what is here; any other is left out. Gives how many bytes are here then.</summary>
    public async Task<long> Add(WorkerRef worker, string upload, long from, Stream content, CancellationToken cancel = default)
    {
        var piece = new byte[Longest];
        var length = await content.ReadAtLeastAsync(piece, Longest, throwOnEndOfStream: false, cancel);
        var here = Arrived(worker, upload);
        if (from != here || length == 0 || here + length > Attachments.MostBytes)
            return here;
        var name = $"{NameOf(worker, upload)}-{from:D8}-{length}";
        string arrived;
        await using (var file = folder.Begin())
        {
            arrived = file.Name;
            file.Write(Cipher.Seal(await keyring.KeyOf(worker.Value), piece.AsSpan(0, length), name));
        }
        folder.PlacePiece(arrived, name);
        return here + length;
    }

    /// <summary>Seals the whole as one file of hers, and drops the pieces.</summary>
    public async Task<AttachmentOutcome> Finish(WorkerRef worker, string upload, string fileName, CancellationToken cancel = default)
    {
        var pieces = Pieces(worker, upload);
        await using var whole = new JoinedPieces(pieces.Select(piece => piece.Path), await keyring.KeyOf(worker.Value));
        var outcome = await attachments.Keep(worker, whole, fileName, cancel);
        foreach (var piece in pieces)
            File.Delete(piece.Path);
        return outcome;
    }

    private List<(string Path, long Length)> Pieces(WorkerRef worker, string upload)
    {
        var (pieces, here) = (new List<(string, long)>(), 0L);
        foreach (var path in folder.PiecesOf(NameOf(worker, upload)).Order(StringComparer.Ordinal))
        {
            var parts = Path.GetFileName(path).Split('-');
            if (long.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) != here)
                break;
            var length = long.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture);
            pieces.Add((path, length));
            here += length;
        }
        return pieces;
    }

    private string NameOf(WorkerRef worker, string upload) =>
        Convert.ToHexStringLower(keyring.Server.Mac("file-pieces", [.. worker.Value.ToByteArray(), .. System.Text.Encoding.UTF8.GetBytes(upload)]));

    /// <summary>Opens one piece after the other.</summary>
    private sealed class JoinedPieces(IEnumerable<string> paths, byte[] key) : Stream
    {
        private readonly Queue<string> _left = new(paths);
        private MemoryStream _piece = new();

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read;
            while ((read = _piece.Read(buffer, offset, count)) == 0 && count > 0 && _left.TryDequeue(out var next))
                _piece = new MemoryStream(Cipher.Unseal(key, File.ReadAllBytes(next), Path.GetFileName(next)));
            return read;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
