namespace Inspectorate.InProcess;

public class PlaceholderTests
{
    [Fact]
    public void It_builds() => Assert.NotNull(typeof(Program).Assembly);
}
