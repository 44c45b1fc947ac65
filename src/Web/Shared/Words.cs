using System.Globalization;

namespace Inspectorate.Web.Shared;

/// <summary>The few words that layouts and components say themselves. A page's own words come from the page.</summary>
internal sealed record Words
{
    public required string Leave { get; init; }
    public required string SkipToContent { get; init; }
    public required string Back { get; init; }
    public required string Languages { get; init; }
    public required string Problem { get; init; }
    public required string Error { get; init; }
    public required string Change { get; init; }
    public required string Day { get; init; }
    public required string Month { get; init; }
    public required string Year { get; init; }
    public required string About { get; init; }
    public required string Amount { get; init; }
    public required string Currency { get; init; }
    public required string Per { get; init; }
    public required string FirstPage { get; init; }
    public required string NextPage { get; init; }
    public required string Done { get; init; }
    public required string Now { get; init; }
    public required string Later { get; init; }
    public required string Overdue { get; init; }
    public required string DueToday { get; init; }
    public required string StandsStill { get; init; }

    /// <summary>{0} is a number of working days, from 2.</summary>
    public required string DueInDays { get; init; }

    public required string DueInOneDay { get; init; }

    public required string YouAreHere { get; init; }
    public required string BeenHere { get; init; }
    public required string End { get; init; }
    public required string SameInWords { get; init; }
    public required string PictureKey { get; init; }

    public static Words Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ar" ? Arabic : English;

    private static readonly Words English = new()
    {
        Leave = "Leave this site", SkipToContent = "Skip to the content", Back = "Back", Languages = "Language",
        Problem = "There is a problem", Error = "Error", Change = "Change",
        Day = "Day", Month = "Month", Year = "Year", About = "This is about right. I do not know the exact day.",
        Amount = "Amount", Currency = "Currency", Per = "For how long", FirstPage = "First page", NextPage = "Next page",
        Done = "Done", Now = "Now", Later = "Later",
        Overdue = "Overdue", DueToday = "Due today", StandsStill = "Clock stands still",
        DueInDays = "Due in {0} working days", DueInOneDay = "Due in 1 working day",
        YouAreHere = "You are here", BeenHere = "Been here", End = "The end", SameInWords = "The same in words",
        PictureKey = "Thick lines and ticks: the way so far. Broken lines lead back. A letter in a circle leads to the box that has it at its upper corner.",
    };

    private static readonly Words Arabic = new()
    {
        Leave = "غادر هذا الموقع", SkipToContent = "انتقل إلى المحتوى", Back = "رجوع", Languages = "اللغة",
        Problem = "هناك مشكلة", Error = "خطأ", Change = "تغيير",
        Day = "اليوم", Month = "الشهر", Year = "السنة", About = "هذا تقريبي. لا أعرف اليوم بالضبط.",
        Amount = "المبلغ", Currency = "العملة", Per = "عن أي مدة", FirstPage = "الصفحة الأولى", NextPage = "الصفحة التالية",
        Done = "تم", Now = "الآن", Later = "لاحقًا",
        Overdue = "متأخر", DueToday = "المهلة اليوم", StandsStill = "المهلة متوقفة",
        DueInDays = "أيام العمل المتبقية: {0}", DueInOneDay = "بقي يوم عمل واحد",
        YouAreHere = "أنت هنا", BeenHere = "تمت هذه المرحلة", End = "النهاية", SameInWords = "الأمر نفسه بالكلمات",
        PictureKey = "الخطوط العريضة والعلامات: ما تم حتى الآن. الخطوط المتقطعة تعود إلى الوراء. الحرف داخل الدائرة يقود إلى المربع الذي يحمله في زاويته.",
    };
}
