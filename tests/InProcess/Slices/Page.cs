using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Inspectorate.InProcess.Slices;

/// <summary>An answer of the server, parsed.</summary>
public sealed class Page
{


    private Page(Browser browser, HttpResponseMessage response, string source)
    {
        (Browser, Response, Source) = (browser, response, source);
        Document = new HtmlParser().ParseDocument(source);
    }

    public Browser Browser { get; }
    public HttpResponseMessage Response { get; }
    public string Source { get; }
    public IHtmlDocument Document { get; }
    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>Path and query of where it leads; null when it leads nowhere.</summary>
    public string? Location => Response.Headers.Location is { } to
        ? to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString
        : null;

    public string Heading => TextOf(Document.QuerySelector("h1"));
    public string Text => TextOf(Document.QuerySelector("main") ?? Document.Body);

    /// <summary>What is said to be wrong, from the summary at the top.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".error-summary li").Select(TextOf)];

    public static async Task<Page> Read(Browser browser, HttpResponseMessage response) =>
        new(browser, response, await response.Content.ReadAsStringAsync());

    public Task<Page> Follow() => Browser.Get(Location ?? throw new InvalidOperationException($"{(int)Status} leads nowhere:\n{Text}"));

    /// <summary>Sends the form as a browser does: what stands in it, with these answers in place of what stood there.</summary>
    public Task<Page> Submit(string form, params (string Name, string Value)[] answers)
    {
        var element = Document.QuerySelector(form) as IHtmlFormElement ?? throw new InvalidOperationException($"No {form} here:\n{Text}");
        var fields = Standing(element).Where(field => answers.All(answer => answer.Name != field.Name)).Concat(answers);
        var address = element.GetAttribute("action") is { Length: > 0 } action ? action : Response.RequestMessage!.RequestUri!.PathAndQuery;
        return Browser.Post(address, [.. fields]);
    }

    /// <summary>Sends the only form of the page's main part.</summary>
    public Task<Page> Submit(params (string Name, string Value)[] answers) => Submit("main form", answers);

    private static IEnumerable<(string Name, string Value)> Standing(IHtmlFormElement form)
    {
        foreach (var field in form.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            var name = field.GetAttribute("name")!;
            if (field is IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Type: "file" or "submit" })
                continue;
            yield return field switch
            {
                IHtmlInputElement input => (name, input.Value),
                IHtmlSelectElement select => (name, select.Value ?? ""),
                _ => (name, ((IHtmlTextAreaElement)field).Value),
            };
        }
    }

    private static string TextOf(IElement? element) => Regex.Replace(element?.TextContent ?? "", @"\s+", " ").Trim();
}
