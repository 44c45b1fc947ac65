using Inspectorate.Data;
using Inspectorate.Data.Cases;

namespace Inspectorate.Web.Letters;

/// <summary>Writes the letters that follow a step. Who saves commits them with the mark that they were written.</summary>
internal sealed class LetterDesk(MainContext db, IEnumerable<ILetterWriter> writers)
{
    public ILetterWriter WriterFor(StepDone done) => writers.Single(writer => writer.Lifecycle == done.Case.Lifecycle);

    /// <param name="party">Which employer or agency gets it; null for a worker.</param>
    public async Task<IReadOnlyList<Letter>> Write(StepDone done, string to, CancellationToken cancel, Guid? party = null)
    {
        var says = (await WriterFor(done).Says(done, cancel)).ToJson();
        var letters = LetterTemplates.For(done.Case.Lifecycle, done.Step.Name, to)
            .Select(template => new Letter
            {
                CaseId = done.Case.Id, Seq = done.Entry.Seq, Template = template, To = to, PartyId = party, Says = says, CreatedAt = done.Entry.At,
            }).ToList();
        db.Letters.AddRange(letters);
        return letters;
    }
}
