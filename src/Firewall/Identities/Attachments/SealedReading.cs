using Inspectorate.Firewall.Identities.Keys;

namespace Inspectorate.Firewall.Identities.Attachments;

/// <summary>Opens what <see cref="SealedWriting"/> sealed, piece by piece.</summary>
internal static class SealedReading
{
    /// <exception cref="SealBroken">A piece was altered, moved, added or cut off.</exception>
    public static async IAsyncEnumerable<byte[]> Pieces(Stream source, byte[] key, string bound)
    {
        var piece = new byte[SealedWriting.Piece + Cipher.Overhead];
        var next = new byte[piece.Length];
        var length = await source.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false);
        for (var number = 0; ; number++)
        {
            var nextLength = await source.ReadAtLeastAsync(next, next.Length, throwOnEndOfStream: false);
            var last = nextLength == 0;
            yield return Cipher.Unseal(key, piece.AsSpan(0, length), SealedWriting.PieceOf(bound, number, last));
            if (last)
                yield break;
            (piece, next, length) = (next, piece, nextLength);
        }
    }

    public static async Task<byte[]> Whole(Stream source, byte[] key, string bound)
    {
        var whole = new MemoryStream();
        await foreach (var piece in Pieces(source, key, bound))
            whole.Write(piece);
        return whole.ToArray();
    }
}
