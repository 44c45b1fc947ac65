using Inspectorate.Tests;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Inspectorate.InBrowser.Browsing))]

namespace Inspectorate.InBrowser;

/// <summary>
/// One server with demo data and one Chromium for all journeys. Where the operating system lets itself be watched, it watches the server
/// through all of them: a connection to anywhere but this machine, or another program started, fails the run (FW-14).
/// </summary>
public sealed class Browsing : IAsyncLifetime
{
    /// <summary>What a busy machine may take for a page.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private IPlaywright? _playwright;
    private readonly string _seen = Path.GetTempFileName();
    private RunningServer? _server;

    internal IBrowser Chromium { get; private set; } = null!;
    internal RunningServer Server => _server!;

    public async ValueTask InitializeAsync()
    {
        _server = await RunningServer.StartUnder(SystemCalls.CanBeSeen() ? SystemCalls.Into(_seen) : []);
        _playwright = await Playwright.CreateAsync();
        Chromium = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A browser of one person's own: her cookies, her width, her script setting.</summary>
    /// <param name="narrow">The small phone, in CSS pixels, on which every page has to stand.</param>
    internal async Task<Visit> Visit(string who, bool script = true, int width = 1280, string language = "en", int narrow = 360)
    {
        var context = await Chromium.NewContextAsync(new()
        {
            BaseURL = Server.Address.ToString(),
            JavaScriptEnabled = script,
            ViewportSize = new() { Width = width, Height = 800 },
            Locale = language,
        });
        context.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        return new Visit(await context.NewPageAsync(), who, script, narrow);
    }

    /// <param name="account">The part of the address before the at sign.</param>
    internal async Task<SomebodyWithAnAccount> Somebody(string account, bool script = true) =>
        new(await Visit(script ? account : account + "-noscript", script), $"{account}@demo.example");

    public async ValueTask DisposeAsync()
    {
        if (Chromium is not null)
            await Chromium.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
        var lines = await File.ReadAllLinesAsync(_seen);
        File.Delete(_seen);
        Assert.Empty(SystemCalls.Outbound(lines));
        Assert.All(SystemCalls.Started(lines), line => Assert.Contains("Inspectorate.Web", line));
    }
}

/// <summary>One person at a browser. Every page she sees is checked, and kept as a picture at both widths when asked for.</summary>
internal sealed class Visit(IPage page, string who, bool script, int narrow) : IAsyncDisposable
{
    /// <summary>What a finger has to hit on a worker's page: nothing hidden, and of a choice the whole card.</summary>
    private const string SmallTargets = """
        [...document.querySelectorAll('.worker :is(a, button, select, textarea, summary, input:not([type=hidden]))')]
          .filter(it => it.checkVisibility({ visibilityProperty: true }) && !it.matches('.visually-hidden, .skip-link') && (it.closest('details:not([open])') === null || it.tagName === 'SUMMARY'))
          .map(it => [it, (it.closest('label.choice') ?? it).getBoundingClientRect()])
          .filter(([, box]) => box.width < 47.9 || box.height < 47.9)
          .map(([it, box]) => `${Math.round(box.width)}×${Math.round(box.height)} ${it.outerHTML.slice(0, 120)}`)
        """;

    public const int SmallestPhone = 320;

    private static readonly string? Pictures = Environment.GetEnvironmentVariable("SCREENSHOTS");
    private int _seen;

    public IPage Page { get; } = page;

    /// <summary>The pages that come now are looked at by another journey; here she only passes through them.</summary>
    public bool PassesThrough { get; set; }

    public async Task Open(string path)
    {
        await Page.GotoAsync(path);
        await Look();
    }

    public Task Press(string button) => Click(Page.GetByRole(AriaRole.Button, new() { Name = button }).First);

    public Task Follow(string link) => Click(Page.GetByRole(AriaRole.Link, new() { Name = link }).First);

    public async Task Click(ILocator what)
    {
        await Pass(what);
        await Look();
    }

    /// <summary>Clicks and waits for the next page. A click may be over before the server has had the form: what somebody else does next has to come after it.</summary>
    public async Task Pass(ILocator what)
    {
        var come = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Note(object? page, IFrame frame) => _ = frame == Page.MainFrame && come.TrySetResult();
        Page.FrameNavigated += Note;
        try
        {
            await what.ClickAsync();
            if (await Task.WhenAny(come.Task, Task.Delay(Browsing.Patience)) != come.Task)
                Assert.Fail($"No page came after {Page.Url}: {await Page.Locator("main").InnerTextAsync()}");
        }
        finally
        {
            Page.FrameNavigated -= Note;
        }
    }

    public Task Sees(string text) => Assertions.Expect(Page.Locator("body")).ToContainTextAsync(text);

    /// <summary>What every page has to stand: axe, and no sideways scrolling on a small phone (WCAG 1.4.10).</summary>
    public async Task Look()
    {
        await Loaded();
        if (PassesThrough)
            return;
        _seen++;
        if (script)
        {
            var found = await Page.RunAxe();
            Assert.True(found.Violations.Length == 0, $"{Page.Url}: " + string.Join("; ",
                found.Violations.Select(v => $"{v.Id} {v.Help}: {string.Join(", ", v.Nodes.Select(node => node.Html))}")));
        }
        var before = Page.ViewportSize!;
        foreach (var width in new[] { 1280, narrow })
        {
            await Page.SetViewportSizeAsync(width, 800);
            await Take(width);
        }
        if (script)
        {
            Assert.True(await Page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= narrow, $"{Page.Url} is wider than a small phone.");
            var small = narrow <= SmallestPhone ? await Page.EvaluateAsync<string[]>(SmallTargets) : [];
            Assert.True(small.Length == 0, $"{Page.Url}: too small for a finger: {string.Join("; ", small)}");
        }
        await Page.SetViewportSizeAsync(before.Width, before.Height);
    }

    /// <summary>A page that finishes in the very moment of asking is missed by Playwright's client; asked again, it knows.</summary>
    private async Task Loaded()
    {
        for (var until = DateTime.UtcNow + Browsing.Patience; ;)
        {
            try
            {
                await Page.WaitForLoadStateAsync(LoadState.Load, new() { Timeout = 1_000 });
                return;
            }
            catch (TimeoutException) when (DateTime.UtcNow < until)
            {
                // Asked again.
            }
        }
    }

    private async Task Take(int width)
    {
        if (Pictures is null)
            return;
        Directory.CreateDirectory(Pictures);
        await Page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{who}-{_seen:00}-{width}.png"), FullPage = true });
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
