using NodaTime;

namespace Inspectorate.Firewall.Identities.Vault;

/// <summary>A person. <see cref="Sealed"/> is empty until she has filed: a photo can come before.</summary>
internal sealed class IdentityRow
{
    public Guid Worker { get; set; }
    public Instant SealedAt { get; set; }
    public byte[] Sealed { get; set; } = [];
}

internal sealed class TextRow
{
    public Guid Ref { get; set; }
    public Guid Worker { get; set; }
    public string Kind { get; set; } = "";
    public byte[] Sealed { get; set; } = [];
}

/// <summary>The address of a household or of lodging (decision 4). It has a key of its own: several workers may live there.</summary>
internal sealed class PlaceRow
{
    public Guid Ref { get; set; }
    public byte[] Sealed { get; set; } = [];
}

internal sealed class AttachmentRow
{
    public Guid Ref { get; set; }
    public Guid Worker { get; set; }
    public byte[] SealedName { get; set; } = [];
    public string Kind { get; set; } = "";

    /// <summary>Bytes of the content as it is kept, after cleaning.</summary>
    public long Size { get; set; }
}

internal sealed class ReceiptRow
{
    /// <summary>HMAC-SHA-256 of the code under the server key.</summary>
    public byte[] Code { get; set; } = [];
    public Guid Worker { get; set; }
}

/// <summary>Named and sealed by the token in the worker's browser: the database alone cannot tell whose it is or what it says.</summary>
internal sealed class DraftRow
{
    public byte[] Key { get; set; } = [];
    public Instant StartedAt { get; set; }
    public byte[] Answers { get; set; } = [];
    public byte[] Name { get; set; } = [];

    /// <summary>HMAC-SHA-256 of the code under which she goes on elsewhere; null until she asks for one.</summary>
    public byte[]? Code { get; set; }

    /// <summary>The draft's token, sealed under a key made of that code and the server key; null until she asks for a code.</summary>
    public byte[]? SealedToken { get; set; }
}

/// <summary>Kept here as well as in the keyring, so that neither can be restored without the erasures that came after.</summary>
internal sealed class ErasureRow
{
    public Guid Worker { get; set; }
}

/// <summary>One look at one sealed thing. <see cref="Hash"/> covers the entry and <see cref="PreviousHash"/> under the server key.</summary>
internal sealed class ReadRow
{
    public Guid Worker { get; set; }

    /// <summary>From 1, without gaps, per worker.</summary>
    public int Seq { get; set; }

    public string Account { get; set; } = "";
    public string Role { get; set; } = "";
    public string Office { get; set; } = "";
    public Guid CaseId { get; set; }
    public string Purpose { get; set; } = "";
    public string What { get; set; } = "";
    public Guid Ref { get; set; }
    public Instant At { get; set; }
    public byte[] PreviousHash { get; set; } = [];
    public byte[] Hash { get; set; } = [];
}

/// <summary>Where a worker's chain of reads ends, so that a cut tail shows.</summary>
internal sealed class ReadHeadRow
{
    public Guid Worker { get; set; }
    public int Seq { get; set; }
    public byte[] Hash { get; set; } = [];
}

/// <summary>
/// A record that a judge's order names, for one outside request. Whose it is stands in <see cref="Sealed"/>, under the request's own key,
/// and in <see cref="Person"/> as an HMAC: neither this database nor the main one leads from the request to a person.
/// </summary>
internal sealed class NamedRecordRow
{
    public Guid Ref { get; set; }
    public Guid Request { get; set; }

    /// <summary>HMAC-SHA-256 of the worker under the server key: she finds her notice by it.</summary>
    public byte[] Person { get; set; } = [];

    /// <summary>The same of request and record, so that a record is named once.</summary>
    public byte[] Record { get; set; } = [];

    public byte[] Sealed { get; set; } = [];

    /// <summary>From when on she can read the notice; null while it is not sent.</summary>
    public Instant? NoticeFrom { get; set; }

    public Instant? ReadAt { get; set; }

    /// <summary>When the record was opened for who asked; it is never opened again.</summary>
    public Instant? OpenedAt { get; set; }
}
