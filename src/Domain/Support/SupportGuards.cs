using Inspectorate.Workflows.Running;

namespace Inspectorate.Domain.Support;

/// <summary>The conditions that <c>workflows/support.json</c> names.</summary>
public static class SupportGuards
{
    public static readonly Guards<SupportRequest> All = new Guards<SupportRequest>("support")
        .Add("worker-agreed", request => request.WorkerAgreed ? null : "The worker did not say yes. Nothing is written down without it.")
        .Add("support-is-written", request => request.Gives.Count == 0 || request.Reasons.Length == 0
            ? "Say which support is given, and why." : null)
        .Add("refusal-is-written", request => request.Gives.Count > 0 || request.Reasons.Length == 0
            ? "Say why no support is given." : null)
        .Add("is-another-profession", (request, act) => act.By.Role == request.ProposedBy
            ? "Somebody of the same profession proposed it. A member of the team of another profession has to agree." : null)
        .Add("appeal-is-open", request => request.OpenAppealId is null ? "There is no appeal against this decision." : null)
        .Add("no-appeal-is-open", request => request.OpenAppealId is not null ? "An appeal is being heard. Take it back first." : null);
}
