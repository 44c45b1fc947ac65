using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Workflows.Deadlines;
using NodaTime;

namespace Inspectorate.Web.WageClaims.FileClaim;

/// <summary>Reads drafts as of today, in the authority's zone.</summary>
internal sealed class ClaimReading(ReferenceData reference, WorkingCalendar calendar, IClock clock)
{
    public ReferenceData Reference => reference;
    public Instant Now => clock.GetCurrentInstant();
    public LocalDate Today => calendar.DateOf(Now);
    public ClaimAnswers Of(ClaimDraft draft) => new(draft, reference, Today);

    /// <summary>The first question whose answer is missing or wrong; null when the claim can be filed.</summary>
    public Question? FirstOpen(ClaimDraft draft)
    {
        var answers = Of(draft);
        return ClaimForm.Questions.FirstOrDefault(question => answers.About(question).Any());
    }
}
