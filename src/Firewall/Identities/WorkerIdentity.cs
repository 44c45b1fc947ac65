using Inspectorate.Domain.Shared;

namespace Inspectorate.Firewall.Identities;

/// <summary>As it lies in the sealed blob. <paramref name="Name"/> is empty when she gave none.</summary>
internal sealed record WorkerIdentity(string Name);

/// <summary>The place each ciphertext is bound to: table, row, worker.</summary>
internal static class Bound
{
    public static string Identity(WorkerRef worker) => $"identities/{worker}";
    public static string Text(SealedTextRef text, WorkerRef worker) => $"texts/{text.Value:N}/{worker}";
    public static string Contact(SealedTextRef contact) => $"texts/{contact.Value:N}/contact";
    public static string Place(PlaceRef place) => $"places/{place.Value:N}";
    public static string FileName(AttachmentRef file, WorkerRef worker) => $"attachments/{file.Value:N}/{worker}/name";
    public static string NamedRecord(Guid reference, Guid request) => $"named_records/{reference:N}/{request:N}";
    public static string FileContent(AttachmentRef file, WorkerRef worker) => $"attachments/{file.Value:N}/{worker}/content";
}
