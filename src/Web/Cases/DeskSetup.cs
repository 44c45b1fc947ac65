using Inspectorate.Data.Cases;
using Inspectorate.Data.Inspections;
using Inspectorate.Firewall.Identities.Reading;
using Inspectorate.Web.Appeals;
using Inspectorate.Web.EmergencyReads;
using Inspectorate.Web.Cases.HeldTexts;
using Inspectorate.Web.FeeChecks;
using Inspectorate.Web.Inspections;
using Inspectorate.Web.Inspections.NightlyPlan;
using Inspectorate.Web.Inspections.Withdraw;
using Inspectorate.Web.Letters;
using Inspectorate.Web.Licensing;
using Inspectorate.Web.OldRegister;
using Inspectorate.Web.OutsideRequests;
using Inspectorate.Web.Recipients;
using Inspectorate.Web.Retaliation;
using Inspectorate.Web.Support;
using Inspectorate.Web.Tasks;
using Inspectorate.Web.WageClaims;
using Microsoft.AspNetCore.Mvc;
using Quartz;

namespace Inspectorate.Web.Cases;

internal static class DeskSetup
{
    /// <summary>What officers, employers and the appeal body work with, and the letters that follow their steps.</summary>
    public static void AddDesk(this IServiceCollection services)
    {
        services.AddScoped<CaseAccess>();
        services.AddScoped<ICaseKind, ClaimKind>();
        services.AddScoped<ICaseKind, InspectionKind>();
        services.AddScoped<VisitReasons>();
        services.AddScoped<VisitPlanner>();
        services.AddQuartz(NightlyPlan.Schedule);
        services.AddScoped<ICaseKind, LicenceKind>();
        services.AddFeeChecks();
        services.AddOutsideRequests();
        services.AddRecipients();
        services.AddScoped<ICaseKind, EmergencyReadKind>();
        services.AddScoped<ICaseKind, RetaliationKind>();
        services.AddScoped<ILetterWriter, RetaliationLetters>();
        services.AddScoped<ICaseKind, SupportKind>();
        services.AddScoped<ILetterWriter, SupportLetters>();
        services.AddScoped<IReadingRights, ReadingRights>();
        services.AddScoped<CasePages>();
        services.AddScoped<StepDesk>();
        services.AddScoped<ApprovedText>();
        services.Configure<MvcOptions>(options => options.Filters.Add<TypedTextGuard>());
        services.AddScoped<RegisterIntake>();
        services.AddQuartz(ImportJob.Schedule);
        services.AddScoped<LicenceActs>();
        services.AddScoped<TaskList>();
        services.AddScoped<PartyCases>();
        services.AddScoped<AppealFiling>();
        services.AddScoped<LetterDesk>();
        services.AddScoped<ILetterWriter, ClaimLetters>();
        services.AddScoped<ILetterWriter, LicenceLetters>();
        services.AddScoped<ILetterWriter, InspectionLetters>();
        services.AddScoped<IFollowOn, TellWorker>();
        services.AddScoped<IFollowOn, TellEmployer>();
        services.AddScoped<IFollowOn, TellAgency>();
        services.AddScoped<IFollowOn, TellFirewallOfficer>();
        services.AddScoped<IFollowOn, WarnWorkers>();
        services.AddScoped<IFollowOn, DestroyVisitPapers>();
        services.AddScoped<IFollowOn, DestroyIdentityKey>();
    }
}
