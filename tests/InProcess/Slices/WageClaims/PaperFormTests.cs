using Inspectorate.Domain.WageClaims;
using Inspectorate.Web.Languages;
using Inspectorate.Web.WageClaims.FileClaim;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Slices.WageClaims;

public sealed class PaperFormTests
{
    [Fact]
    public async Task The_sheet_asks_what_the_pages_ask_in_each_language_and_each_has_a_number_of_its_own()
    {
        await using var web = new RunningWeb { Settings = { ["Worker:ShowsUncheckedLanguages"] = "true" } };
        var browser = web.NewBrowser();
        var languages = web.Services.GetRequiredService<LanguageTable>();
        var numbers = new HashSet<string>();
        foreach (var language in languages.Offered)
        {
            var page = await browser.Get($"/w/paper?lang={language.Code}&sheets=2");
            var say = new Speech(languages, language);
            Assert.Equal(language.Direction, page.Document.DocumentElement.GetAttribute("dir"));
            var sheets = page.Document.QuerySelectorAll("article").ToList();
            Assert.Equal(2, sheets.Count);
            foreach (var sheet in sheets)
            {
                Assert.Equal(ClaimForm.Questions.Count, sheet.QuerySelectorAll("h2").Length);
                foreach (var (question, heading) in ClaimForm.Questions.Zip(sheet.QuerySelectorAll("h2")))
                    Assert.EndsWith(say.Plain($"q.{question.Name}"), heading.TextContent.Trim());
                foreach (var field in ClaimForm.Questions.SelectMany(question => question.Fields).Where(field => field.Kind is FieldKind.Pictures or FieldKind.Choice))
                    Assert.All(field.Choices!, choice => Assert.Contains(say.Plain($"c.{field.Name}.{choice}"), sheet.TextContent));
                Assert.True(numbers.Add(Assert.IsType<string>(PaperNumber.Read(sheet.QuerySelector("header .number strong")!.TextContent))));
            }
            // Both sheets show the same picture: no number can be in it.
            Assert.Equal(sheets[0].QuerySelector(".qr")!.InnerHtml, sheets[1].QuerySelector(".qr")!.InnerHtml);
        }
    }

    [Fact]
    public void A_wrong_sign_and_two_swapped_ones_are_found()
    {
        var number = PaperNumber.New();
        Assert.Equal(number, PaperNumber.Read($" {PaperNumber.Shown(number).ToLowerInvariant()} "));
        for (var place = 0; place < number.Length; place++)
        {
            foreach (var other in "23456789ABCDEFGHJKMNPQRTVWXYZ".Where(sign => sign != number[place]))
                Assert.Null(PaperNumber.Read(number.Remove(place, 1).Insert(place, $"{other}")));
            if (place > 0 && number[place] != number[place - 1])
                Assert.Null(PaperNumber.Read(number[..(place - 1)] + number[place] + number[place - 1] + number[(place + 1)..]));
        }
        Assert.Null(PaperNumber.Read(""));
    }
}
