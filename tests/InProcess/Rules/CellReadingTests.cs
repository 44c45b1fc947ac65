using Inspectorate.Domain.OldRegister;
using NodaTime;

namespace Inspectorate.InProcess.Rules;

/// <summary>Dates and amounts as old registers really hold them.</summary>
public sealed class CellReadingTests
{
    private static readonly LocalDate Today = new(2026, 3, 2);

    private static RegisterMap Map(string decimalSign, string groupSign, params string[] formats) =>
        new("Old", "USD", "utf-8", ",", decimalSign, groupSign, formats, new LocalDate(1995, 1, 1), new RegisterColumns("no", "employer"), []);

    [Theory]
    [InlineData("2015-03-04", "2015-03-04", "")]
    [InlineData("", null, null)]
    [InlineData("1970-01-01 00:00:00.000002015", null, "a program took the year 2015 for 2015 nanoseconds after the beginning of 1970")]
    [InlineData("1970-01-01T00:00:02.015", null, "the year 2015 for 2015 milliseconds")]
    [InlineData("1970-01-01 00:33:35", null, "the year 2015 for 2015 seconds")]
    [InlineData("1970-01-01 10:00:00", null, "with which programs begin to count")]
    [InlineData("1970-01-01", null, "is before 1995-01-01, the earliest")]
    [InlineData("0215-03-04", null, "is before 1995-01-01, the earliest")]
    [InlineData("2026-03-03", null, "has not come yet")]
    [InlineData("2015-02-30", null, "is no date of the form")]
    [InlineData("42005", null, "is a spreadsheet’s number for a day")]
    [InlineData("13/04/2015", "2015-04-13", "")]
    [InlineData("04/04/2015", "2015-04-04", "")]
    [InlineData("03/04/2015", null, "can mean 2015-03-04 or 2015-04-03")]
    [InlineData("03/04/15", null, "is no date of the form")]
    public void A_date_is_read_in_one_way_or_refused(string cell, string? expected, string? fault)
    {
        var read = new CellReading(Map(".", "", "uuuu-MM-dd", "MM/dd/uuuu", "dd/MM/uuuu"), 2, Today).Date(cell);
        Assert.Equal(expected, read.Value?.ToString("uuuu-MM-dd", null));
        if (string.IsNullOrEmpty(fault)) Assert.Null(read.Fault);
        else Assert.Contains(fault, read.Fault);
    }

    [Theory]
    [InlineData("340", 34_000L, null)]
    [InlineData("611.0", 61_100L, null)]
    [InlineData("1275.5", 127_550L, null)]
    [InlineData("1,275.50", 127_550L, null)]
    [InlineData("1,234,567.89", 123_456_789L, null)]
    [InlineData("0.100", 10L, null)]
    [InlineData("007", 700L, null)]
    [InlineData("0", 0L, null)]
    [InlineData("12,75.50", null, "is no amount")]
    [InlineData("1275,50", null, "is no amount")]
    [InlineData("1.275.50", null, "is no amount")]
    [InlineData("0.105", null, "more than 2 digits")]
    [InlineData("-5.00", null, "below zero")]
    [InlineData("1E3", null, "is no amount")]
    [InlineData("$340", null, "is no amount")]
    [InlineData("9999999999999", null, "too large")]
    public void An_amount_is_exact_or_refused(string cell, long? expected, string? fault)
    {
        var read = new CellReading(Map(".", ",", "uuuu-MM-dd"), 2, Today).Amount(cell);
        Assert.Equal(expected, read.Value);
        if (fault is null) Assert.Null(read.Fault);
        else Assert.Contains(fault, read.Fault);
    }
}
