using System.Text;
using Inspectorate.Firewall.Outbound;

namespace Inspectorate.InProcess.Firewall;

public sealed class SpoolTests
{
    [Fact]
    public async Task A_mail_is_one_whole_file_with_id_and_date_and_a_subject_in_any_script()
    {
        await using var vault = new TestVault();

        await vault.Get<Spool>().Write(new MailToSend("office@example.org", "رسالة جديدة", "There is a new letter for you."));

        var spool = Path.Combine(vault.Data, "spool");
        var file = Assert.Single(Directory.GetFiles(spool));
        Assert.EndsWith(".eml", file);
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(spool, "tmp")));
        var lines = await File.ReadAllLinesAsync(file);
        Assert.Contains($"Message-ID: <{Path.GetFileNameWithoutExtension(file)}@inspectorate.invalid>", lines);
        Assert.Contains("Date: Mon, 02 Mar 2026 08:00:00 +0000", lines);
        Assert.Contains("To: office@example.org", lines);
        var subject = string.Concat(lines.SkipWhile(line => !line.StartsWith("Subject:")).TakeWhile((line, i) => i == 0 || line.StartsWith(' ')));
        Assert.Contains("=?utf-8?B?" + Convert.ToBase64String(Encoding.UTF8.GetBytes("رسالة جديدة")), subject);
    }

    [Fact]
    public async Task Readers_of_the_folder_never_see_half_a_mail()
    {
        await using var vault = new TestVault();
        var spool = Path.Combine(vault.Data, "spool");
        var text = string.Concat(Enumerable.Repeat("All work and no pay. ", 5000));
        using var done = new CancellationTokenSource();
        using var looks = new SemaphoreSlim(0);
        var lengths = new HashSet<long>();
        var reading = Task.Factory.StartNew(() =>
        {
            while (!done.IsCancellationRequested)
            {
                foreach (var file in Directory.Exists(spool) ? Directory.GetFiles(spool) : [])
                    lengths.Add(new FileInfo(file).Length);
                looks.Release();
            }
        }, TaskCreationOptions.LongRunning);

        for (var i = 0; i < 50; i++)
        {
            await vault.Get<Spool>().Write(new MailToSend("office@example.org", "A letter", text));
            await looks.WaitAsync(TestContext.Current.CancellationToken); // on a busy machine the reader must not come too late
        }
        await looks.WaitAsync(TestContext.Current.CancellationToken);
        await done.CancelAsync();
        await reading;

        Assert.Equal(50, Directory.GetFiles(spool).Length);
        Assert.Single(lengths);
    }

    [Theory]
    [InlineData("a@example.org\r\nBcc: b@example.org", "A letter")]
    [InlineData("a@example.org, b@example.org", "A letter")]
    [InlineData("Asha <a@example.org>", "A letter")]
    [InlineData("nobody", "A letter")]
    [InlineData("", "A letter")]
    [InlineData("a@example.org", "A letter\r\nBcc: b@example.org")]
    [InlineData("a@example.org", "A letter\nX: y")]
    [InlineData("a@example.org", "")]
    public void A_line_break_or_a_second_address_is_refused(string to, string subject) =>
        Assert.Throws<ArgumentException>(() => new MailToSend(to, subject, "text"));
}
