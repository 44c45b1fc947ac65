using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.Domain.Recipients;

/// <summary>What <c>seed/reference/</c> says of bodies outside: to whom records may go, and who holds no account.</summary>
public sealed record RecipientReference(
    IReadOnlyList<KindInForce> Kinds,
    IReadOnlyList<UndertakingRule> Undertakings,
    IReadOnlyList<BarredOrganisation> Barred,
    IReadOnlyList<LooseningDelay> Delays)
{
    /// <summary>Null when records may go to bodies of no such kind on this day.</summary>
    public KindInForce? KindOn(LocalDate date, RecipientKind kind) => Kinds.FirstOrDefault(entry => entry.Kind == kind && entry.IsInForceOn(date));

    /// <summary>How long an undertaking may hold; 0 when no rule is published: then none does.</summary>
    public int MonthsOn(LocalDate date) => Undertakings.FirstOrDefault(rule => rule.IsInForceOn(date))?.Months ?? 0;

    /// <summary>Null when the body may hold an account; else the sentence that says why not.</summary>
    /// <param name="organisation">Null when only the address is known.</param>
    /// <param name="email">Null when only the name is known.</param>
    public string? WhyBarred(LocalDate date, string? organisation, string? email) => Barred.Any(entry => entry.IsInForceOn(date) && entry.Bars(organisation, email))
        ? "Bodies that look for people because of their stay, and those who work for them, hold no account here and read nothing. The law knows no exception."
        : null;
}

/// <summary>Records may go to bodies of this kind. A new kind is a loosening: it is announced before it holds.</summary>
public sealed record KindInForce : Dated
{
    public required RecipientKind Kind { get; init; }
    public required string Title { get; init; }

    /// <summary>The day of the public entry.</summary>
    public required LocalDate AnnouncedOn { get; init; }

    internal override string Subject => Kind.ToString();
}

/// <summary>The longest time for which a recipient promises to pass nothing on.</summary>
public sealed record UndertakingRule : Dated
{
    public required int Months { get; init; }

    internal override string Subject => "undertaking";
}

/// <summary>How many days lie between the public entry of a loosening and its first day.</summary>
public sealed record LooseningDelay : Dated
{
    public required int Days { get; init; }

    internal override string Subject => "loosening";
}
