namespace Inspectorate.Web.Hosting;

/// <summary>Says on the console where the program can be reached.</summary>
internal static class Greeting
{
    public static void GreetWhenServing(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        foreach (var url in app.Urls)
            Console.WriteLine($"Serving at {url}");
    });
}
