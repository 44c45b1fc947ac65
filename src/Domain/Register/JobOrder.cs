using NodaTime;

namespace Inspectorate.Domain.Register;

/// <summary>An employer's order to an agency: so many people for such work.</summary>
public sealed class JobOrder
{
    /// <summary>With fewer places, who the workers are could be worked out from the employer.</summary>
    public const int LeastWithEmployer = 5;

    private JobOrder() { }

    public Guid Id { get; private init; }

    /// <summary>Random; what people write and say.</summary>
    public string Number { get; private init; } = "";

    public Guid AgencyId { get; private init; }

    /// <summary>Null for an order of fewer than five places: nothing may lead from a person by her employer to a corridor (decision 4).</summary>
    public Guid? EmployerId { get; private init; }

    public string Sector { get; private init; } = "";
    public int Places { get; private init; }
    public LocalDate OrderedOn { get; private init; }

    /// <param name="employer">Is not kept for a small order.</param>
    public static JobOrder Of(Guid id, string number, Guid agency, Guid employer, string sector, int places, LocalDate orderedOn) => new()
    {
        Id = id, Number = number, AgencyId = agency, Sector = sector, Places = places, OrderedOn = orderedOn,
        EmployerId = places < LeastWithEmployer ? null : employer,
    };
}
