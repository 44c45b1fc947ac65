using Inspectorate.Domain.Shared.Reference;
using NodaTime;

namespace Inspectorate.InProcess.Rules;

public class BarredOrganisationTests
{
    private static readonly ReferenceData Law = ReferenceReader.ReadFolder(Repository.Path("seed/reference"));
    private static readonly LocalDate Day = new(2026, 3, 2);

    [Theory]
    [InlineData("officer@border.gov.example")]
    [InlineData("clerk@visa.migration.example")]
    [InlineData("a.b@POLICE.city.example")]
    [InlineData("post@borderguard-north.example")]
    [InlineData("desk@embassy-x.example")]
    [InlineData("x@y@consulate.example")]
    public void A_mail_domain_of_a_barred_body_is_known(string email) => Assert.NotNull(Law.Recipients.WhyBarred(Day, null, email));

    [Theory]
    [InlineData("National Border-Guard, Training Wing")]
    [InlineData("Ministry of the Interior – Migration  Department")]
    [InlineData("EMBASSY OF THE SOUTHERN ISLES")]
    [InlineData("شرطة الحدود في الشمال")]
    public void A_name_of_a_barred_body_is_known(string name) => Assert.NotNull(Law.Recipients.WhyBarred(Day, name, null));

    [Theory]
    [InlineData("Borderline Cleaning Ltd", "office@borderline-cleaning.example")]
    [InlineData("Harbour Foods", "police@harbour-foods.example")]
    [InlineData("Ambassador Hotels", "desk@ambassador-hotels.example")]
    [InlineData("Migrant Workers’ Union", "post@migrant-workers.example")]
    public void Others_are_not_taken_for_one(string name, string email) => Assert.Null(Law.Recipients.WhyBarred(Day, name, email));

    [Fact]
    public void Before_an_entry_holds_nobody_is_barred_by_it() => Assert.Null(Law.Recipients.WhyBarred(new(2014, 12, 31), "Border police", null));
}
