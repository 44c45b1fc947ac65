using Inspectorate.Web.Languages;

namespace Inspectorate.Web.WageClaims.FileClaim;

/// <summary>
/// Questions that somebody has spoken: <c>LANGUAGE/QUESTION.ogg</c>, <c>.m4a</c> or <c>.mp3</c> in the folder that <c>Worker:Recordings</c> names.
/// None is shipped: without a file there is no button (decision 17).
/// </summary>
internal sealed class Recordings
{
    /// <summary>Thirty seconds at 16 kbit/s. A longer one costs a worker more than a question is worth, and is not offered.</summary>
    public const long MostBytes = 60 * 1024;

    private static readonly Dictionary<string, string> MediaTypes = new() { [".ogg"] = "audio/ogg", [".m4a"] = "audio/mp4", [".mp3"] = "audio/mpeg" };

    private readonly Dictionary<(string Language, string Question), Recording> _all = [];

    public Recordings(IConfiguration configuration, LanguageTable table)
    {
        if (configuration["Worker:Recordings"] is not { Length: > 0 } folder)
            return;
        foreach (var (language, question, ending) in
            from language in table.All from question in ClaimForm.Questions from ending in MediaTypes.Keys select (language.Code, question.Name, ending))
            if (new FileInfo(Path.Combine(folder, language, question + ending)) is { Exists: true, Length: > 0 and <= MostBytes } file)
                _all[(language, question)] = new Recording(file.FullName, MediaTypes[ending], (int)Math.Ceiling(file.Length / 1024m));
    }

    /// <summary>Null when nobody has spoken it.</summary>
    public Recording? Of(string language, string question) => _all.GetValueOrDefault((language, question));
}

internal sealed record Recording(string Path, string MediaType, int Kilobytes);
