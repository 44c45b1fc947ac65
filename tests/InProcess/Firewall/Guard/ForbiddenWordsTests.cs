using Inspectorate.Firewall.Guard;

namespace Inspectorate.InProcess.Firewall.Guard;

public sealed class ForbiddenWordsTests
{
    private static readonly ForbiddenWords Words = ForbiddenWords.Shipped;
    private static readonly string[] Languages = ["en", "ar", "ur", "hi", "bn", "ne", "si", "tl", "id", "am", "sw", "fr", "fa"];

    [Theory]
    [InlineData("Nationality")]
    [InlineData("worker_nationality")]
    [InlineData("VisaNumber")]
    [InlineData("visa-expiry")]
    [InlineData("WorkPermitNo")]
    [InlineData("PlaceOfBirth")]
    [InlineData("countryOfBirth")]
    [InlineData("EntryDate")]
    [InlineData("IsOverstayer")]
    [InlineData("undocumented_flag")]
    [InlineData("AsylumSeeker")]
    [InlineData("DeportedOn")]
    [InlineData("RemovalOrder")]
    [InlineData("SponsorId")]
    [InlineData("kafeel")]
    [InlineData("HuroobReport")]
    [InlineData("AbscondedAt")]
    [InlineData("passportnumber")]
    [InlineData("IQAMA_NO")]
    [InlineData("ImmigrationStatus")]
    [InlineData("NomorPaspor")]
    [InlineData("numero_passeport")]
    [InlineData("جنسية_العامل")]
    public void A_name_in_code_is_found(string name) => Assert.NotEmpty(Words.InName(name));

    [Theory]
    [InlineData("LedgerEntry")]
    [InlineData("entry_at")]
    [InlineData("Alienate")]
    [InlineData("PlaceOfWork")]
    [InlineData("ResidentKeyRequirement")]
    [InlineData("JobOrder")]
    [InlineData("Advisable")]
    [InlineData("Deposit")]
    [InlineData("RemovedAt")]
    [InlineData("IsRegular")]
    [InlineData("WorkDays")]
    public void An_innocent_name_is_not(string name) => Assert.Empty(Words.InName(name));

    [Theory]
    [InlineData("Which nationality do workers have?", "nationality")]
    [InlineData("ما هي جِنْسِيَّتُك؟", "nationality")]
    [InlineData("آپ کی قومیت کیا ہے؟", "nationality")]
    [InlineData("आपकी राष्ट्रीयता क्या है?", "nationality")]
    [InlineData("আপনার জাতীয়তা কী?", "nationality")]
    [InlineData("तपाईंको भिसा कहिले सकिन्छ?", "visa")]
    [InlineData("ඔබේ වීසා අංකය කුමක්ද?", "visa")]
    [InlineData("Saan ka ipinanganak?", "birthplace")]
    [InlineData("Apakah Anda punya izin kerja?", "work-permit")]
    [InlineData("ፓስፖርትዎን ያሳዩ", "passport")]
    [InlineData("Ulizaliwa wapi?", "birthplace")]
    [InlineData("Quel est votre lieu de naissance ?", "birthplace")]
    [InlineData("متى دخلت البلد؟", "entry")]
    [InlineData("How did you enter the country?", "asked")]
    [InlineData("مـــتـــى انتهت إقامتك؟", "residence-permit")]
    public void A_question_in_any_language_is_found(string text, string concept) =>
        Assert.Contains(Words.InProse(text), found => found.Concept == concept);

    [Theory]
    [InlineData("Each history entry has a date; alienating nobody, the office keeps it.")]
    [InlineData("The place where the deposit was entered.")]
    [InlineData("Is the residence of the household known, and is the entrance lit?")]
    [InlineData("We came to this room to enter the hours.")]
    [InlineData("Adresse visant à payer, sans retard.")]
    public void An_innocent_sentence_is_not(string text) => Assert.Empty(Words.InProse(text));

    [Fact]
    public void Every_concept_has_words_in_every_language() => Assert.All(Words.Concepts, concept =>
    {
        Assert.Equal(Languages.Order(StringComparer.Ordinal), concept.Words.Keys.Order(StringComparer.Ordinal));
        Assert.All(concept.Words.Values, words => Assert.NotEmpty(words));
        Assert.NotEmpty(concept.Identifiers);
    });

    /// <summary>What one entry shadows, another would silently lose: each word is found as itself.</summary>
    [Fact]
    public void Every_word_of_the_list_is_found_where_it_stands() => Assert.All(Words.Concepts, concept =>
    {
        foreach (var word in concept.Words.Values.SelectMany(words => words))
            Assert.Contains(Words.InProse($"({word.Replace("*", "")})"), found => found.Length >= word.Replace("*", "").Length / 2);
        foreach (var name in concept.Identifiers)
            Assert.NotEmpty(Words.InName(name.Replace("*", "").Replace(' ', '_')));
    });

    [Fact]
    public void An_exception_holds_for_its_file_member_and_concept_and_has_a_reason()
    {
        Assert.All(Words.Allowed, allowed => Assert.True(allowed.Reason.Length > 10, allowed.Member));
        var use = Words.Allowed[0];
        Assert.True(Words.IsAllowed(new ForbiddenUse(use.File, use.Member, use.Concept, "x")));
        Assert.False(Words.IsAllowed(new ForbiddenUse(use.File, use.Member + "x", use.Concept, "x")));
        Assert.False(Words.IsAllowed(new ForbiddenUse(use.File + "x", use.Member, use.Concept, "x")));
        Assert.False(Words.IsAllowed(new ForbiddenUse(use.File, use.Member, "no-concept", "x")));
    }
}
