using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Cases;

internal static class StepAnswers
{
    /// <summary>Back to the case when the step was taken; the form again, with what was typed, when a condition refused it.</summary>
    public static IActionResult Answer(this Controller controller, OpenCase open, Taking taking, Func<IActionResult> askAgain)
    {
        switch (taking)
        {
            case Taking.Taken taken:
                return controller.Redirect($"{open.Path}?{(taken.Before ? "already" : "done")}={taken.Seq}");
            case Taking.Overtaken overtaken:
                controller.Response.StatusCode = StatusCodes.Status409Conflict;
                return controller.View("/Cases/Overtaken.cshtml", overtaken);
            case Taking.Refused(var why):
                controller.ModelState.AddModelError(why.Kind == RefusalKind.NoReason ? "Reason" : "", why.Sentence);
                controller.Response.StatusCode = StatusOf(why.Kind);
                return askAgain();
            default:
                throw new InvalidOperationException($"{taking.GetType().Name} has no answer.");
        }
    }

    /// <summary>Null when the step may be taken now; else the page that says why not.</summary>
    /// <param name="butFor">A refusal that the page itself is there to put right: a condition on the facts that it asks for.</param>
    public static IActionResult? WhyNot(this Controller controller, StepDesk desk, OpenCase open, string step, RefusalKind? butFor = null)
    {
        var choice = desk.Choices(open).FirstOrDefault(choice => choice.Step.Name == step);
        return choice switch
        {
            null => controller.Refuse(open, "This step is not possible in the state in which the case is now.", RefusalKind.WrongState),
            { Refusal: { } why } when why.Kind != butFor => controller.Refuse(open, why.Sentence, why.Kind),
            _ => null,
        };
    }

    /// <summary>A page for a step that cannot be taken now.</summary>
    public static IActionResult Refuse(this Controller controller, OpenCase open, string sentence, RefusalKind kind)
    {
        controller.Response.StatusCode = StatusOf(kind);
        return controller.View("/Cases/Refused.cshtml", (open, sentence));
    }

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.WrongRole => StatusCodes.Status403Forbidden,
        RefusalKind.NoReason => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status409Conflict,
    };
}
