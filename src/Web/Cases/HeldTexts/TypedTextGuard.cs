using Inspectorate.Data;
using Inspectorate.Domain.Retaliation;
using Inspectorate.Domain.Shared;
using Inspectorate.Firewall.Guard;
using Inspectorate.Web.Hosting.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.Cases.HeldTexts;

/// <summary>The action takes a text that is held back, on its way to the second officer.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TakesHeldTextAttribute : Attribute;

/// <summary>A device made the value, nobody typed it: chance may spell anything in it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotTypedAttribute : Attribute;

/// <summary>The approval that lets the text of this request through; the step that it takes names it in the chained history.</summary>
internal sealed class ApprovedText
{
    /// <summary>Null where nothing is held back.</summary>
    public HeldText? Held { get; set; }
}

/// <summary>
/// Looks at every text that somebody with an account posts, before any action sees it (FW-04). What may not be kept comes back with the
/// words shown beside their field. A worker's own words never come here: they are sealed as she wrote them.
/// </summary>
internal sealed class TypedTextGuard(CaseAccess access, HeldForms forms, ApprovedText approved, MainContext db, IClock clock) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!IsTypedWithAccount(context) || context.Controller is not Controller controller)
        {
            await next();
            return;
        }
        var cancel = http.RequestAborted;
        var fields = Fields(await http.Request.ReadFormAsync(cancel)).Where(field => !NotTyped(context).Contains(field.Name, StringComparer.OrdinalIgnoreCase)).ToList();
        var isHeld = fields.Any(field => field.Held.Count > 0);
        var open = (isHeld || fields.Any(field => field.SpeaksOfStanding)) && context.RouteData.Values["number"] is string number ? await access.Open(number, http.User, cancel) : null;
        if (isHeld && (approved.Held = await Approval(open, fields, cancel)) is null)
        {
            context.Result = HeldPage.Of(controller, open, http.Request.Path + http.Request.QueryString, fields);
            return;
        }
        if (open is { Seat: Seat.Party } && fields.Any(field => field.SpeaksOfStanding)) await Note(open, cancel);
        var answer = await next();
        // A page instead of a redirect says what was wrong: then the approval still waits for the text.
        if (answer.Result is IKeepTempDataResult) await Sent(cancel);
    }

    public static List<TypedField> Fields(IFormCollection form) =>
    [
        .. form.Where(pair => pair.Key != "__RequestVerificationToken" && !pair.Key.Contains("password", StringComparison.OrdinalIgnoreCase))
            .SelectMany(pair => pair.Value.Select(value => new TypedField(pair.Key, value ?? ""))),
    ];

    private static IEnumerable<string> NotTyped(ActionExecutingContext context) =>
        context.ActionDescriptor.Parameters.OfType<ControllerParameterDescriptor>()
            .Where(parameter => parameter.ParameterInfo.IsDefined(typeof(NotTypedAttribute), inherit: false)).Select(parameter => parameter.Name);

    private static bool IsTypedWithAccount(ActionExecutingContext context) =>
        HttpMethods.IsPost(context.HttpContext.Request.Method)
        // The page that says "not found" runs within the same post, and takes nothing.
        && context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null
        && context.HttpContext.User.Identity?.IsAuthenticated == true
        && context.HttpContext.Request.HasFormContentType
        // Files are read part by part by their own actions, which look for the token themselves, and are sealed as they come; their forms carry
        // choices from lists.
        && !context.ActionDescriptor.EndpointMetadata.Any(data => data is TakesHeldTextAttribute or ForAnyoneAttribute or IgnoreAntiforgeryTokenAttribute);

    private async Task<HeldText?> Approval(OpenCase? open, List<TypedField> fields, CancellationToken cancel)
    {
        if (open is null or { Seat: Seat.Party }) return null;
        var print = forms.Fingerprint(open.Case.Id, fields);
        return await db.HeldTexts.FirstOrDefaultAsync(
            held => held.CaseId == open.Case.Id && held.AskedBy == open.Me.Id && held.IsApproved == true && held.SentAt == null && held.Fingerprint == print, cancel);
    }

    /// <summary>A step has marked it in its own transaction. An action that saves past the context has left this, or a sign, behind.</summary>
    private async Task Sent(CancellationToken cancel)
    {
        if (approved.Held is { } held) held.SentAt ??= clock.GetCurrentInstant();
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Saved with what the action saves, or not at all. One open sign of a case is enough.</summary>
    private async Task Note(OpenCase open, CancellationToken cancel)
    {
        if (await db.RetaliationSigns.AnyAsync(sign => sign.CaseId == open.Case.Id && sign.IsThreat == null, cancel)) return;
        db.RetaliationSigns.Add(new RetaliationSign
        {
            CaseId = open.Case.Id, OfficeId = open.Subject.OfficeId, Lifecycle = open.Case.Lifecycle,
            EmployerId = open.Me.EmployerId, AgencyId = open.Me.AgencyId, NotedAt = clock.GetCurrentInstant(),
        });
    }
}
