namespace Inspectorate.Web.People;

/// <summary>Configuration section "People".</summary>
internal sealed class PeopleOptions
{
    /// <summary>Staff see nothing before they have shown a second factor. False only in a demonstration, whose pages say so.</summary>
    public bool RequireSecondFactor { get; set; } = true;

    /// <summary>Nothing done for so long: signed out.</summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Signed out after so long in any case.</summary>
    public TimeSpan LongestSession { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Tries to sign in from one address, before it has to wait; an office or a dormitory shares one.</summary>
    public int TriesPerAddress { get; set; } = 300;

    /// <summary>How many tries an address gets back each minute.</summary>
    public int TriesPerAddressAndMinute { get; set; } = 60;

    /// <summary>The domain that passkeys belong to; empty: the one that the browser asked for.</summary>
    public string PasskeyDomain { get; set; } = "";

    /// <summary>The address that links in mails begin with: "https://inspectorate.example".</summary>
    public string PublicAddress { get; set; } = "http://localhost:5080";
}
