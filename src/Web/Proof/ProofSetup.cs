using Inspectorate.Firewall.Proof;
using Inspectorate.Web.Languages;
using Inspectorate.Web.OutsideRequests;
using Inspectorate.Web.RecruitmentCosts;
using Inspectorate.Web.Shared.Parts;
using Inspectorate.Web.Transparency;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Routing;
using Quartz;

namespace Inspectorate.Web.Proof;

internal static class ProofSetup
{
    /// <summary>What the program that serves needs to prove itself every night.</summary>
    public static void AddTransparency(this IServiceCollection services)
    {
        services.AddProofChecks();
        services.AddScoped<Publishing>();
        services.AddQuartz(NightlyPublication.Schedule);
    }

    /// <summary>The checks that look at the desk: they stand on a <c>MainContext</c> that reads, the endpoints, the loggers, the languages and the law.</summary>
    public static IServiceCollection AddProofChecks(this IServiceCollection services) => services
        .AddSingleton(found => new SheetInPage(found.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider))
        .AddScoped<PublishedFigures>()
        .AddScoped<CostEdition>()
        .AddScoped<PublicRequestCounts>()
        .AddScoped<IProofCheck, AuditIsAsWritten>()
        .AddScoped<IProofCheck, AccountsAreOurs>()
        .AddScoped<IProofCheck, DatabaseHasNoForbiddenName>()
        .AddSingleton<IProofCheck>(CodeHasNoForbiddenName.OfTheProgram)
        .AddScoped<IProofCheck, LawHasNoForbiddenWord>()
        .AddScoped<IProofCheck, RequestsAreAnsweredByLaw>()
        .AddScoped<IProofCheck, RecipientsAreBound>()
        .AddScoped<IProofCheck, SmallCellsAreWithheld>()
        .AddScoped<IProofCheck>(found => new EmployersPapersKnowNoClaim(EmployersPapersKnowNoClaim.TextsIn(found.GetRequiredService<LanguageTable>())))
        .AddScoped<IProofCheck>(found => new RequestsGoOneWay(found.GetRequiredService<Lifecycles>().Definitions))
        .AddScoped<IProofCheck>(found => new ReferralIsFree(found.GetRequiredService<Lifecycles>().Definitions))
        .AddScoped<IProofCheck, LogsAreQuiet>()
        .AddScoped<IProofCheck>(found => new RoutesAreClosed(found.GetRequiredService<EndpointDataSource>()))
        .AddScoped<IProofCheck>(found => new PagesCallNobody(
            found.GetRequiredService<IConfiguration>(), found.GetRequiredService<SheetInPage>(), typeof(ProofSetup).Assembly.Location, found.GetRequiredService<IWebHostEnvironment>().WebRootPath));
}
