using Inspectorate.Domain.Shared;

namespace Inspectorate.Firewall.Identities.Attachments;

public enum WhyRefused { Empty, TooLarge, WrongKind, LyingName, Damaged }

/// <summary>A file that somebody sent: kept, or refused by name.</summary>
public abstract record AttachmentOutcome;

/// <param name="Size">Bytes as kept, after cleaning.</param>
public sealed record AttachmentKept(AttachmentRef Ref, long Size) : AttachmentOutcome;

/// <param name="Sentence">In English, with the file's name, for the person who sent it.</param>
public sealed record AttachmentRefused(WhyRefused Why, string FileName, string Sentence) : AttachmentOutcome
{
    internal static AttachmentRefused For(WhyRefused why, string fileName) => new(why, fileName, why switch
    {
        WhyRefused.Empty => $"{fileName} is empty. Choose the file again.",
        WhyRefused.TooLarge => $"{fileName} is larger than 10 MB. Send a smaller picture or file.",
        WhyRefused.WrongKind => $"{fileName} is not a JPEG or PNG picture or a PDF. Send one of these.",
        WhyRefused.LyingName => $"{fileName} is not what its name says. Send it with its right name.",
        _ => $"{fileName} is damaged or too big to open. Take the picture again or send another file.",
    });
}

/// <summary>The bytes break the rules of their kind, or ask for more memory than any photo needs.</summary>
internal sealed class DamagedFile(string what) : Exception(what);
