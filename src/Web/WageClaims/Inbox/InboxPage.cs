using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.WageClaims.Inbox;

/// <summary>A page behind the code. Without an open inbox it asks for the code, whatever the page was.</summary>
internal abstract class InboxPage(WorkerSessions sessions, Speech say, OwnCase own) : WorkerPage(sessions, say)
{
    protected OwnCase Own { get; } = own;

    /// <summary>The page shows nothing of her and asks for nothing, so that it is there too when we no longer know who she is.</summary>
    protected virtual bool StaysAfterErasure => false;

    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (Sessions.In(Request) is not { Inbox: not null } session || !await Own.Open(session, HttpContext.RequestAborted))
        {
            context.Result = SeeOther($"/w/inbox/code?lang={Say.Language.Code}");
            return;
        }
        if (Own.IsErased && (!StaysAfterErasure || HttpMethods.IsPost(Request.Method)))
        {
            // There is nothing of hers to show, and nobody could read what she sends, or answer her.
            context.Result = SeeOther("/w/inbox");
            return;
        }
        // Two people act on one case at the same moment: the first wins, and she sees what is true now.
        if ((await next()) is { Exception: DbUpdateConcurrencyException, ExceptionHandled: false } late)
        {
            late.ExceptionHandled = true;
            late.Result = SeeOther("/w/inbox?changed=true");
        }
    }
}
