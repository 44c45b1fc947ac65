using System.Net.Mail;

namespace Inspectorate.Firewall.Outbound;

/// <summary>A mail that says there is something to read in the system, and never about whom.</summary>
public sealed record MailToSend
{
    /// <exception cref="ArgumentException">The address is none, or subject or address carry a line break that would start a header.</exception>
    public MailToSend(string to, string subject, string text)
    {
        if (!MailAddress.TryCreate(to, out var address) || to.Any(char.IsControl) || address.Address != to)
            throw new ArgumentException("This is not one plain mail address.", nameof(to));
        if (subject.Length == 0 || subject.Any(char.IsControl))
            throw new ArgumentException("A subject is one line of text.", nameof(subject));
        (To, Subject, Text) = (to, subject, text);
    }

    public string To { get; }
    public string Subject { get; }
    public string Text { get; }
}
