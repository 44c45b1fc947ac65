using Inspectorate.Domain.Shared;
using Inspectorate.Workflows.Definitions;

namespace Inspectorate.InProcess.Workflows;

public class LifecycleFilesTests
{
    private static readonly IReadOnlyList<LifecycleDefinition> Files =
        LifecycleFolder.Read(Repository.Path("workflows"), Roles.All, DomainGuards.All, Notices.All);

    public static TheoryData<string> Lifecycles => [.. Files.Select(lifecycle => lifecycle.Name)];

    [Theory, MemberData(nameof(Lifecycles))]
    public void Who_may_take_which_step_is_as_it_was_reviewed(string lifecycle) =>
        Snapshots.Match($"{lifecycle}.matrix.txt", StepMatrix.Of(Files.Single(file => file.Name == lifecycle), Roles.All));

    [Theory, MemberData(nameof(Lifecycles))]
    public void The_administrator_takes_no_step(string lifecycle) =>
        Assert.DoesNotContain(Files.Single(file => file.Name == lifecycle).Steps, step => step.By.Contains(Roles.Administrator));

    [Theory, MemberData(nameof(Lifecycles))]
    public void Every_step_of_the_calendar_has_a_deadline_that_takes_it(string lifecycle)
    {
        var file = Files.Single(file => file.Name == lifecycle);
        // What follows a missed repayment is taken by the follow-on of the step that a deadline took.
        string[] followOns = ["draw-deposit", "block-from-tenders", "note-points", "cancel-points"];
        Assert.Empty(file.Steps.Where(step => step.By.Contains(Roles.Calendar) && step.From.Count > 0)
            .Select(step => step.Name).Except(file.Deadlines.Select(deadline => deadline.Step)).Except(followOns));
    }
}
