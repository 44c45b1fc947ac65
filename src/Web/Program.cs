using Inspectorate.Web.Hosting;

if (Verbs.Named(args) is { } verb)
    return await verb(args[1..]);

var builder = WebApplication.CreateBuilder(House.Options(args));
builder.AddHouse();

var app = builder.Build();
app.UseHouse();
await app.RunAsync();
return 0;

public partial class Program;
