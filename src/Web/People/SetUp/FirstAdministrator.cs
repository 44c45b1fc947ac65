using System.Security.Cryptography;
using System.Text;
using Inspectorate.Data;
using Inspectorate.Data.People;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Shared;
using Inspectorate.Storage;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Inspectorate.Web.People.SetUp;

/// <summary>
/// An empty installation prints a link for its first administrator. Only a hash of it is kept, in memory: the link dies with its
/// use, with the first account that appears in any other way, and with the next start, which prints a new one.
/// </summary>
internal sealed class FirstAdministrator(Writer<MainContext> writer, IClock clock, IOptions<PeopleOptions> options)
{
    private byte[]? _hash;

    /// <summary>Writes the link to <paramref name="console"/> while there is no account.</summary>
    public async Task Greet(TextWriter console)
    {
        if (await writer.Do(db => db.Users.AnyAsync()))
            return;
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        _hash = HashOf(token);
        console.WriteLine("This installation is empty. Its first administrator opens this link, once:");
        console.WriteLine($"  {options.Value.PublicAddress.TrimEnd('/')}/set-up/{token}");
    }

    public bool Opens(string token) => _hash is { } hash && CryptographicOperations.FixedTimeEquals(hash, HashOf(token));

    /// <summary>False when somebody was faster.</summary>
    public async Task<bool> Become(string token, Account administrator, Office office, string passwordHash)
    {
        if (!Opens(token))
            return false;
        var isFirst = await writer.Do(async db =>
        {
            await db.InTurn(PersonEvents.Register);
            if (await db.Users.AnyAsync())
                return false;
            var now = clock.GetCurrentInstant();
            administrator.Join(passwordHash, now);
            db.Offices.Add(office);
            db.Users.Add(administrator);
            await PersonEvents.Record(db, administrator.Id, administrator.Id, PersonEvents.Joined, Roles.Administrator, "First administrator, by the link of the set-up.", now);
            await db.SaveChangesAsync();
            return true;
        });
        _hash = null;
        return isFirst;
    }

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}

/// <summary>Greets when everything has started, so that the database is open.</summary>
internal sealed class FirstAdministratorGreeting(FirstAdministrator first) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken) => first.Greet(Console.Out);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
