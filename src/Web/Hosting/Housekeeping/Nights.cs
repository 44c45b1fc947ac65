using Inspectorate.Workflows.Deadlines;
using Quartz;

namespace Inspectorate.Web.Hosting.Housekeeping;

internal static class Nights
{
    /// <param name="when">A cron expression, read in the authority's own zone.</param>
    public static void AddNightly<T>(this IQuartzBuilder quartz, JobKey key, string when) where T : IJob
    {
        quartz.AddJob<T>(job => job.WithIdentity(key).StoreDurably());
        // The zone is part of the law, which the container holds.
        quartz.AddTrigger<T>((services, trigger) => trigger.ForJob(key).WithIdentity("every night", key.Group).WithCronSchedule(
            when, cron => cron.InTimeZone(TimeZoneInfo.FindSystemTimeZoneById(services.GetRequiredService<WorkingCalendar>().Zone.Id))));
    }
}
