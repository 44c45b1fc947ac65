using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.FileProviders;

namespace Inspectorate.Web.Shared.Parts;

/// <summary>
/// The style sheet as part of the page that a worker comes to first: on a slow line each file that a page waits for costs it another way
/// there and back before anything is seen. The policy lets exactly this text in, by its hash.
/// </summary>
internal sealed class SheetInPage
{
    public SheetInPage(IFileProvider files)
    {
        var file = files.GetFileInfo("site.css");
        // Without its files the program serves no page in good shape anyway; its proof says that they are missing.
        using var reader = new StreamReader(file.Exists ? file.CreateReadStream() : Stream.Null);
        // A browser hashes what it parsed, in which every line ends with a line feed.
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        Element = new HtmlString($"<style>{text}</style>");
        Source = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
    }

    public IHtmlContent Element { get; }

    /// <summary>As a content security policy names it.</summary>
    public string Source { get; }
}
