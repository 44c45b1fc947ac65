using Inspectorate.Data.People;
using Inspectorate.Storage;
using Inspectorate.Web.Hosting;

try
{
    if (Verbs.Named(args) is { } verb)
        return await verb(args[1..]);

    var builder = WebApplication.CreateBuilder(House.Options(args));
    builder.AddHouse();

    var app = builder.Build();
    app.UseHouse();
    app.Services.OpenDatabases();
    await app.Services.OpenFirstOffices();
    await app.FillDemo();
    await app.RunAsync();
    return 0;
}
catch (Exception error) when (Refusals.IsOne(error))
{
    await Console.Error.WriteLineAsync(error.Message);
    return 1;
}

public partial class Program;
