using Inspectorate.Domain.Shared;

namespace Inspectorate.Web.Letters;

/// <summary>Which letter follows which step. A step that tells the worker and has no letter of its own gives her one line of news.</summary>
internal static class LetterTemplates
{
    public const string News = "news";

    /// <summary>The same, to whom no claim of theirs is meant.</summary>
    private const string CaseNews = "case-news";

    private static readonly Dictionary<(string Lifecycle, string Step, string To), string[]> All = new()
    {
        [("wage-claim", "triage", Roles.Worker)] = ["acknowledged"],
        [("wage-claim", "notify-employer", Roles.Employer)] = ["notice", "records"],
        [("wage-claim", "order", Roles.Employer)] = ["decision"],
        [("wage-claim", "order", Roles.Worker)] = ["decision"],
        [("wage-claim", "order-part", Roles.Employer)] = ["decision"],
        [("wage-claim", "order-part", Roles.Worker)] = ["decision"],
        [("wage-claim", "dismiss", Roles.Worker)] = ["decision"],
        [("wage-claim", "due-date-is-over", Roles.Employer)] = ["collection"],
        [("wage-claim", "due-date-is-over", Roles.Worker)] = ["collection"],
        [("wage-claim", "agree-instalments", Roles.Employer)] = ["instalments"],
        [("wage-claim", "instalment-is-missed", Roles.Employer)] = ["collection"],
        [("wage-claim", "instalment-is-missed", Roles.Worker)] = ["collection"],
        [("wage-claim", "hold-jointly-liable", Roles.Agency)] = ["liable"],
        [("wage-claim", "hold-jointly-liable", Roles.Employer)] = ["liable"],
        [("wage-claim", "hold-jointly-liable", Roles.Worker)] = ["liable"],
        [("wage-claim", "uphold-liability-on-appeal", Roles.Agency)] = ["liability-upheld"],
        [("wage-claim", "uphold-liability-on-appeal", Roles.Employer)] = ["liability-upheld"],
        [("wage-claim", "end-liability-on-appeal", Roles.Agency)] = ["liability-ended"],
        [("wage-claim", "end-liability-on-appeal", Roles.Employer)] = ["liability-ended"],
        [("wage-claim", "end-liability-on-appeal", Roles.Worker)] = ["liability-ended"],
        [("wage-claim", "draw-deposit", Roles.Agency)] = ["deposit-drawn"],
        [("wage-claim", "draw-deposit", Roles.Worker)] = ["deposit-drawn"],
        [("wage-claim", "offer-settlement", Roles.Employer)] = ["settlement"],
        [("wage-claim", "accept-settlement", Roles.Worker)] = ["settlement"],
        [("wage-claim", "agree-settlement", Roles.Employer)] = ["settlement-agreed"],
        [("wage-claim", "confirm-payment", Roles.Employer)] = ["paid"],
        [("wage-claim", "uphold-on-appeal", Roles.Employer)] = ["appeal-decision"],
        [("wage-claim", "uphold-on-appeal", Roles.Worker)] = ["appeal-decision"],
        [("wage-claim", "uphold-dismissal-on-appeal", Roles.Worker)] = ["appeal-decision"],
        [("wage-claim", "vary-on-appeal", Roles.Employer)] = ["appeal-decision"],
        [("wage-claim", "vary-on-appeal", Roles.Worker)] = ["appeal-decision"],
        [("wage-claim", "set-aside-on-appeal", Roles.Employer)] = ["appeal-decision"],
        [("wage-claim", "set-aside-on-appeal", Roles.Worker)] = ["appeal-decision"],
        [("wage-claim", "remit-on-appeal", Roles.Employer)] = ["appeal-decision"],
        [("wage-claim", "remit-on-appeal", Roles.Worker)] = ["appeal-decision"],
        [("wage-claim", "collect-at-once", Roles.Employer)] = ["collection"],
        [("wage-claim", "collect-at-once", Roles.Worker)] = ["collection"],
        [("retaliation", "ask-employer", Roles.Employer)] = ["retaliation-question"],
        [("retaliation", "find-retaliation", Roles.Employer)] = ["retaliation-found"],
        [("inspection", "issue-findings", Roles.Employer)] = ["visit-findings"],
        [("inspection", "issue-findings", Roles.Agency)] = ["visit-findings"],
        [("inspection", "order-against-danger", Roles.Employer)] = ["visit-order"],
        [("inspection", "order-against-danger", Roles.Agency)] = ["visit-order"],
        [("inspection", "order-wages", Roles.Employer)] = ["visit-order"],
        [("inspection", "order-wages", Roles.Agency)] = ["visit-order"],
        [("inspection", "order-fees", Roles.Employer)] = ["visit-order"],
        [("inspection", "order-fees", Roles.Agency)] = ["visit-order"],
        [("inspection", "order-correction", Roles.Employer)] = ["visit-order"],
        [("inspection", "order-correction", Roles.Agency)] = ["visit-order"],
        [("inspection", "order-is-overdue", Roles.Employer)] = ["visit-overdue"],
        [("inspection", "order-is-overdue", Roles.Agency)] = ["visit-overdue"],
        [("inspection", "reject-proof", Roles.Employer)] = ["visit-proof"],
        [("inspection", "reject-proof", Roles.Agency)] = ["visit-proof"],
        [("inspection", "confirm-sanction", Roles.Employer)] = ["visit-sanction"],
        [("inspection", "confirm-sanction", Roles.Agency)] = ["visit-sanction"],
        [("licence", "return-for-correction", Roles.Agency)] = ["licence-missing"],
        [("licence", "intend-refusal", Roles.Agency)] = ["licence-hearing"],
        [("licence", "open-suspension-hearing", Roles.Agency)] = ["licence-hearing"],
        [("licence", "open-revocation-hearing", Roles.Agency)] = ["licence-hearing"],
        [("licence", "open-urgent-hearing", Roles.Agency)] = ["licence-hearing"],
        [("licence", "suspension-runs-out", Roles.Agency)] = ["licence-hearing"],
        [("licence", "grant", Roles.Agency)] = ["licence-granted"],
        [("licence", "grant-with-conditions", Roles.Agency)] = ["licence-conditions"],
        [("licence", "refuse", Roles.Agency)] = ["licence-refused"],
        [("licence", "confirm-urgent-suspension", Roles.Agency)] = ["licence-suspended"],
        [("licence", "suspend", Roles.Agency)] = ["licence-suspended"],
        [("licence", "revoke", Roles.Agency)] = ["licence-revoked"],
        [("fee-check", "demand-evidence", Roles.Agency)] = ["fee-evidence"],
        [("fee-check", "demand-evidence", Roles.Employer)] = ["fee-evidence"],
        [("fee-check", "issue-provisional", Roles.Agency)] = ["fee-provisional"],
        [("fee-check", "issue-provisional", Roles.Employer)] = ["fee-provisional"],
        [("fee-check", "find-borne", Roles.Agency)] = ["fee-borne"],
        [("fee-check", "find-borne", Roles.Employer)] = ["fee-borne"],
        [("fee-check", "find-partly-borne", Roles.Agency)] = ["fee-verdict"],
        [("fee-check", "find-partly-borne", Roles.Employer)] = ["fee-verdict"],
        [("fee-check", "find-not-borne", Roles.Agency)] = ["fee-verdict"],
        [("fee-check", "find-not-borne", Roles.Employer)] = ["fee-verdict"],
        [("fee-check", "find-unproven", Roles.Agency)] = ["fee-verdict"],
        [("fee-check", "find-unproven", Roles.Employer)] = ["fee-verdict"],
        [("fee-check", "order-repayment", Roles.Agency)] = ["fee-repayment"],
        [("fee-check", "order-repayment", Roles.Employer)] = ["fee-repayment"],
        [("fee-check", "repayment-is-missed", Roles.Agency)] = ["fee-missed"],
        [("fee-check", "repayment-is-missed", Roles.Employer)] = ["fee-missed"],
    };

    public static IReadOnlyList<string> For(string lifecycle, string step, string to) =>
        All.TryGetValue((lifecycle, step, to), out var templates) ? templates : [to == Roles.Worker || lifecycle == "wage-claim" ? News : CaseNews];

    /// <summary>All that a kind of case can send to this role.</summary>
    public static IEnumerable<string> Of(string lifecycle, string to) => All.Where(letter => letter.Key.Lifecycle == lifecycle && letter.Key.To == to).SelectMany(letter => letter.Value);

    public static IEnumerable<string> Names => All.Values.SelectMany(names => names).Append(News).Append(CaseNews).Distinct();
}
