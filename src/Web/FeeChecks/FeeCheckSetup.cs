using Inspectorate.Data.Cases;
using Inspectorate.Web.Cases;
using Inspectorate.Web.FeeChecks.ComputeResult;
using Inspectorate.Web.FeeChecks.Evidence;
using Inspectorate.Web.FeeChecks.Evidence.Files;
using Inspectorate.Web.FeeTables;
using Inspectorate.Web.FeeChecks.MissedRepayments;
using Inspectorate.Web.Letters;
using Quartz;

namespace Inspectorate.Web.FeeChecks;

internal static class FeeCheckSetup
{
    public static void AddFeeChecks(this IServiceCollection services)
    {
        services.AddScoped<ICaseKind, FeeCheckKind>();
        services.AddScoped<ILetterWriter, FeeCheckLetters>();
        services.AddScoped<EvidenceBook>();
        services.AddScoped<EvidenceFiles>();
        services.AddScoped<FileIntake>();
        services.AddScoped<WaitingLines>();
        services.AddQuartz(ReadingJob.Schedule);
        services.AddScoped<FeeInputs>();
        services.AddSingleton<LastLawInForce>();
        services.AddScoped<ReferenceInForce>();
        services.AddScoped<FeeChangeBook>();
        services.AddScoped<Deposits>();
        services.AddScoped<IFollowOn, FollowUpMissedRepayment>();
        services.AddScoped<IFollowOn, EndMissedRepayment>();
    }
}
