using Inspectorate.Web.Languages;
using Inspectorate.Web.Shared.Parts;

namespace Inspectorate.Web.Register;

internal static class RegisterLinks
{
    /// <summary>The same page in another language.</summary>
    public static string In(Language language, HttpRequest request) => SameView.With(request, "lang", language.Code);
}
