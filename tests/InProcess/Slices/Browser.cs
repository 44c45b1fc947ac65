using System.Net;

namespace Inspectorate.InProcess.Slices;

/// <summary>Keeps cookies, follows no redirect by itself, and says with each post that it comes from a page of ours.</summary>
public sealed class Browser(HttpClient client)
{
    public async Task<Page> Get(string address) => await Page.Read(this, await client.GetAsync(address));

    public Task<byte[]> Download(string address) => client.GetByteArrayAsync(address);

    public Task<Page> Post(string address, params (string Name, string Value)[] fields) =>
        Send(address, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <param name="site">What the browser says of the page that sends: "same-origin", "cross-site", or "" for an old browser.</param>
    public async Task<Page> Send(string address, HttpContent content, string site = "same-origin")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        if (site.Length > 0)
            request.Headers.Add("Sec-Fetch-Site", site);
        return await Page.Read(this, await client.SendAsync(request));
    }

    public async Task SignIn(string email, string password = RunningWeb.Password)
    {
        var page = await (await Get("/account/sign-in")).Submit("form[action='/account/sign-in']", ("Email", email), ("Password", password));
        Assert.Equal(HttpStatusCode.Redirect, page.Status);
    }
}
