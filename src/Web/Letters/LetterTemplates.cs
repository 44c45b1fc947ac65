using Inspectorate.Domain.Shared;

namespace Inspectorate.Web.Letters;

/// <summary>Which letter follows which step. A step that tells the worker and has no letter of its own gives her one line of news.</summary>
internal static class LetterTemplates
{
    public const string News = "news";

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
    };

    public static IReadOnlyList<string> For(string lifecycle, string step, string to) =>
        All.TryGetValue((lifecycle, step, to), out var templates) ? templates : [News];

    public static IEnumerable<string> Names => All.Values.SelectMany(names => names).Append(News).Distinct();
}
