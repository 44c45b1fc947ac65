using System.Text.RegularExpressions;
using Inspectorate.Data;
using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Firewall.Proof;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace Inspectorate.Web.Proof;

/// <summary>
/// To whom a record may go: the kinds are those of the program, held by the live database too; whoever is active was bound and activated
/// by two people; and nothing was given without the worker's yes.
/// </summary>
internal sealed partial class RecipientsAreBound(MainContext db, ReferenceData reference) : IProofCheck
{
    private const string Constraint = "CK_recipients_kind";

    public string Name => "recipients-are-bound";
    public IReadOnlyList<string> Requirements => ["FW-12", "FW-13", "FW-15", "FW-36"];

    public async Task<Checked> Run(CancellationToken cancel)
    {
        await using var oneMoment = await db.OneMoment(cancel);
        var held = KindsIn(await LiveConstraint(cancel));
        // Past EF: a kind that the program does not know could not be read otherwise.
        var kinds = await db.Database.SqlQuery<string>($"SELECT \"Kind\" AS \"Value\" FROM recipients").ToListAsync(cancel);
        var strange = kinds.Except(Enum.GetNames<RecipientKind>()).ToList();
        var recipients = strange.Count > 0 ? [] : await db.Recipients.AsNoTracking().ToDictionaryAsync(recipient => recipient.Id, cancel);
        var cases = await db.Cases.AsNoTracking().Include(@case => @case.History).Where(@case => @case.Lifecycle == "recipient").ToListAsync(cancel);
        var given = await db.Disclosures.AsNoTracking().Where(disclosure => disclosure.GivenAt != null).ToListAsync(cancel);
        return Checked.Of(
            $"{kinds.Count} recipients, {given.Count} records given",
            ["the kinds " + string.Join(", ", held), .. cases.Select(@case => $"{@case.Number} {@case.State}"), .. given.Select(disclosure => $"{disclosure.Id:N}")],
            [
                .. strange.Select(kind => $"There is a recipient of the kind \"{kind}\"."),
                .. held.SequenceEqual(Enum.GetNames<RecipientKind>()) ? [] : new[] { $"The database does not hold the closed set of kinds ({Constraint})." },
                .. cases.Where(@case => @case.State == "active" && recipients.ContainsKey(@case.Id)).SelectMany(@case => Wrong(recipients[@case.Id], @case)),
                .. given.Where(disclosure => !(disclosure.Agreed == true && disclosure.AnsweredAt <= disclosure.GivenAt)).Select(disclosure => $"The record {disclosure.Id:N} was given without a yes."),
            ]);
    }

    private IEnumerable<string> Wrong(Recipient recipient, WorkflowCase @case)
    {
        if (recipient.ReportsOnward != false) yield return $"Recipient {@case.Number} is active and has not said that it passes nothing on.";
        if (Recipient.IsAdjudicator(recipient.Kind) ? recipient.ProtectiveOrder.Length == 0 : recipient.UndertakingEndsOn is null)
            yield return $"Recipient {@case.Number} is active and bound by nothing.";
        if (recipient is { UndertakingSignedOn: { } signed, UndertakingEndsOn: { } ends } && ends > signed.PlusMonths(reference.Recipients.MonthsOn(signed)))
            yield return $"The undertaking of recipient {@case.Number} is longer than the law lets it be.";
        var activated = @case.History.Where(entry => entry.Step == "activate").MaxBy(entry => entry.Seq);
        if (activated is null || @case.History.Any(entry => entry.Step is "propose" or "bind" && entry.ActorId == activated.ActorId))
            yield return $"Recipient {@case.Number} was not activated by a second person.";
    }

    private async Task<string> LiveConstraint(CancellationToken cancel) => (await (db.Database.IsNpgsql()
        ? db.Database.SqlQuery<string>($"SELECT pg_get_constraintdef(oid) AS \"Value\" FROM pg_constraint WHERE conname = {Constraint}")
        : db.Database.SqlQuery<string>($"SELECT substr(sql, instr(sql, {Constraint})) AS \"Value\" FROM sqlite_master WHERE name = 'recipients' AND instr(sql, {Constraint}) > 0"))
        .ToListAsync(cancel)).FirstOrDefault() ?? "";

    private static IReadOnlyList<string> KindsIn(string constraint) => [.. Kind().Matches(constraint).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("'([A-Za-z]+)'")]
    private static partial Regex Kind();
}
