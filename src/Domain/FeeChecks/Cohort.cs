using Inspectorate.Domain.Register;

namespace Inspectorate.Domain.FeeChecks;

/// <summary>
/// The workers whom one agency placed by one job order in one year over one corridor. The corridor stands here and nowhere else,
/// and workers are only numbered (firewall, FW-03).
/// </summary>
public sealed class Cohort
{
    private Cohort() { }

    public Guid Id { get; private init; }

    /// <summary>Random; what people write and say.</summary>
    public string Number { get; private init; } = "";

    public Guid AgencyId { get; private init; }

    /// <summary>Null for a cohort of fewer than five: nothing may lead from it to an employer (decision 4).</summary>
    public Guid? JobOrderId { get; private init; }

    public int Year { get; private init; }

    /// <summary>As named in <c>corridors.json</c>.</summary>
    public string Corridor { get; private init; } = "";

    public int Workers { get; private init; }

    public bool IsSmall => Workers < JobOrder.LeastWithEmployer;

    /// <param name="jobOrder">Is not kept for a small cohort.</param>
    public static Cohort Of(Guid id, string number, Guid agency, Guid jobOrder, int year, string corridor, int workers) => new()
    {
        Id = id, Number = number, AgencyId = agency, Year = year, Corridor = corridor, Workers = workers,
        JobOrderId = workers < JobOrder.LeastWithEmployer ? null : jobOrder,
    };
}
