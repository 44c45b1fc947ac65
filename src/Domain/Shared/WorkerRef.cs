namespace Inspectorate.Domain.Shared;

/// <summary>All that anything outside the firewall knows of a worker: random, opaque, in no order.</summary>
public readonly record struct WorkerRef(Guid Value)
{
    public static WorkerRef New() => new(Guid.NewGuid());
    public override string ToString() => Value.ToString("N");
}

/// <summary>A sealed file in the attachment store.</summary>
public readonly record struct AttachmentRef(Guid Value);

/// <summary>A sealed text (statement, message) in the vault.</summary>
public readonly record struct SealedTextRef(Guid Value);
