using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Domain.WageClaims;
using NodaTime;

namespace Inspectorate.InProcess.Rules;

public class ReferenceReaderTests
{
    private static readonly string Folder = Repository.Path("seed/reference");
    private static readonly ReferenceData Law = ReferenceReader.ReadFolder(Folder);

    [Fact]
    public void A_rate_is_the_one_of_its_day()
    {
        Assert.Equal(600, Wage(new(2025, 12, 31)));
        Assert.Equal(640, Wage(new(2026, 1, 1)));
        static long? Wage(LocalDate date) => Law.MinimumWageOn(date, PayPer.Hour, "highlands", "agriculture", "DMD")?.MinorUnits;
    }

    [Fact]
    public void The_authority_is_closed_on_holidays_and_at_its_own_weekend()
    {
        var calendar = Law.CalendarOn(new(2026, 5, 4));
        Assert.False(calendar.IsWorkingDay(new(2026, 5, 1)));  // Friday and Labour Day
        Assert.True(calendar.IsWorkingDay(new(2026, 5, 3)));   // Sunday
        Assert.False(calendar.IsWorkingDay(new(2027, 10, 9))); // Republic Day, a Saturday
    }

    [Fact]
    public void A_claim_may_be_filed_for_three_years() => Assert.Equal(new LocalDate(2029, 3, 31), Law.LastDayToFile(new(2026, 3, 31)));

    [Theory]
    [InlineData("interest.json", "\"from\": \"2015-01-01\"", "\"from\": \"2015-13-01\"", "interest.json, line 4")]
    [InlineData("interest.json", "\"percent-per-month\"", "\"percent-per-year\"", "percent-per-year")]
    [InlineData("interest.json", ", \"source\"", ", \"sauce\": \"x\", \"source\"", "sauce")]
    [InlineData("overtime.json", "\"to\": \"2024-12-31\"", "\"to\": \"2025-01-01\"", "overtime.json: overtime: the entries from 2015-01-01 and from 2025-01-01 overlap.")]
    [InlineData("overtime.json", "\"to\": \"2024-12-31\"", "\"to\": \"2024-11-30\"", "nothing is in force from 2024-12-01 to 2024-12-31.")]
    [InlineData("minimum-wage.json", "\"region\": \"capital\"", "\"region\": \"moon\"", "regions.json does not know moon.")]
    [InlineData("minimum-wage.json", "\"per\": \"month\"", "\"per\": \"week\"", "only hour and month are published.")]
    [InlineData("working-week.json", "Etc/GMT-3", "Moon/Sea", "there is no time zone Moon/Sea.")]
    [InlineData("fee-items.json", "\"code\": \"A2\"", "\"code\": \"A1\"", "A1 is there twice.")]
    [InlineData("problem-kinds.json", "\"overtime\"", "\"over-time\"", "claim-elements.json does not know.")]
    [InlineData("recipient-kinds.json", "\"announced-on\": \"2014-11-01\"", "\"announced-on\": \"2014-12-20\"", "a new kind is announced ahead")]
    [InlineData("recipient-kinds.json", "\"kind\": \"union\"", "\"kind\": \"police\"", "recipient-kinds.json, line")]
    [InlineData("barred-organisations.json", "\"from\": \"2015-01-01\"", "\"from\": \"2015-01-01\", \"to\": \"2026-01-31\"", "its end is announced ahead")]
    [InlineData("barred-organisations.json", "\"from\": \"2015-01-01\"", "\"from\": \"2015-01-01\", \"to\": \"2026-01-31\", \"end-announced-on\": \"2026-01-15\"", "its end is announced ahead")]
    [InlineData("barred-organisations.json", "\"pattern\": \"border\"", "\"pattern\": \"*\"", "too short to mean one kind of body.")]
    [InlineData("undertakings.json", "\"months\": 12", "\"months\": 24", "an undertaking holds 1 to 12 months.")]
    [InlineData("fee-overlay.json", "\"item\": \"C1\", \"rule\": \"prohibited\"", "\"item\": \"C1\", \"rule\": \"exception\", \"cap-minor-units\": 100", "never lawful: no exception")]
    [InlineData("fee-overlay.json", "\"sector\": \"security\"", "\"sector\": \"moon\"", "the sector is not known.")]
    [InlineData("fee-overlay.json", "\"cap-minor-units\": 15000, ", "", "an exception has a cap above zero")]
    [InlineData("expected-costs.json", "\"is-floor\": true, \"kind\": \"cheapest-ticket\"", "\"is-floor\": true, \"kind\": \"usual\"", "what is merely usual is no floor.")]
    public void A_file_that_is_wrong_is_refused_by_name_and_reason(string file, string right, string wrong, string reason)
    {
        var refused = Assert.Throws<ReferenceDataException>(() => ReferenceReader.Read(name =>
            name == file ? File.ReadAllText(Path.Combine(Folder, name)).Replace(right, wrong) : File.ReadAllText(Path.Combine(Folder, name))));
        Assert.Contains(refused.Errors, error => error.StartsWith(file, StringComparison.Ordinal) && error.Contains(reason));
    }

    [Theory]
    [InlineData("barred-organisations.json", "\"from\": \"2015-01-01\"", "\"from\": \"2015-01-01\", \"to\": \"2026-01-31\", \"end-announced-on\": \"2026-01-01\"")]
    [InlineData("recipient-kinds.json", "\"from\": \"2015-01-01\"", "\"from\": \"2015-01-01\", \"to\": \"2026-01-31\"")]
    public void A_loosening_that_was_announced_and_a_tightening_at_once_are_read(string file, string right, string wrong) => ReferenceReader.Read(name =>
        name == file ? File.ReadAllText(Path.Combine(Folder, name)).Replace(right, wrong) : File.ReadAllText(Path.Combine(Folder, name)));

    [Fact]
    public void A_missing_file_is_named() => Assert.Contains("regions.json: the file is missing.",
        Assert.Throws<ReferenceDataException>(() => ReferenceReader.Read(name =>
            name == "regions.json" ? null : File.ReadAllText(Path.Combine(Folder, name)))).Errors);
}
