using System.Text;
using System.Text.RegularExpressions;

namespace Inspectorate.InProcess.Slices;

internal static class PeopleMails
{
    /// <summary>The path of the link, out of a quoted-printable or base64 mail.</summary>
    public static string LinkIn(string mail)
    {
        var body = mail[(mail.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        var text = mail.Contains("base64", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\r\n", "", StringComparison.Ordinal)))
            : body.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);
        return Regex.Match(text, @"/account/[^\s]+").Value;
    }
}
