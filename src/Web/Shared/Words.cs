using Inspectorate.Web.Languages;

namespace Inspectorate.Web.Shared;

/// <summary>
/// The few words that layouts and components say themselves. On pages that workers read they come from the language table;
/// the desk speaks English. A page's own words come from the page.
/// </summary>
internal sealed class Words
{
    public static Words Current { get; } = new();

    public string Leave => Said("leave");
    public string SkipToContent => Said("skip");
    public string Back => Said("back");
    public string Problem => Speech.OfRequest?.Plain("error-title") ?? LanguageTable.English("error-title");
    public string Error => Said("error");
    public string Change => Said("change");
    public string Day => Said("day");
    public string Month => Said("month");
    public string Year => Said("year");
    public string Amount => Said("amount");
    public string Currency => Said("currency");
    public string Per => Said("per");
    public string FirstPage => Said("first-page");
    public string NextPage => Said("next-page");
    public string Done => Said("done");
    public string Now => Said("now");
    public string Later => Said("later");

    // What only the desk says.
    public string About => "This is about right. I do not know the exact day.";
    public string Overdue => "Overdue";
    public string DueToday => "Due today";
    public string StandsStill => "Clock stands still";
    public string DueInDays => "Due in {0} working days";
    public string DueInOneDay => "Due in 1 working day";
    public string YouAreHere => "You are here";
    public string BeenHere => "Been here";
    public string End => "The end";
    public string SameInWords => "The same in words";
    public string PictureKey => "Thick lines and ticks: the way so far. Broken lines lead back. A letter in a circle leads to the box that has it at its upper corner.";

    private static string Said(string word) => Speech.OfRequest?.Plain($"word.{word}") ?? LanguageTable.English($"word.{word}");
}
