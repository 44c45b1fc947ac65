using System.Reflection;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Support;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Workflows.Definitions;

namespace Inspectorate.InProcess.Rules;

/// <summary>No step and no condition of a claim can look at the support that its worker asked for, or at what she answered about her work (FW-39).</summary>
public sealed class HelpIsApartTests
{
    private static readonly IReadOnlyList<LifecycleDefinition> Files =
        LifecycleFolder.Read(Repository.Path("workflows"), Roles.All, DomainGuards.All, Notices.All);

    [Fact]
    public void A_condition_sees_the_facts_of_its_own_case_and_those_of_a_claim_lead_to_no_support() =>
        Assert.DoesNotContain(ReachedFrom(typeof(WageClaim)), type => type.Namespace == typeof(SupportRequest).Namespace);

    /// <summary>The look itself finds what is there: otherwise it could find nothing in a claim either.</summary>
    [Fact]
    public void The_look_through_the_facts_finds_lists_and_what_lies_in_them()
    {
        Assert.Superset(new HashSet<Type> { typeof(PayPeriod), typeof(LiableParty), typeof(PlannedInstalment) }, ReachedFrom(typeof(WageClaim)));
        Assert.Contains(typeof(SupportRequest), ReachedFrom(typeof(Box)));
    }

    [Fact]
    public void No_step_of_a_claim_is_taken_with_one_of_support_as_a_finding_of_retaliation_takes_one()
    {
        var names = new[] { "support", "wage-claim" }.Select(name => Files.Single(file => file.Name == name).Steps.Select(step => step.Name)).ToList();
        Assert.Equal(["remit-on-appeal"], names[0].Intersect(names[1])); // what an appeal body does to either, each in its own case
    }

    [Theory]
    [InlineData("agree-support")]
    [InlineData("agree-refusal")]
    public void Two_people_of_two_professions_decide(string step)
    {
        var agreed = Files.Single(file => file.Name == "support").Step(step)!;
        Assert.Superset(new HashSet<string> { "propose-support", "propose-refusal" }, agreed.NotTheActorOf.ToHashSet());
        Assert.Contains("is-another-profession", agreed.Guards);
    }

    private sealed record Box(IReadOnlyList<SupportRequest> Requests);

    private static HashSet<Type> ReachedFrom(Type start)
    {
        var seen = new HashSet<Type>();
        var next = new Queue<Type>([start]);
        while (next.TryDequeue(out var type))
        {
            if (!seen.Add(type)) continue;
            foreach (var part in type.GetGenericArguments()) next.Enqueue(part);
            if (type.Assembly != typeof(WageClaim).Assembly && type != typeof(Box)) continue;
            foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)) next.Enqueue(property.PropertyType);
        }
        return seen;
    }
}
