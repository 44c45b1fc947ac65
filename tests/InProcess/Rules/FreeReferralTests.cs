using Inspectorate.Domain.Shared;
using Inspectorate.Workflows.Definitions;

namespace Inspectorate.InProcess.Rules;

/// <summary>Help is not the price of a testimony (FW-39): the lifecycle files as they are, and guilty ones.</summary>
public sealed class FreeReferralTests
{
    private static readonly IReadOnlyList<LifecycleDefinition> Files =
        LifecycleFolder.Read(Repository.Path("workflows"), Roles.All, DomainGuards.All, Notices.All);

    private static readonly LifecycleDefinition Claims = Files.Single(file => file.Name == "wage-claim");

    [Fact]
    public void No_lifecycle_makes_a_referral_hang_on_what_the_worker_says_or_on_the_outcome() => Assert.Empty(FreeReferral.Faults(Files));

    [Fact]
    public void A_referral_that_needs_her_statement_is_found() => Assert.Contains(
        "hangs on the condition \"statement-is-given\"", Assert.Single(FreeReferral.Faults([Changed("refer-out", step => step with { Guards = ["statement-is-given"] })])));

    [Fact]
    public void A_referral_that_she_has_to_answer_for_first_is_found() => Assert.Contains(
        "only after a condition was met or the worker did something",
        Assert.Single(FreeReferral.Faults([Changed("refer-out", step => step with { From = ["settlement-with-worker"] })])));

    [Fact]
    public void A_referral_only_after_a_guarded_step_is_found() => Assert.Contains(
        "only after a condition was met", Assert.Single(FreeReferral.Faults([Changed("refer-out", step => step with { From = ["ordered"] })])));

    [Fact]
    public void An_outcome_that_takes_a_referral_away_is_found() => Assert.Contains(
        "step \"dismiss\": somebody else than the worker ends a referral",
        Assert.Single(FreeReferral.Faults([Changed("dismiss", step => step with { From = ["for-decision", "referral-offered"] })])));

    private static LifecycleDefinition Changed(string name, Func<StepDefinition, StepDefinition> change) =>
        Claims with { Steps = [.. Claims.Steps.Select(step => step.Name == name ? change(step) : step)] };
}
