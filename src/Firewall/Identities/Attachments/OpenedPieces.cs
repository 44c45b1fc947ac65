namespace Inspectorate.Firewall.Identities.Attachments;

/// <summary>What <see cref="SealedWriting"/> sealed, opened piece by piece as it is read.</summary>
internal sealed class OpenedPieces(Stream source, byte[] key, string bound) : Stream
{
    private readonly IAsyncEnumerator<byte[]> _pieces = SealedReading.Pieces(source, key, bound).GetAsyncEnumerator();
    private ReadOnlyMemory<byte> _left;
    private long _given;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (_left.IsEmpty)
        {
            if (!await _pieces.MoveNextAsync()) return 0;
            _left = _pieces.Current;
        }
        var taken = Math.Min(buffer.Length, _left.Length);
        _left[..taken].CopyTo(buffer);
        _left = _left[taken..];
        _given += taken;
        return taken;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Read it asynchronously.");

    /// <summary>How many bytes were read so far.</summary>
    public override long Position { get => _given; set => throw new NotSupportedException(); }

    public override async ValueTask DisposeAsync()
    {
        await _pieces.DisposeAsync();
        await source.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) source.Dispose();
        base.Dispose(disposing);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
