using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Firewall.Identities;
using Inspectorate.Firewall.Identities.YourDetails;
using Inspectorate.Web.Hosting;
using Microsoft.Extensions.WebEncoders;

namespace Inspectorate.Web.Languages;

/// <summary>
/// Which language the pages that workers read speak: the one just chosen (<c>?lang=ar</c>), else the one in the session's cookie, else what the
/// browser asks for. It is kept nowhere else (FW-07).
/// </summary>
internal sealed class WorkerLanguage(RequestDelegate next, LanguageTable table, WorkerSessions sessions)
{
    public Task Invoke(HttpContext context)
    {
        var chosen = context.Request.Query["lang"].ToString();
        var session = sessions.In(context.Request);
        var code = chosen.Length > 0 ? chosen : session?.Language;
        var language = code is null ? table.Preferred(context.Request.Headers.AcceptLanguage.ToString()) : table.Named(code);
        if (session is not null)
            sessions.Set(context.Response, session with { Language = language.Code });
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language.Code);
        context.Features.Set(new Speech(table, language));
        return next(context);
    }
}

internal static class LanguagesInHouse
{
    /// <summary>Where workers read: their own pages, and what the public learns of agencies.</summary>
    private static readonly string[] Spoken = ["/w", "/register", "/check", "/transparency", "/recruitment-costs"];

    public static void AddLanguages(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var environment = provider.GetRequiredService<IHostEnvironment>();
            var configuration = provider.GetRequiredService<IConfiguration>();
            return new LanguageTable(
                showsUnchecked: configuration.GetValue("Worker:ShowsUncheckedLanguages", Demo.IsWanted(environment, configuration)),
                provider.GetRequiredService<ReferenceData>());
        });
        services.AddScoped<IWorkerTexts, SpokenTexts>();
        // Letters of every script as they are: as numbers they would make an Arabic page four times as long.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<Speech>()
            ?? throw new InvalidOperationException("Only pages that workers read speak through the language table."));
    }

    public static void UseWorkerLanguage(this WebApplication app) =>
        app.UseWhen(context => Spoken.Any(start => context.Request.Path.StartsWithSegments(start)), worker => worker.UseMiddleware<WorkerLanguage>());
}
