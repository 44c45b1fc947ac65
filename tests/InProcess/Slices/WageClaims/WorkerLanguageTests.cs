using System.Text.RegularExpressions;
using Inspectorate.Domain.Shared.Reference;
using Inspectorate.Firewall.Identities.YourDetails;
using Inspectorate.Web.Languages;
using Inspectorate.Web.WageClaims.FileClaim;
using Inspectorate.Web.WageClaims.Inbox;
using Inspectorate.Workflows.Definitions;

namespace Inspectorate.InProcess.Slices.WageClaims;

public class WorkerLanguageTests
{
    private static readonly ReferenceData Reference = ReferenceReader.ReadFolder(Repository.Path("seed/reference"));
    private readonly LanguageTable _table = new(showsUnchecked: true, Reference);

    [Fact]
    public void A_language_with_every_text_is_offered_and_one_without_is_not()
    {
        Assert.Equal(["am", "ar", "bn", "en", "fr", "hi", "id", "ne", "si", "sw", "tl", "ur"], _table.All.Select(language => language.Code).Order());
        Assert.All(_table.All, language => Assert.Equal(_table.Missing(language.Code).Count == 0, _table.Offered.Contains(language)));
        // The report: what is missing is named, language by language.
        Assert.All(_table.All, language => Assert.Equal((language.Code, ""), (language.Code, string.Join(' ', _table.Missing(language.Code)))));
        Assert.All(_table.All, language => Assert.Empty(_table.Unknown(language.Code)));
    }

    [Fact]
    public void A_production_house_offers_no_language_whose_safety_texts_nobody_checked()
    {
        Assert.NotEmpty(_table.UncheckedSafetyTexts("ar"));
        Assert.Equal(["en"], new LanguageTable(showsUnchecked: false, Reference).Offered.Select(language => language.Code));
    }

    [Fact]
    public void A_language_that_has_no_word_for_a_region_is_not_offered_there()
    {
        var elsewhere = Reference with { Regions = [.. Reference.Regions, new Region("islands", "Islands", "fictional")] };
        var table = new LanguageTable(showsUnchecked: true, elsewhere);
        Assert.Equal(["region.islands"], table.Missing("ar"));
        Assert.Equal(["en"], table.Offered.Select(language => language.Code));
    }

    [Fact]
    public void The_parts_of_a_text_are_the_same_in_every_language()
    {
        foreach (var language in _table.All)
            foreach (var (key, wording) in _table.TextsOf(language.Code))
                Assert.Equal((language.Code, key, Parts(_table.Wording("en", key).Text)), (language.Code, key, Parts(wording.Text)));
    }

    [Fact]
    public void Every_text_that_the_form_and_the_inbox_ask_for_by_name_is_there()
    {
        var fields = ClaimForm.Questions.SelectMany(question => question.Fields).ToList();
        var asked = ClaimForm.Questions.Select(question => $"q.{question.Name}")
            .Concat(fields.Where(field => field.Needed).Select(field => $"f.{field.Name}.missing"))
            .Concat(fields.Where(field => field.Kind == FieldKind.Tick).Select(field => $"f.{field.Name}"))
            .Concat(Calendars.Names.Select(calendar => $"c.calendar.{calendar}"))
            .Concat(fields.Where(field => field.Kind != FieldKind.Amount).SelectMany(field => (field.Choices ?? []).Select(choice => $"c.{field.Name}.{choice}")))
            .Concat(Stages.States.Select(state => $"state.{state}"))
            .Concat(StepController.Steps.Select(step => $"step.{step}"))
            .Concat(WorkerTextKeys.English.Keys);
        Assert.Empty(asked.Except(_table.TextsOf("en").Keys));
    }

    [Fact]
    public void Every_state_of_the_lifecycle_is_said_in_plain_words()
    {
        var lifecycle = LifecycleFolder.Read(Repository.Path("workflows"), Domain.Shared.Roles.All, Domain.Shared.DomainGuards.All, Domain.Shared.Notices.All)
            .Single(lifecycle => lifecycle.Name == "wage-claim");
        Assert.Empty(lifecycle.States.Select(state => $"state.{state.Name}").Except(_table.TextsOf("en").Keys));
    }

    [Fact]
    public void The_problems_to_choose_from_are_those_of_the_reference_data()
    {
        Assert.Equal(Reference.ProblemKinds.Select(problem => problem.Name), ClaimForm.Named("what")!.Fields[0].Choices);
    }

    [Fact]
    public void Sentences_are_short()
    {
        var lengths = _table.TextsOf("en").Values.SelectMany(wording => Regex.Split(wording.Text, @"(?<=[.!?:])\s"))
            .Select(sentence => (sentence, Words: sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length)).ToList();
        Assert.DoesNotContain(lengths, it => it.Words > 20);
        Assert.InRange(lengths.Average(it => it.Words), 1, 12);
    }

    /// <summary>The framework has no rules of plural, so that no sentence may need one: a count stands after a colon, or among the figures of a sum.</summary>
    [Fact]
    public void A_count_stands_where_no_language_needs_a_plural() =>
        Assert.All(_table.TextsOf("en").Where(text => text.Value.Text.Contains("{count}") && text.Key != "transparency.tested" && !text.Key.StartsWith("owed.sum.", StringComparison.Ordinal)),
            text => Assert.Contains(": {count}", text.Value.Text));

    [Fact]
    public void The_shortest_claim_stays_within_twelve_screens_and_five_answers_that_must_be_given()
    {
        const int LanguageAndPromise = 2;
        Assert.True(ClaimForm.Questions.Count + LanguageAndPromise <= 12);
        Assert.True(ClaimForm.Questions.Count(question => question.Fields.Any(field => field.Needed)) <= 5);
        Assert.All(
            ClaimForm.Questions.SelectMany(question => question.Fields).Where(field => field.Needed),
            field => Assert.Contains(field.Unless!, tick => tick.EndsWith("-unknown", StringComparison.Ordinal)));
    }

    private static string Parts(string text) => string.Join(' ', Regex.Matches(text, @"\{[\w-]+\}").Select(part => part.Value).Order());
}
