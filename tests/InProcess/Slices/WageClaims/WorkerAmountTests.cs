using Inspectorate.Web.Languages;

namespace Inspectorate.InProcess.Slices.WageClaims;

public class WorkerAmountTests
{
    [Theory]
    [InlineData("1250", 2, 125000)]
    [InlineData(" 1250 ", 2, 125000)]
    [InlineData("1,234.50", 2, 123450)]
    [InlineData("1.234,50", 2, 123450)]
    [InlineData("1'234.50", 2, 123450)]
    [InlineData("1 234,5", 2, 123450)]
    [InlineData("12,34,567.8", 2, 123456780)]
    [InlineData("1.234.567", 2, 123456700)]
    [InlineData("0.500", 3, 500)]
    [InlineData("1234.567", 3, 1234567)]
    [InlineData("1.234", 0, 1234)]
    [InlineData("٣٬٥٠٠٫٢٥", 2, 350025)]
    [InlineData("٣٥٠٠", 2, 350000)]
    [InlineData("२५०", 2, 25000)]
    [InlineData("১২৫০.৫০", 2, 125050)]
    [InlineData("0", 2, 0)]
    public void An_amount_is_read_in_any_digits_and_with_any_signs_between(string typed, int minorDigits, long minorUnits) =>
        Assert.Equal(new ClearAmount(minorUnits), Amounts.Read(typed, minorDigits));

    [Theory]
    [InlineData("1.234", 3, 1234000, 1234)]
    [InlineData("1,234", 3, 1234000, 1234)]
    [InlineData("1.234", 2, 123400, 123)]
    [InlineData("١،٢٣٤", 3, 1234000, 1234)]
    public void What_two_people_would_read_differently_is_asked_back(string typed, int minorDigits, long asThousands, long asFraction) =>
        Assert.Equal(new UnclearAmount(asThousands, asFraction), Amounts.Read(typed, minorDigits));

    [Theory]
    [InlineData("")]
    [InlineData("much")]
    [InlineData("-5")]
    [InlineData("1.23.4")]
    [InlineData("1,23")]
    [InlineData("12,34.56,78")]
    [InlineData(".")]
    [InlineData("1e5")]
    [InlineData("99999999999999999999")]
    public void What_is_no_amount_is_refused(string typed) => Assert.IsType<NoAmount>(Amounts.Read(typed, typed == "1,23" ? 0 : 2));
}
