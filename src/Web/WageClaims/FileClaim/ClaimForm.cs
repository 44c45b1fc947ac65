using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Inspectorate.Web.WageClaims.FileClaim;

/// <summary>
/// The questions of a claim in their order, from claim-form.json. Texts follow from the names: <c>q.who</c> is the question,
/// <c>q.who.hint</c> its hint, <c>f.employer</c> a field's label, <c>f.employer.missing</c> what is said when it is empty,
/// <c>c.danger.yes</c> a choice.
/// </summary>
internal static class ClaimForm
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static readonly IReadOnlyList<Question> Questions = Read();

    /// <summary>Null when there is no such question.</summary>
    public static Question? Named(string name) => Questions.FirstOrDefault(question => question.Name == name);

    /// <summary>How many questions come before this one.</summary>
    public static int Place(Question question) => Questions.Index().First(it => it.Item == question).Index;

    public static Question? After(Question question) => Questions.ElementAtOrDefault(Place(question) + 1);

    public static Question? Before(Question question) => Questions.ElementAtOrDefault(Place(question) - 1);

    /// <summary>The first question of ours that she has not sent yet, or "check your answers".</summary>
    public static string WhereToGoOn(ClaimDraft draft) =>
        Questions.FirstOrDefault(question => question.Fields.SelectMany(field => field.Parts).Any(part => !draft.Answers.ContainsKey(part)))?.Address ?? "/w/check";

    private static IReadOnlyList<Question> Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{typeof(ClaimForm).Namespace}.claim-form.json")!;
        return JsonSerializer.Deserialize<List<Question>>(file, Strict)!;
    }
}

/// <param name="AskedAt">Another page asks it: who she is, she tells to the firewall alone. Null for our own pages.</param>
internal sealed record Question(
    [property: JsonPropertyName("question")] string Name, string Picture, IReadOnlyList<Field> Fields, string? AskedAt = null)
{
    /// <summary>But for ticks it has one field, which asks what the question asks.</summary>
    public bool AsksOneThing => Fields.Count(it => it.Kind != FieldKind.Tick) == 1 && Fields[0].Kind != FieldKind.Text;

    public string Address => AskedAt is null ? $"/w/claim/{Name}" : $"{AskedAt}?next=/w/check&previous={ClaimForm.Before(this)!.Address}";
}

internal enum FieldKind { Pictures, Choice, Text, LongText, Tick, Region, Calendar, Date, Amount, Hours, Files }

/// <param name="Unless">Ticks that stand for an answer, such as "I do not know".</param>
/// <param name="Pictures">One for each choice, in the same order.</param>
/// <param name="Longest">Characters, of texts.</param>
internal sealed record Field(
    [property: JsonPropertyName("field")] string Name,
    FieldKind Kind,
    bool Needed = false,
    IReadOnlyList<string>? Unless = null,
    IReadOnlyList<string>? Choices = null,
    IReadOnlyList<string>? Pictures = null,
    int Longest = 0)
{
    /// <summary>The names under which its parts are posted.</summary>
    public IReadOnlyList<string> Parts => Kind switch
    {
        FieldKind.Date => [$"{Name}.Day", $"{Name}.Month", $"{Name}.Year"],
        FieldKind.Amount when Choices is null => [$"{Name}.Amount", $"{Name}.Meant"],
        FieldKind.Amount => [$"{Name}.Amount", $"{Name}.Currency", $"{Name}.Per", $"{Name}.Meant"],
        FieldKind.Files => [],
        _ => [Name],
    };
}
