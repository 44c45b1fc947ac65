using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Inspectorate.Web.Shared.Fields;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NodaTime;

namespace Inspectorate.Web.People.Admin.Person;

/// <summary>One form for all acts: each asks for its own fields, and all for the reason.</summary>
internal sealed class PersonActForm
{
    public string? Role { get; set; }
    public Guid? OfficeId { get; set; }

    /// <summary>First and last day away; no first day takes the absence back, no last day leaves it open.</summary>
    public TypedDate From { get; set; } = new();

    public TypedDate Until { get; set; } = new();
    public Guid? CoveredBy { get; set; }

    [Required(ErrorMessage = "Say why. The reason is kept.")]
    public string? Reason { get; set; }

    /// <summary>Null when nothing was typed; an error when it is no date.</summary>
    public static LocalDate? DateOf(TypedDate typed, string field, ModelStateDictionary errors)
    {
        string?[] parts = [typed.Year, typed.Month, typed.Day];
        if (parts.All(string.IsNullOrWhiteSpace))
            return null;
        var numbers = parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        if (numbers[0] is >= 2000 and < 2200 && numbers[1] is >= 1 and <= 12
            && numbers[2] >= 1 && numbers[2] <= CalendarSystem.Iso.GetDaysInMonth(numbers[0], numbers[1]))
            return new LocalDate(numbers[0], numbers[1], numbers[2]);
        errors.AddModelError(field, "This is not a date. Write day, month and year in numbers.");
        return null;
    }

    public static TypedDate Typed(LocalDate? date) => date is not { } day ? new TypedDate() : new TypedDate
    {
        Day = day.Day.ToString(CultureInfo.InvariantCulture),
        Month = day.Month.ToString(CultureInfo.InvariantCulture),
        Year = day.Year.ToString(CultureInfo.InvariantCulture),
    };
}
