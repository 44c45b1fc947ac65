using Inspectorate.Data.Cases;

namespace Inspectorate.Web.Letters;

/// <summary>What the letters about one lifecycle's steps say, and to which employer or agency they go.</summary>
internal interface ILetterWriter
{
    string Lifecycle { get; }

    /// <param name="role">Employer or agency.</param>
    /// <returns>Null while nobody is known to whom it could go.</returns>
    Task<Guid?> PartyOf(StepDone done, string role, CancellationToken cancel);

    Task<LetterSays> Says(StepDone done, CancellationToken cancel);
}
