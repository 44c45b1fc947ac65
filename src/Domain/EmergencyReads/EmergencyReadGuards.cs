using Inspectorate.Workflows.Running;

namespace Inspectorate.Domain.EmergencyReads;

/// <summary>The conditions that <c>workflows/emergency-read.json</c> names.</summary>
public static class EmergencyReadGuards
{
    /// <summary>Letters below which a reason says nothing.</summary>
    public const int LeastLetters = 20;

    public static readonly Guards<EmergencyRead> All = new Guards<EmergencyRead>("emergency-read")
        .Add("danger-is-described", read => read.Words.Trim().Length < LeastLetters
            ? "Write what happened and why it cannot wait, in a sentence or more." : null);
}
