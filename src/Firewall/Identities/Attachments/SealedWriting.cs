using Inspectorate.Firewall.Identities.Keys;

namespace Inspectorate.Firewall.Identities.Attachments;

/// <summary>
/// Seals a stream piece by piece, 64 KB each. Every piece is bound to its place, its number and whether it is the last,
/// so that pieces cannot be cut off, swapped or joined.
/// </summary>
internal sealed class SealedWriting(Stream target, byte[] key, string bound) : Stream
{
    public const int Piece = 64 * 1024;

    private readonly byte[] gathered = new byte[Piece];
    private int filled;
    private int number;

    public override void Write(ReadOnlySpan<byte> content)
    {
        while (content.Length > 0)
        {
            // A full piece is held back until more comes: only then is it known not to be the last.
            if (filled == Piece)
                Emit(last: false);
            var taken = Math.Min(content.Length, Piece - filled);
            content[..taken].CopyTo(gathered.AsSpan(filled));
            filled += taken;
            content = content[taken..];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Writes the last piece. Without this call the file does not open.</summary>
    public void Finish() => Emit(last: true);

    public static string PieceOf(string bound, int number, bool last) => $"{bound}/{number}/{(last ? "last" : "more")}";

    private void Emit(bool last)
    {
        target.Write(Cipher.Seal(key, gathered.AsSpan(0, filled), PieceOf(bound, number++, last)));
        filled = 0;
    }

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
}
