using Inspectorate.Firewall.Guard;
using Inspectorate.Web.Shared.Parts;
using Microsoft.AspNetCore.Mvc;

namespace Inspectorate.Web.Cases.HeldTexts;

/// <summary>A form that may not be kept as it is: what was found stands beside its field, and everything typed is still there.</summary>
/// <param name="Open">Null where the form belongs to no case.</param>
/// <param name="Address">Where it was sent.</param>
internal sealed record HeldPage(OpenCase? Open, string Address, IReadOnlyList<TypedField> Fields)
{
    public const string Reason = "held-reason";
    public const string Needed = "held-needed";
    public const string SentTo = "held-address";

    /// <summary>Only an office can say that a case needs it.</summary>
    public bool MayBeNeeded => Open is { Seat: not Seat.Party };

    public static ViewResult Of(Controller controller, OpenCase? open, string address, IEnumerable<TypedField> fields)
    {
        var page = new HeldPage(open, address, [.. fields.Where(field => !field.Name.StartsWith("held-", StringComparison.Ordinal))]);
        foreach (var field in page.Fields.Where(field => field.Held.Count > 0))
        {
            controller.ModelState.Remove(field.Name);
            controller.ModelState.AddModelError(field.Name, Complaint(field));
            ErrorSummaryTagHelper.Follow(controller.ViewData, field.Name);
        }
        controller.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return controller.View("/Cases/HeldTexts/Held.cshtml", page);
    }

    private static string Complaint(TypedField field) =>
        $"Take out {string.Join(" and ", field.Held.Select(found => $"“{found.Text.ReplaceLineEndings(" ")}”").Distinct())}: {(field.Held.Any(found => found.Class == DetectedClass.MachineReadable) ? "these are lines of a paper that machines read" : "this looks like the number of somebody’s paper")}.";
}
