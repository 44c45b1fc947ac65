using Inspectorate.Data;
using Inspectorate.Domain.Register;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Inspectorate.Web.WageClaims.FileClaim;

/// <summary>The offices: a handful, hardly ever changed, and asked for by every filing. What is read is kept for a minute.</summary>
internal sealed class OfficeList(IServiceScopeFactory scopes, IClock clock)
{
    private static readonly Duration KeptFor = Duration.FromMinutes(1);

    private LastRead _last = new([], Instant.MinValue);

    /// <summary>The region's own office, or the first.</summary>
    public async Task<Guid> For(string region)
    {
        var offices = await All();
        return (offices.FirstOrDefault(office => office.Region == region) ?? offices[0]).Id;
    }

    private async Task<IReadOnlyList<Office>> All()
    {
        var (now, last) = (clock.GetCurrentInstant(), _last);
        if (now - last.At < KeptFor && last.Offices.Count > 0)
            return last.Offices;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MainContext>();
        _last = last = new(await db.Offices.AsNoTracking().OrderBy(office => office.Id).ToListAsync(), now);
        return last.Offices;
    }

    private sealed record LastRead(IReadOnlyList<Office> Offices, Instant At);
}
