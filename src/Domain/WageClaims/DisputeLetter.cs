using NodaTime;

namespace Inspectorate.Domain.WageClaims;

/// <summary>We gave a letter with this number to somebody. To whom is kept nowhere.</summary>
public sealed class DisputeLetter
{
    /// <summary>HMAC of the number.</summary>
    public required byte[] Kept { get; init; }

    public required LocalDate GivenOn { get; init; }
}
