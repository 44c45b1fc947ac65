using Inspectorate.Domain.Shared;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.People.Kept;

/// <summary>Where a person goes who has just signed in: to what they had typed, to where they wanted to go, or to their work.</summary>
internal sealed class AfterSignIn(KeptInputs inputs)
{
    public const string KeptPage = "/People/Kept/Kept.cshtml";

    public IActionResult Go(Controller controller, string? to, string? kept)
    {
        if (inputs.Open(kept) is { } typed)
        {
            if (typed.MayBeShownTo(controller.User.AccountId()))
                return controller.View(KeptPage, typed);
            controller.TempData["refused"] = "Something had been typed here by another person. It was not sent, and it is not shown to you.";
        }
        return controller.LocalRedirect(controller.Url.IsLocalUrl(to) ? to : controller.User.IsInRole(Roles.Administrator) ? "/admin" : controller.User.IsInRole(Roles.Representative) ? "/help-to-file" : "/tasks");
    }
}
