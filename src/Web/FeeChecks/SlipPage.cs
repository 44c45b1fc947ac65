using Inspectorate.Firewall.Identities;
using Inspectorate.Web.Languages;
using Inspectorate.Web.WageClaims;

namespace Inspectorate.Web.FeeChecks;

/// <summary>A page that the code on a printed slip opens, without a name and without a session.</summary>
internal abstract class SlipPage(WorkerSessions sessions, Speech say, OneUseCodes codes) : WorkerPage(sessions, say)
{
    protected OneUseCodes Codes { get; } = codes;

    /// <summary>What was found for the code; null, and said so beside its field, when nothing was or when too many codes are being tried.</summary>
    protected async Task<T?> Find<T>(string field, string? code, Func<byte[], Task<T?>> find, CancellationToken cancel) where T : struct
    {
        try
        {
            if (await Codes.Try(code, find, cancel) is { } found) return found;
            Complain(field, "confirm.wrong");
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        catch (TooManyGuesses)
        {
            Complain(field, "code.busy");
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
        }
        return null;
    }
}
