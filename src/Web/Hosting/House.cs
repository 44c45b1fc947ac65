using System.IO.Compression;
using Inspectorate.Data;
using Inspectorate.Data.Cases;
using Inspectorate.Firewall;
using Inspectorate.Web.Hosting.Housekeeping;
using Inspectorate.Web.Hosting.Orchestration;
using Inspectorate.Web.Cases;
using Inspectorate.Web.Languages;
using Inspectorate.Web.People;
using Inspectorate.Web.Proof;
using Inspectorate.Web.Register;
using Inspectorate.Web.WageClaims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.ResponseCompression;
using NodaTime;
using Quartz;

namespace Inspectorate.Web.Hosting;

/// <summary>What the server is made of, in the order in which a request meets it.</summary>
internal static class House
{
    /// <summary>What the proof of the night looked at holds until the next start; and a watcher of files for each host would use the machine's up.</summary>
    private const string SettingsAreReadOnce = "--hostBuilder:reloadConfigOnChange=false";

    /// <summary>A published program finds its pages beside itself, from whatever folder it is started.</summary>
    public static WebApplicationOptions Options(string[] args)
    {
        var beside = AppContext.BaseDirectory;
        // A switch without a value would take the next argument for its value.
        args = [.. args.Where(arg => arg != Demo.Switch), SettingsAreReadOnce];
        return Directory.Exists(Path.Combine(beside, "wwwroot"))
            ? new WebApplicationOptions { Args = args, ContentRootPath = beside }
            : new WebApplicationOptions { Args = args };
    }

    public static void AddHouse(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.Host.UseDefaultServiceProvider(options => options.ValidateOnBuild = options.ValidateScopes = true);
        builder.WebHost.ConfigureKestrel(Limits.Apply);
        builder.AddQuietLogs();

        // Where the time comes from is said once, here; a test puts a clock of its own.
        services.AddSingleton(Demo.Clock(builder.Configuration));
        services.AddControllersWithViews()
            .ConfigureApplicationPartManager(parts => parts.FeatureProviders.Add(new InternalControllers()));
        services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new FolderViewLocations()));
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.AddLaw(builder.Configuration);
        services.AddMainDatabase(builder.Configuration);
        services.AddFirewall(builder.Configuration);
        services.AddScoped<CaseBook>();
        services.AddPeople(builder.Configuration, isDemo: Demo.IsWanted(builder.Environment, builder.Configuration));
        services.AddWorkerPages();
        services.AddDesk();
        services.AddOpenData();
        services.AddTransparency();
        services.AddOrchestration(builder.Configuration);
        services.AddHostedService<OrphanSweep>();
        services.AddQuartz(LateErasures.Schedule);
        services.AddResponseCompression(options => options.EnableForHttps = true);
        // The middle way: a tenth smaller than the fastest, and a page is packed in a fraction of a millisecond.
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }

    public static void UseHouse(this WebApplication app)
    {
        app.UseForwardedHeaders(KnownProxies.From(app.Configuration));
        app.UseMiddleware<SecurityHeaders>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", StatusCodeSelector = Refusals.StatusOf });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseResponseCompression();
        app.UseWorkerLanguage();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapStaticAssets().WithMetadata(new AllowAnonymousAttribute());
        app.MapControllers();
        app.MapOpenData();
        app.MapHealth();
        app.GreetWhenServing();
    }
}
