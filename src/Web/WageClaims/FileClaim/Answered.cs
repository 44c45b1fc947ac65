using Inspectorate.Web.Languages;

namespace Inspectorate.Web.WageClaims.FileClaim;

/// <summary>What was answered, in a line or a few, for "check your answers".</summary>
internal sealed class Answered(CheckPage page, Speech say)
{
    public IReadOnlyList<string> To(Question question)
    {
        var lines = question.Fields.Where(field => field.Kind == FieldKind.Pictures || !page.Answers.IsExcused(field)).Select(Line).OfType<string>().Where(line => line.Length > 0).ToList();
        return lines.Count > 0 ? lines : [say.Plain("check.nothing")];
    }

    private string? Line(Field field) => field.Kind switch
    {
        FieldKind.Pictures or FieldKind.Choice => Chosen(field),
        FieldKind.Tick => page.Draft.IsTicked(field.Name) ? say.Plain($"f.{field.Name}") : null,
        FieldKind.Region => page.Draft.Text(field.Name) is { Length: > 0 } region ? say.Title("region", region) : null,
        FieldKind.Date => (field.Name == "from" ? page.Answers.From : page.Answers.To) is { } date ? $"{say.Plain($"f.{field.Name}.short")}: {date.In(say)}" : null,
        FieldKind.Calendar => null,
        FieldKind.Amount => page.Answers.Amount(field.Name) is { } amount ? Amount(field, amount) : null,
        FieldKind.Hours => page.Answers.Hours is { } hours ? $"{say.Plain("f.hours.short")}: {say.Language.Number(hours, hours == decimal.Truncate(hours) ? 0 : 2)}" : null,
        FieldKind.Files => page.Draft.Photos.Count == 0 ? null : string.Join('\n', page.Draft.Photos.Select(photo => photo.Name)),
        _ => page.Draft.Text(field.Name),
    };

    private string Chosen(Field field)
    {
        var names = string.Join('\n', page.Draft.Chosen(field).Select(choice => say.Plain($"c.{field.Name}.{choice}")));
        return names.Length > 0 && say.IfKnown($"f.{field.Name}.short") is { } label ? $"{label}: {names}" : names;
    }

    private string Amount(Field field, long amount)
    {
        var money = say.Amount(amount, page.Answers.Currency);
        var per = field.Choices is null ? "" : $" ({say.Plain($"c.per.{page.Answers.Per.ToString().ToLowerInvariant()}")})";
        return $"{say.Plain($"f.{field.Name}.short")}: {money}{per}";
    }
}
