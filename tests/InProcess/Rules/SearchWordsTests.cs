using Inspectorate.Domain.Register;

namespace Inspectorate.InProcess.Rules;

public class SearchWordsTests
{
    [Theory]
    [InlineData("Bridge & Sons, Ltd.", "bridge", "sons", "ltd")]
    [InlineData("Café Ångström", "cafe", "angstrom")]
    [InlineData("مكتبة الأمل", "مكتبه", "الامل")]
    [InlineData("L2345678 ", "l2345678")]
    [InlineData("same Same SAME", "same")]
    [InlineData("  -- ")]
    public void Names_are_compared_without_case_marks_and_spellings(string name, params string[] words) => Assert.Equal(words, SearchWords.Of(name));

    [Fact]
    public void The_end_of_a_range_comes_after_every_word_that_begins_so()
    {
        Assert.Equal("bris", SearchWords.After("brir"));
        Assert.True(string.CompareOrdinal("brirzzz", SearchWords.After("brir")) < 0);
    }
}
