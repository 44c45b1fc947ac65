namespace Inspectorate.Firewall.Identities.YourDetails;

/// <summary>The sentences of Firewall's own screen in the language of the request. Keys: the members of <see cref="WorkerTextKeys"/>.</summary>
public interface IWorkerTexts
{
    string this[string key] { get; }
}

/// <summary>What a language has to have for the screen.</summary>
public static class WorkerTextKeys
{
    public const string Title = "your-details-title";
    public const string Hint = "your-details-hint";
    public const string Label = "your-details-label";
    public const string Continue = "continue";
    public const string ErrorTitle = "error-title";
    public const string TooLong = "your-details-too-long";

    public static readonly IReadOnlyDictionary<string, string> English = new Dictionary<string, string>
    {
        [Title] = "What should we call you?",
        [Hint] = "You do not have to say. A nick-name is fine. It is locked away from the rest of your answers, and you can see who opened it.",
        [Label] = "Name or nick-name (you can leave this empty)",
        [Continue] = "Continue",
        [ErrorTitle] = "There is a problem",
        [TooLong] = "This name is too long. Use 100 letters or fewer.",
    };
}

/// <summary>In place until Web brings its languages.</summary>
internal sealed class EnglishTexts : IWorkerTexts
{
    public string this[string key] => WorkerTextKeys.English[key];
}
