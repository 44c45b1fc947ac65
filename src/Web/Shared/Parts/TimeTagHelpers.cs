using System.Globalization;
using Inspectorate.Web.Shared.Pictures;
using Inspectorate.Workflows.Deadlines;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NodaTime;
using NodaTime.Text;

namespace Inspectorate.Web.Shared.Parts;

/// <summary><c>&lt;moment at="@instant"/&gt;</c> or <c>&lt;moment on="@date"/&gt;</c>: in the authority's zone and the reader's language.</summary>
[HtmlTargetElement("moment", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MomentTagHelper(WorkingCalendar calendar) : TagHelper
{
    public Instant? At { get; set; }
    public LocalDate? On { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(At is { } at ? Time.Of(at, calendar) : On is { } on ? Time.Of(on) : Markup.Nothing);
    }
}

internal static class Time
{
    public static IHtmlContent Of(LocalDate date)
        => Markup.Of($"""<time datetime="{LocalDatePattern.Iso.Format(date)}">{Words(date)}</time>""");

    public static IHtmlContent Of(Instant at, WorkingCalendar calendar)
    {
        var local = at.InZone(calendar.Zone).LocalDateTime;
        return Markup.Of($"""<time datetime="{InstantPattern.General.Format(at)}">{Words(local.Date)}, <bdi>{local.TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture)}</bdi></time>""");
    }

    private static string Words(LocalDate date) => date.ToString("d MMMM uuuu", CultureInfo.CurrentUICulture);
}

/// <summary><c>&lt;timeline&gt;&lt;event at="@instant" title="Claim decided" by="Claims decider"&gt;…&lt;/event&gt;&lt;/timeline&gt;</c></summary>
[HtmlTargetElement("timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "timeline");
    }
}

[HtmlTargetElement("event")]
public sealed class EventTagHelper(WorkingCalendar calendar) : TagHelper
{
    public Instant At { get; set; }
    public string Title { get; set; } = "";

    /// <summary>Who: a role and an office, or "the calendar".</summary>
    public string? By { get; set; }

    public Tone Tone { get; set; } = Tone.Info;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Tone.ToString().ToLowerInvariant());
        output.PreContent.AppendHtml(Markup.Of(
            $"""<p class="title">{Title}</p><p class="meta">{Time.Of(At, calendar)}{Markup.If(By, by => $" · <bdi>{by}</bdi>")}</p>"""));
    }
}

/// <summary>
/// <c>&lt;deadline due="@row.DueAt" stands-still="@(row.StoppedAt is not null)"/&gt;</c>: overdue, due today or in how many working
/// days, with the date. Said by an icon and words, never by colour alone.
/// </summary>
[HtmlTargetElement("deadline", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DeadlineTagHelper(WorkingCalendar calendar, IClock clock) : TagHelper
{
    public Instant Due { get; set; }
    public bool StandsStill { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (tone, icon, words) = Say(clock.GetCurrentInstant());
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"deadline {tone.ToString().ToLowerInvariant()}");
        output.Content.SetHtmlContent(Markup.Of($"""{Picture.Of(icon)}<span>{words}<span class="visually-hidden">, </span></span>"""));
        if (!StandsStill)
            output.PostElement.SetHtmlContent(Markup.Of($" <small>{Time.Of(LastDay)}</small>"));
    }

    /// <summary>A deadline ends with its last day, at midnight.</summary>
    private LocalDate LastDay => calendar.DateOf(Due - Duration.Epsilon);

    private (Tone, string Icon, string Words) Say(Instant now)
    {
        if (StandsStill)
            return (Tone.Plain, "pause", Shared.Words.Current.StandsStill);
        if (now >= Due)
            return (Tone.Bad, "warning", Shared.Words.Current.Overdue);
        var days = WorkingDaysLeft(calendar.DateOf(now));
        return days switch
        {
            0 => (Tone.Warn, "clock", Shared.Words.Current.DueToday),
            1 => (Tone.Warn, "clock", Shared.Words.Current.DueInOneDay),
            _ => (days <= 3 ? Tone.Warn : Tone.Plain, "clock",
                string.Format(CultureInfo.CurrentUICulture, Shared.Words.Current.DueInDays, days)),
        };
    }

    private int WorkingDaysLeft(LocalDate today)
    {
        var days = 0;
        for (var date = today.PlusDays(1); date <= LastDay; date = date.PlusDays(1))
            days += calendar.IsWorkingDay(date) ? 1 : 0;
        return days;
    }
}
