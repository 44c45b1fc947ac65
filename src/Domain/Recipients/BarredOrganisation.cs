using System.Globalization;
using System.Text.RegularExpressions;
using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.Domain.Recipients;

/// <summary>How a barred body is known: by words in its name, or by a part of its mail domain.</summary>
public enum BarredBy { Name, MailDomain }

/// <summary>
/// Bodies that hold no account (FW-17). A new entry holds at once; the end of one is a loosening and is announced before it holds.
/// </summary>
public sealed record BarredOrganisation : Dated
{
    public required BarredBy By { get; init; }

    /// <summary>Words that stand in the name, or one label of the domain; in a label <c>*</c> stands for any letters.</summary>
    public required string Pattern { get; init; }

    /// <summary>The day of the public entry that ends it; null while nobody has announced an end.</summary>
    public LocalDate? EndAnnouncedOn { get; init; }

    internal override string Subject => $"{By} {Pattern}";

    public bool Bars(string? organisation, string? email) => By switch
    {
        BarredBy.Name => organisation is not null && $" {Words(organisation)} ".Contains($" {Words(Pattern)} ", StringComparison.Ordinal),
        _ => email is not null && DomainOf(email).Split('.').Any(label => Regex.IsMatch(
            label, $"^{Regex.Escape(Pattern).Replace("\\*", ".*", StringComparison.Ordinal)}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))),
    };

    private static string DomainOf(string email) => email.Trim()[(email.Trim().LastIndexOf('@') + 1)..];

    /// <summary>Letters and digits alone, in small letters: "Border-Guard" and "border  guard" are the same.</summary>
    private static string Words(string name) => string.Join(' ', Regex.Split(name.ToLower(CultureInfo.InvariantCulture), @"[^\p{L}\p{M}\p{N}]+").Where(word => word.Length > 0));
}
