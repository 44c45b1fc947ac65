using System.Globalization;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Inspectorate.Storage;
using NodaTime;

namespace Inspectorate.Firewall.Outbound;

/// <summary>
/// Mail leaves as `.eml` files in a folder that the site's own mail server empties; nothing here opens a connection.
/// A file appears there whole or not at all.
/// </summary>
public sealed class Spool
{
    private readonly string folder;
    private readonly MailAddress from;
    private readonly IClock clock;

    internal Spool(string folder, MailAddress from, IClock clock) => (this.folder, this.from, this.clock) = (folder, from, clock);

    /// <summary>Returns when the mail is on the disk.</summary>
    /// <param name="once">The same mail with the same id is the same file and the same Message-ID, however often it is written.</param>
    public Task Write(MailToSend mail, Guid? once = null)
    {
        var id = (once ?? Guid.NewGuid()).ToString("N");
        Disk.CreateFolder(folder);
        var writing = Directory.CreateDirectory(Path.Combine(folder, "tmp", Guid.NewGuid().ToString("N"))).FullName;
        try
        {
            Disk.Place(Written(mail, id, writing), Path.Combine(folder, $"{id}.eml"));
        }
        finally
        {
            Directory.Delete(writing, recursive: true);
        }
        return Task.CompletedTask;
    }

    private string Written(MailToSend mail, string id, string writing)
    {
        using var message = new MailMessage(from, new MailAddress(mail.To))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        message.Headers["Message-ID"] = $"<{id}@{from.Host}>";
        // Answers to an automatic mail would go round in circles (RFC 3834).
        message.Headers["Auto-Submitted"] = "auto-generated";
        using var intoFolder = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = writing };
        intoFolder.Send(message);
        var file = Directory.GetFiles(writing).Single();
        File.WriteAllText(file, string.Join("\r\n", File.ReadAllText(file).Split("\r\n").Select(line => line.StartsWith("Date:", StringComparison.Ordinal) ? Date() : line)));
        return file;
    }

    /// <summary>The framework writes a date by the wall clock and lets nobody set it. Bodies are encoded, so no line of one begins like this.</summary>
    private string Date() =>
        clock.GetCurrentInstant().ToDateTimeUtc().ToString("'Date: 'ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture);
}
