using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Web.Letters;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Support;

/// <summary>The worker alone hears of it: one line of news, and the rest in her inbox.</summary>
internal sealed class SupportLetters(MainContext db, Lifecycles lifecycles) : ILetterWriter
{
    public string Lifecycle => SupportKind.Name;

    public Task<Guid?> PartyOf(StepDone done, string role, CancellationToken cancel) => Task.FromResult<Guid?>(null);

    public async Task<LetterSays> Says(StepDone done, CancellationToken cancel) => new()
    {
        Number = done.Case.Number,
        Currency = await db.WageClaims.Where(claim => claim.Id == done.Case.ParentId).Select(claim => claim.Currency).SingleAsync(cancel),
        WrittenOn = SaidLine.Iso(lifecycles.Calendar.DateOf(done.Entry.At))!,
        State = done.Entry.ToState,
    };
}
