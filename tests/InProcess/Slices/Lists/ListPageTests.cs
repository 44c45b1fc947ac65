using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Inspectorate.InProcess.Slices.Lists;

/// <summary>A list costs the same whatever is stored, on its first page and on the next.</summary>
public sealed class ListPageTests
{
    private const int Few = 10;
    private const int Many = 10_000;
    private const int LargestPage = 150 * 1024;

    public static TheoryData<string> Views => [.. ListPage.All.Select(page => page.View)];

    [Theory]
    [MemberData(nameof(Views))]
    public async Task As_many_queries_for_ten_rows_as_for_ten_thousand(string view)
    {
        var list = ListPage.All.Single(page => page.View == view);
        await using var web = new RunningWeb { Adds = QueriesOfRequests.AddTo };
        var reader = await list.Reader(web);
        var queries = web.Services.GetRequiredService<QueriesOfRequests>();

        await list.Fill(web, Few);
        var (few, forFew) = await Ask(list.Path);
        await list.Fill(web, Many - Few);
        var (many, forMany) = await Ask(list.Path);
        var further = many.Document.QuerySelector("a[rel=next]")?.GetAttribute("href");
        Assert.NotNull(further);
        var (next, forNext) = await Ask(further);

        Assert.InRange(Rows(few).Count, Few, 2 * Few);
        Assert.InRange(Rows(many).Count, 2 * Few, 100);
        Assert.NotEmpty(forFew);
        Assert.Equal(forFew.Count, forMany.Count);
        Assert.Empty(Rows(many).Intersect(Rows(next)));
        Assert.InRange(forNext.Count, 1, forFew.Count + 1); // it may look up the row that it goes on from
        Assert.InRange(Encoding.UTF8.GetByteCount(many.Source), 1, LargestPage);
        Assert.DoesNotContain(forNext, query => query.Contains("OFFSET", StringComparison.OrdinalIgnoreCase));

        async Task<(Page, IReadOnlyList<string>)> Ask(string path)
        {
            await reader.Get(path); // the first look may warm things up
            queries.Take();
            var page = await reader.Get(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            return (page, queries.Take());
        }
    }

    [Fact]
    public void Every_table_is_a_list_that_is_tested_or_is_bounded()
    {
        var root = Repository.Path("src/Web");
        var tables = Directory.EnumerateFiles(root, "*.cshtml", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file) is var source && (source.Contains("<data-table") || source.Contains("<pages")))
            .Select(file => Path.GetRelativePath(root, file));
        Assert.Equal(ListPage.All.Select(page => page.View).Concat(ListPage.Bounded.Keys).Order(StringComparer.Ordinal), tables.Order(StringComparer.Ordinal));
    }

    /// <summary>Each by where it leads, which is its own.</summary>
    private static List<string> Rows(Page page) =>
        [.. page.Document.QuerySelectorAll("main tbody tr").Select(row => row.QuerySelector("a[href]")?.GetAttribute("href") ?? row.TextContent)];
}
